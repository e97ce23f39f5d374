using System.Globalization;
using System.Reflection;
using System.Text;

namespace NetGen.Tool;

/// <summary>The page docs/blocks.md: every block of NetGen.Models with its parameters, from its own documentation.</summary>
internal static class BlocksPage
{
    public static string Write()
    {
        var types = typeof(Models.GoogLeNet).Assembly.GetExportedTypes().OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var documentation = new XmlDocumentation(typeof(Models.GoogLeNet));
        var text = new StringBuilder(
            """
            # Blocks

            <!-- Written by `netgen docs`: do not edit. -->

            The blocks that come with NetGen, in the assembly `NetGen.Models`: each is an attribute written in the [language](language.md),
            as [one of your own](your-own-block.md) would be. Where a number is asked for, an expression will do. The members of an
            *inline* block join those of its user; others are named below the block's own name.


            """
        );
        foreach (var block in types.Where(t => t.IsSubclassOf(typeof(BlockAttribute)))) Write(text, block, documentation);
        text.AppendLine("## Kinds").AppendLine();
        foreach (var kind in types.Where(t => t.IsEnum))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"**`{kind.Name}`**: {documentation.Of(kind, "summary")}").AppendLine();
            foreach (string member in Enum.GetNames(kind))
                text.AppendLine(CultureInfo.InvariantCulture, $"- `{kind.Name}.{member}`: {documentation.Field(kind, member)}");
            text.AppendLine();
        }

        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    private static void Write(StringBuilder text, Type block, XmlDocumentation documentation)
    {
        // The other constructor, which NetGen writes, takes expressions: all its parameters are objects.
        var parameters = block
            .GetConstructors()
            .Select(c => c.GetParameters())
            .OrderBy(p => p.Count(q => q.ParameterType == typeof(object)))
            .First();
        string name = block.Name[..^"Attribute".Length], inline = block.IsDefined(typeof(InlineAttribute)) ? " Inline." : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"## {name}").AppendLine();
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"`[{name}{(parameters.Length == 0 ? "" : $"({string.Join(", ", parameters.Select(Declaration))})")}]`")
            .AppendLine();
        text.AppendLine(documentation.Of(block, "summary") + inline).AppendLine();
        foreach (var parameter in parameters)
            text.AppendLine(CultureInfo.InvariantCulture, $"- `{parameter.Name}`: {documentation.Parameter(block, parameter.Name!)}");
        if (parameters.Length > 0) text.AppendLine();
        if (documentation.Of(block, "remarks") is { Length: > 0 } remarks) text.AppendLine(remarks).AppendLine();
    }

    private static string Declaration(ParameterInfo parameter)
    {
        string list = parameter.ParameterType.IsArray ? "..." : "";
        return parameter.HasDefaultValue ? $"{parameter.Name} = {Value(parameter)}" : parameter.Name + list;
    }

    private static string Value(ParameterInfo parameter) => parameter switch
    {
        { ParameterType.IsEnum: true } =>
            $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, parameter.RawDefaultValue!)}",
        { RawDefaultValue: bool flag } => flag ? "true" : "false",
        { RawDefaultValue: string text } => $"\"{text}\"",
        { RawDefaultValue: null } => "null",
        { RawDefaultValue: double number } => number.ToString(CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal),
        var other => Convert.ToString(other.RawDefaultValue, CultureInfo.InvariantCulture)!,
    };
}
