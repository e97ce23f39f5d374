using System.Globalization;
using System.Reflection;

namespace NetGen.Generator.Support;

/// <summary>Texts that generated files share: literals, numbers, XML and the attribute that says who wrote them.</summary>
internal static class Text
{
    private static readonly string s_version =
        typeof(Text).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static string GeneratedCode { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{s_version}\")]";

    /// <summary>A number as people read it: <c>6,624,904</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number as C# and file formats write it: <c>6624904</c>.</summary>
    public static string Invariant(long number) => number.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Reads a whole number, as <see cref="Invariant"/> writes it.</summary>
    public static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>Bytes in the largest binary unit that gives at least 1: <c>97.5 MiB</c>.</summary>
    public static string Bytes(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + units[unit];
    }

    /// <summary>A share of a whole: <c>12.3%</c>; what is there but rounds to nothing is <c>&lt;0.1%</c>.</summary>
    public static string Percent(long part, long whole) => part > 0 && part < whole / 2000.0
        ? "<0.1%"
        : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>1st</c> for what has none before it, <c>2nd</c>...</summary>
    public static string Ordinal(int before) =>
        Invariant(before + 1)
        + (
            (before + 1) % 100 is 11 or 12 or 13
                ? "th"
                : (before % 10) switch
                {
                    0 => "st",
                    1 => "nd",
                    2 => "rd",
                    _ => "th",
                });

    public static string Plural(long count, string one) => count == 1 ? $"1 {one}" : $"{Count(count)} {one}s";

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
