using System.Globalization;

namespace NetGen.Generator.Declarations;

/// <summary>
/// The operators of C#'s constant expressions on boxed values of int, long, double, bool and string. What overflows, divides by 0 or isn't
/// one of these is null: C# reports it, or the constant isn't known.
/// </summary>
internal static class ConstantArithmetic
{
    private static readonly Dictionary<string, Func<long, long, long>> s_whole = new(StringComparer.Ordinal)
    {
        ["+"] = (a, b) => checked(a + b),
        ["-"] = (a, b) => checked(a - b),
        ["*"] = (a, b) => checked(a * b),
        ["/"] = (a, b) => checked(a / b),
        ["%"] = (a, b) => b == -1 ? 0 : a % b,
        ["&"] = (a, b) => a & b,
        ["|"] = (a, b) => a | b,
        ["^"] = (a, b) => a ^ b,
    };

    private static readonly Dictionary<string, Func<double, double, double>> s_decimals = new(StringComparer.Ordinal)
    {
        ["+"] = (a, b) => a + b,
        ["-"] = (a, b) => a - b,
        ["*"] = (a, b) => a * b,
        ["/"] = (a, b) => a / b,
        ["%"] = (a, b) => a % b,
    };

    private static readonly Dictionary<string, Func<int, bool>> s_comparisons = new(StringComparer.Ordinal)
    {
        ["=="] = c => c == 0,
        ["!="] = c => c != 0,
        ["<"] = c => c < 0,
        ["<="] = c => c <= 0,
        [">"] = c => c > 0,
        [">="] = c => c >= 0,
    };

    private static readonly Dictionary<string, Func<bool, bool, bool>> s_logic = new(StringComparer.Ordinal)
    {
        ["&&"] = (a, b) => a && b,
        ["||"] = (a, b) => a || b,
        ["&"] = (a, b) => a & b,
        ["|"] = (a, b) => a | b,
        ["^"] = (a, b) => a ^ b,
        ["=="] = (a, b) => a == b,
        ["!="] = (a, b) => a != b,
    };

    public static object? Unary(string sign, object value)
    {
        try
        {
            return (sign, Promoted(value)) switch
            {
                ("+", { } number and not bool and not string) => number,
                ("-", int number) => checked(-number),
                ("-", long number) => checked(-number),
                ("-", double number) => -number,
                ("~", int number) => ~number,
                ("~", long number) => ~number,
                ("!", bool flag) => !flag,
                ("int", long or int) => checked((int)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                ("int", double number) => checked((int)Math.Truncate(number)),
                ("long", long or int) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                ("long", double number) => checked((long)Math.Truncate(number)),
                ("double", int or long or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
                ("float", int or long or double) => (double)Convert.ToSingle(value, CultureInfo.InvariantCulture),
                ("bool", bool flag) => flag,
                ("string", string text) => text,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static object? Binary(string sign, object left, object right)
    {
        try
        {
            return (Promoted(left), Promoted(right)) switch
            {
                (int a, int b) when sign is "<<" => a << b,
                (int a, int b) when sign is ">>" => a >> b,
                (long a, int b) when sign is "<<" => a << b,
                (long a, int b) when sign is ">>" => a >> b,
                (int a, int b) when s_whole.TryGetValue(sign, out var whole) => checked((int)whole(a, b)),
                (long or int, long or int) when s_whole.TryGetValue(sign, out var whole) => whole(Whole(left), Whole(right)),
                (int or long, int or long) when s_comparisons.TryGetValue(sign, out var is_) => is_(Whole(left).CompareTo(Whole(right))),
                (double or int or long, double or int or long) when s_decimals.TryGetValue(sign, out var number) =>
                    number(Number(left), Number(right)),
                (double or int or long, double or int or long) when s_comparisons.TryGetValue(sign, out var is_) =>
                    is_(Number(left).CompareTo(Number(right))),
                (bool a, bool b) when s_logic.TryGetValue(sign, out var logic) => logic(a, b),
                (string a, string b) when sign is "+" => a + b,
                (string a, string b) when sign is "==" or "!=" => a == b == (sign is "=="),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static object? Promoted(object value) => value switch
    {
        sbyte or byte or short or ushort or char => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => (long)number,
        float number => (double)number,
        int or long or double or bool or string => value,
        _ => null,
    };

    private static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
