using System.Globalization;
using System.Text;
using NetGen.Generator.Tests.Differential;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// Random declarations: drawn networks with mistakes of people, with damaged text, and with hostile arguments. A seed, a file.
/// </summary>
internal static class Declarations
{
    /// <summary>Unexpected characters in a text.</summary>
    private static readonly string[] s_debris =
    [
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "\"",
        "'",
        ",",
        ";",
        "/*",
        "*/",
        "//",
        "#if X\n",
        "#endif\n",
        "\\",
        "@",
        "$",
        "\0",
        "\ud800",
        "\udc00",
        "\ud835\udca9",
        "é",
        "日本",
        "\u202e",
        "\u200b",
        "<T>",
        "global::",
        "NetGen.",
        "null",
        "default",
        "typeof(int)",
        "nameof(x)",
        "new[] { 1, 2 }",
        "[1, 2, 3]",
        "1 +",
        "- -",
        "0x",
        "1e999",
        "1.5f",
        "'c'",
        "\"\"\"",
        "$\"{1}\"",
        "checked(2147483647 + 1)",
        "unknown",
        "Same",
        "Bottleneck",
        "ReLU]",
        "[ReLU",
        "[ReLU,]",
        "[,]",
        "[]",
        "[assembly: X]",
        "[return: ReLU]",
        "public",
        "static",
        "abstract",
        "record",
        "struct",
        "interface",
        "file",
        "unsafe",
        "partial partial",
    ];

    private static readonly string[] s_integers =
    [
        "0",
        "-1",
        "1",
        "3",
        "97",
        "32768",
        "2147483647",
        "-2147483648",
        "9999999999",
        "18446744073709551616",
        "1L",
        "1.0",
        "double.NaN",
        "int.MaxValue",
        "'x'",
        "null",
        "true",
        "\"\"",
        "\"0\"",
        "\"in\"",
    ];

    private static readonly string[] s_texts =
    [
        "",
        " ",
        "in",
        "channels * 0",
        "1 / 0",
        "pow(2, 62) * 4",
        "pow(2, 63)",
        "-pow(2, 62) - pow(2, 62)",
        "9223372036854775807",
        "9223372036854775807 + 1",
        "height * width * height",
        "(1, 2, 3)",
        "()",
        "a[",
        "((((((((((1))))))))))",
        "!!!!!!true",
        "------1",
        "1 ? 2 : 3",
        "true ? false ? 1 : 2 : 3",
        "min()",
        "min(1, 'a')",
        "sum((1, 2))",
        "length(7)",
        "divisible(9, 0)",
        "divisible(-9, 8)",
        "divisible(9e300, 8)",
        "round(1e18 * 10)",
        "0.1 + 0.2",
        "1e308 * 10",
        "'a' + 'b' * 2",
        "'unclosed",
        "a.b.c",
        "ResidualKind.Basic",
        "Basic == Bottleneck",
        "日本",
        "\\ud800",
        "\\0",
        "i",
        "classes",
        "Same",
        "{",
        "}",
        "{{i}}",
        "{i}{i}{i}",
        "{1/0}",
        "x.y",
        "a b",
        "0",
        "7",
        "_",
        "-",
        "con",
        "3xHxW",
        "HxWxC",
        "0x0x0",
        "-3xHxW",
        "99999999999999999999xHxW",
        "3x3x",
        "xxx",
    ];

    private static readonly string[] s_layers =
    [
        .. LayerTable.All.Select(l => l.Name),
        .. TrainingTable.All.Select(t => t.Name),
        .. Vocabulary.Structure.Select(n => n[(Vocabulary.Namespace.Length + 1)..]),
        "Network",
        "Inline",
        "Budget",
        "Reproduces",
        "Residual",
        "Inception",
        "ResNet",
        "ConvBnReLU",
        "Nothing",
        "System.Obsolete",
        "System.Serializable",
        "Own",
        "NetGen.Conv",
        "global::NetGen.ReLU",
    ];

    private static readonly string[] s_properties = ["Name", "When", "Repeat", "LossWeight", "Classes", "MaxParameters", "Nothing"];

    private static readonly string[] s_names =
    [
        "kernel",
        "stride",
        "padding",
        "dilation",
        "groups",
        "bias",
        "eps",
        "scale",
        "initial",
        "channels",
        "ceil",
        "nothing",
        "table",
        "depth",
        "width",
    ];

    /// <summary>The file of a seed; its classes' names are of this seed alone.</summary>
    public static string Draw(int seed)
    {
        var random = new Random(seed);
        return (seed % 4) switch
        {
            0 => Mutation.Of(NetworkDrawer.Draw(seed), seed).Source,
            1 => Damaged(random, NetworkDrawer.Draw(seed).Source),
            2 => Damaged(random, Nonsense(random, seed)),
            _ => Nonsense(random, seed),
        };
    }

