using System.Globalization;

namespace NetGen.Generator.Tests;

/// <summary>Draws constant expressions of C#, of every form and type that an attribute's argument can have.</summary>
internal sealed class DrawnConstant(Random random)
{
    /// <summary>Constants that the expressions may name; one has the name of a member of the annotated class.</summary>
    public const string Declarations = """
        namespace Drawn;

        public enum Plain { First, Second, Fourth = 4 }
        [Flags] public enum Bits : ulong { None, Low = 1, High = 0x8000000000000000 }
        public static class Known
        {
            public const int Int = 7, @class = 3;
            public const long Long = 1L << 40;
            public const uint Unsigned = 4_000_000_000;
            public const ulong Wide = 10_000_000_000_000_000_000;
            public const byte Byte = 200;
            public const short Short = -3;
            public const char Char = 'k';
            public const float Float = 0.1f;
            public const double Double = 1.0 / 3;
            public const bool Bool = 3 > 2;
            public const string Text = "text", Empty = "";
            public const Plain Enum = Plain.Second;
        }
        """;

    private static readonly string[]
        s_ints =
        [
            "0", "1", "3", "12", "0x1F", "0b101", "1_000", "'a'", "'\\n'", "Known.Int", "Int", "Known.@class", "@class", "Known.Byte",
            "Known.Short",
            "Known.Char", "(int)2.9", "(byte)77", "(sbyte)-3", "(ushort)9", "sizeof(int)", "default(int)", "(int)Plain.Fourth",
            "(char)98", "checked(2 + 2)", "unchecked((int)4_000_000_000)", "Known.Text.Length", "true ? 3 : 4", "int.MaxValue",
        ],
        s_longs = ["5L", "Known.Long", "Long", "(long)Known.Int", "long.MinValue", "default(long)", "(long)1e15", "4_000_000_000"],
        s_unsigned = ["7u", "Known.Unsigned", "(uint)Known.Int", "uint.MaxValue", "default(uint)"],
        s_doubles =
        [
            "0.1", "1e-3", "2.5", "3d", "0.1f", "16777217f", "Known.Float", "Known.Double", "Double", "(double)1 / 3", "(float)0.1",
            "default(double)", "double.NaN", "double.Epsilon", "float.MaxValue", "-0.0", "1 / 2 * 1.0", "(double)0.1f",
        ],
        s_booleans = ["true", "false", "Known.Bool", "Bool", "default(bool)", "3 > 2", "Known.Int == 7", "!true"],
        s_texts =
        [
            "\"a\"", "@\"b\\c\"", "\"\\u0041\"", "\"\"\"raw\"\"\"", "Known.Text", "Text", "Known.Empty",
            "nameof(Known)", "nameof(Known.Int)",
            "nameof(Plain.First)", "nameof(List<int>)", "nameof(global::Drawn.Known)", "nameof(Known.@class)", "nameof(Alias)",
            "nameof(System.Collections.Generic.Dictionary<int, string>)", "$\"a{Known.Text}b\"", "$\"{{x}}\"", "(string)\"cast\"",
            "\"a\" + null", "true ? \"t\" : \"f\"",
        ],
        s_enums = ["Plain.First", "Plain.Fourth", "Known.Enum", "Enum", "(Plain)1", "(Plain)3", "default(Plain)", "Bits.High", "Bits.Low"];

    public string Next() => random.Next(7) switch
    {
        0 => Long(3),
        1 => Unsigned(2),
        2 => Double(3),
        3 => Boolean(3),
        4 => Text(3),
        5 => Enum(),
        _ => Int(3),
    };

    private string One(string[] of) => of[random.Next(of.Length)];

    private string Int(int depth) => depth == 0 || random.Next(4) == 0 ? One(s_ints) : random.Next(10) switch
    {
        0 => $"-{Wrapped(Int(depth - 1))}",
        1 => $"+{Wrapped(Int(depth - 1))}",
        2 => $"~{Wrapped(Int(depth - 1))}",
        3 => $"({Int(depth - 1)})",
        4 => $"{Wrapped(Int(depth - 1))} {One(["<<", ">>", ">>>"])} {random.Next(40).ToString(CultureInfo.InvariantCulture)}",
        5 => $"unchecked({Wrapped(Int(depth - 1))} * {Wrapped(Int(depth - 1))})",
        6 => $"({Boolean(depth - 1)} ? {Int(depth - 1)} : {Int(depth - 1)})",
        7 => $"(int)(char)({Wrapped(Int(depth - 1))} & 0x7F)",
        _ => $"{Wrapped(Int(depth - 1))} {One(["+", "-", "*", "/", "%", "&", "|", "^"])} {Wrapped(Int(depth - 1))}",
    };

    private string Long(int depth) => depth == 0 || random.Next(3) == 0 ? One(s_longs)
        : $"{Wrapped(Long(depth - 1))} {One(["+", "-", "/", "^"])} {Wrapped(Int(depth - 1))}";

    private string Unsigned(int depth) => depth == 0 || random.Next(3) == 0 ? One(s_unsigned)
        : random.Next(3) == 0 ? $"-{Wrapped(Unsigned(depth - 1))}"
        : $"{Wrapped(Unsigned(depth - 1))} {One(["+", "/", "&", "%"])} {Wrapped(Int(depth - 1))}";

    private string Double(int depth) => depth == 0 || random.Next(3) == 0 ? One(s_doubles)
        : random.Next(4) == 0 ? $"-{Wrapped(Double(depth - 1))}"
        : $"{Wrapped(Double(depth - 1))} {One(["+", "-", "*", "/"])} {Wrapped(random.Next(2) == 0 ? Int(depth - 1) : Double(depth - 1))}";

    private string Boolean(int depth) => depth == 0 || random.Next(3) == 0 ? One(s_booleans) : random.Next(3) switch
    {
        0 => $"({Wrapped(Int(depth - 1))} {One(["<", "<=", "==", "!="])} {Wrapped(Int(depth - 1))})",
        1 => $"!{Wrapped(Boolean(depth - 1))}",
        _ => $"({Boolean(depth - 1)} {One(["&&", "||", "^"])} {Boolean(depth - 1)})",
    };

    private string Text(int depth) => depth == 0 || random.Next(3) == 0 ? One(s_texts)
        : random.Next(4) == 0 ? $"({Text(depth - 1)})"
        : $"{Text(depth - 1)} + {Text(depth - 1)}";

    private string Enum() => random.Next(3) switch
    {
        0 => $"{One(["Plain.First", "Plain.Second", "Enum"])} + {Wrapped(One(["1", "2", "Known.Int"]))}",
        1 => $"{One(["Plain.First", "Plain.Fourth"])} {One(["|", "&", "-", "^"])} Plain.Second",
        _ => One(s_enums),
    };

    private static string Wrapped(string expression) => $"({expression})";
}
