using System.Globalization;

namespace NetGen.Generator.Diagnostics;

/// <summary>Writes the message of a finding by its rule.</summary>
internal static class Messages
{
    /// <summary>The arguments of the rule's message format.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="where">{0}: the chain of attributes, or the class.</param>
    /// <param name="maker">The attribute that made the tensor that doesn't fit; null for the network's input.</param>
    public static string[] Arguments(Finding finding, string where, string? maker = null)
    {
        string[] all = [where, .. finding.Texts];
        return finding.Rule.HasMaker ? [.. all, maker is null ? "" : $"; this shape is made by '{maker}'"] : all;
    }

    /// <summary>The whole message.</summary>
    public static string Of(Finding finding, string where, string? maker = null) =>
        Format(finding.Rule.MessageFormat, Arguments(finding, where, maker));

    /// <summary>The message without what to do about it, which the rule's format separates by ';'.</summary>
    public static string Cause(Finding finding, string where)
    {
        string format = finding.Rule.MessageFormat;
        string cause = format.IndexOf(';') is > 0 and var end ? format.Substring(0, end) : format;
        return Format(cause, Arguments(finding.WithoutAdvice(), where));
    }

    private static string Format(string format, string[] arguments) => string.Format(CultureInfo.InvariantCulture, format, [.. arguments]);
}