    /// <summary>A text with pieces removed, doubled, moved and strewn in.</summary>
    private static string Damaged(Random random, string source)
    {
        var text = new StringBuilder(source);
        for (int k = random.Next(1, 5); k > 0 && text.Length > 0; k--)
        {
            int at = random.Next(text.Length), length = Math.Min(text.Length - at, random.Percent(50) ? 1 : random.Next(1, 40));
            string piece = text.ToString(at, length);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, piece); break;
                case 2: text.Remove(at, length).Insert(random.Next(text.Length + 1), piece); break;
                default: text.Insert(at, random.Of(s_debris)); break;
            }
        }

        return text.ToString();
    }

    /// <summary>A network and a block of any attributes with any arguments, right as C# but for chance.</summary>
    private static string Nonsense(Random random, int seed)
    {
        var lines = new List<string>();
        for (int k = random.Next(1, 8); k > 0; k--) lines.Add($"[{Attribute(random, seed)}]");
        lines.Add($"public sealed partial class Own{seed}Attribute({Parameters(random)}) : BlockAttribute;");
        lines.Add(
            random.Of(
                "[Network(3, 32, 32, Classes = 10)]",
                "[Network(3, 32, 32)]",
                "[Network(\"3xHxW\", Classes = 10)]",
                "[Network(\"3x32xW\")]",
                "[Network(10, Classes = 2)]",
                $"[Network(\"{random.Of(s_texts)}\")]",
                $"[Network({random.Of(s_integers)}, 8, {random.Of(s_integers)})]"));
        for (int k = random.Next(1, 25); k > 0; k--)
            lines.Add($"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Attribute(random, seed)))}]");
        string modifiers = random.Percent(90)
            ? "public sealed partial"
            : random.Of("public", "static partial", "abstract partial", "partial", "file partial", "");
        string kind = random.Percent(95) ? "class" : random.Of("record", "struct", "record struct", "interface");
        string header = random.Percent(96) ? "" : random.Of("<T>", "(int x)", " : System.Exception", " : System.IDisposable");
        string body = random.Of(";", ";", ";", " { }", " { public int Conv1; public void forward() { } }");
        lines.Add($"{modifiers} {kind} Net{seed}{header}{body}");
        return string.Join("\n", lines) + "\n";
    }

    private static string Parameters(Random random) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, random.Next(0, random.Percent(3) ? 1000 : 6))
                .Select(k =>
                    random.Of(
                        $"int p{k}",
                        $"int p{k} = {k}",
                        $"string p{k} = \"in\"",
                        $"double p{k} = 0.5",
                        $"bool p{k}",
                        $"ResidualKind p{k} = Basic",
                        $"object p{k}",
                        $"[PerAxis] int p{k} = 3",
                        $"params int[] p{k}",
                        $"dynamic p{k}")));

    private static string Attribute(Random random, int seed)
    {
        string name = random.Percent(35) ? random.Of("Conv", "ReLU", "BatchNorm", "MaxPool") : random.Of(s_layers);
        if (name == "Own") name += seed.ToString(CultureInfo.InvariantCulture);
        if (random.Percent(2)) name = random.Of("Conv7", "ＲeLU", "Réseau", "@class", "X<int>", new string('L', random.Next(1, 5000)));
        var arguments = Enumerable.Range(0, random.Next(5)).Select(_ => Argument(random)).ToList();
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    private static string Argument(Random random) => random.Next(10) switch
    {
        0 or 1 => $"{random.Of(s_names)}: {Constant(random)}",
        2 or 3 => random.Of(
            $"Repeat = {random.Of("2", "3", "0", "-1", "100", "5001", "\"i\"", "\"channels\"", "\"classes\"")}",
            $"When = \"{random.Of(s_texts)}\"",
            $"Name = \"{random.Of(s_texts)}\"",
            $"{random.Of(s_properties)} = {Constant(random)}"),
        _ => Constant(random),
    };

    private static string Constant(Random random) => random.Next(8) switch
    {
        0 => $"\"{random.Of(s_texts)}\"",
        1 => random.Of(s_integers),
        2 => $"\"{Expression(random, random.Percent(3) ? 12 : 3)}\"",
        3 => $"[{random.Of(s_integers)}, {random.Of(s_integers)}]",
        // Longer ones, once a quotation mark is lost, overflow the stack of C#'s own parser.
        4 => random.Percent(5) ? $"\"{new string(random.Of('a', '(', '{', '1', '!'), random.Next(1, 2_000))}\"" : "3",
        5 => random.Of(
            "Same",
            "Bottleneck",
            "He",
            "\"x\" + \"y\"",
            "nameof(System)",
            "(int)3.5",
            "sizeof(int)",
            "typeof(string)",
            "default(int)",
            "@\"c\"",
            "\"\"\"in\"\"\""),
        _ => random.Next(1, 9).ToString(CultureInfo.InvariantCulture),
    };

    private static string Expression(Random random, int depth) =>
        depth == 0 || random.Percent(20)
            ? random.Of("in", "channels", "height", "width", "i", "2", "3", "0", "classes", "0.5", "7", "true")
            : random.Next(6) switch
            {
                0 => random.Of("min", "max", "floor", "ceil", "round", "abs", "pow", "sum", "length", "divisible")
                    + $"({Expression(random, depth - 1)}{(random.Percent(50) ? ", " + Expression(random, depth - 1) : "")})",
                1 => $"({Expression(random, depth - 1)} ? {Expression(random, depth - 1)} : {Expression(random, depth - 1)})",
                2 => $"-{Expression(random, depth - 1)}",
                _ => $"({Expression(random, depth - 1)} {random.Of("+", "-", "*", "/", "%", "==", "<", ">=", "&&", "||")} "
                    + $"{Expression(random, depth - 1)})",
            };
}
