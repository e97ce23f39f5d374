using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the constructor through which other blocks pass expressions: every parameter an object, as the layers' own attributes have.
/// </summary>
internal static class BlockConstructorWriter
{
    /// <summary>The class's other part, or null where the typed constructor takes everything already.</summary>
    public static string? Write(ClassHeader block, EquatableArray<BlockParameter> parameters)
    {
        if (parameters.All(p => p.Type.TrimEnd('?') is "object" or "object[]") || parameters.Any(HasNoDefault)) return null;
        string name = Identifiers.Escape(block.Name);
        return FileWriter.Write(block, usesTorch: false, writer =>
        {
            using (writer.Block($"{(block.Modifiers.Length > 0 ? block.Modifiers + " " : "")}partial class {name}"))
            {
                WriteExpressions(writer, name, parameters);
                if (parameters.Any(p => p.IsPerAxis) && parameters.All(IsUsable)) WritePairs(writer, name, parameters);
                // Without arguments, both constructors would do equally well.
                if (parameters.All(p => p.IsParams || p.Default is not null)) WriteDefaults(writer, name, parameters);
            }
        });
    }

    private static void WriteExpressions(CSharpWriter writer, string name, EquatableArray<BlockParameter> parameters)
    {
        writer.Summary(
            "The same with expressions: a string is an expression over the variables of the block that it is on, "
                + "another constant is itself, null is the default.");
        foreach (var p in parameters)
        {
            writer.Line(
                $"/// <param name=\"{p.Name}\">A value or an expression for "
                    + $"<c>{Text.Xml(p.Name)}</c>{WhereOmitted(p)}.</param>");
        }

        writer.Line(Text.GeneratedCode);
        var list = parameters.Select(p => p switch
        {
            { IsParams: true } => $"params object[] {Identifiers.Escape(p.Name)}",
            { Default: not null } => $"object? {Identifiers.Escape(p.Name)} = null",
            _ => $"object {Identifiers.Escape(p.Name)}",
        });
        // The values are read from the source; nothing constructs the attribute with them. The typed defaults pick the typed constructor.
        using (writer.Block($"public {name}({string.Join(", ", list)}) : this({string.Join(", ", parameters.Select(Default))})")) { }
    }

    private static string WhereOmitted(BlockParameter parameter) =>
        parameter.Default is { } value and not NullValue ? $"; {Text.Xml(value.Display)} where omitted" : "";

    // What comes before the first pair must be given, and the pair too: without them it couldn't be told from the typed constructor.
    private static void WritePairs(CSharpWriter writer, string name, EquatableArray<BlockParameter> parameters)
    {
        int first = parameters.ToList().FindIndex(p => p.IsPerAxis);
        writer.Line();
        writer.Summary("The same with (height, width) pairs, such as <c>[1, 7]</c>.");
        foreach (var p in parameters)
        {
            writer.Line(
                $"/// <param name=\"{p.Name}\">{(p.IsPerAxis ? "Height and width" : "A value")} for "
                    + $"<c>{Text.Xml(p.Name)}</c>{WhereOmitted(p)}.</param>");
        }

        writer.Line(Text.GeneratedCode);
        var list = parameters.Select((p, k) => (p.IsParams ? "params " : "") + (p, k > first && p.Default is not null) switch
        {
            ({ IsPerAxis: true }, true) => $"{p.Type}[]? {Identifiers.Escape(p.Name)} = null",
            ({ IsPerAxis: true }, false) => $"{p.Type}[] {Identifiers.Escape(p.Name)}",
            (_, true) => $"{Typed(p.Type)} {Identifiers.Escape(p.Name)} = {Literal(p)}",
            _ => $"{Typed(p.Type)} {Identifiers.Escape(p.Name)}",
        });
        using (writer.Block($"public {name}({string.Join(", ", list)}) : this({string.Join(", ", parameters.Select(Default))})")) { }
    }

    private static string Typed(string type) => Qualified(type) + (type.EndsWith("?", StringComparison.Ordinal) ? "?" : "");

    private static string Literal(BlockParameter parameter) => parameter.Default switch
    {
        NumberValue number when parameter.Type == "float" => $"(float)({Code.Number(number.Number)})",
        NumberValue number => Code.Number(number.Number),
        TextValue text => Emit.Literal(text.Text),
        EnumValue { Number: var number } =>
            $"({Qualified(parameter.Type)})({Text.Invariant(number)})",
        NullValue or null => "default",
        var value => value.Display,
    };

    private static void WriteDefaults(CSharpWriter writer, string name, EquatableArray<BlockParameter> parameters)
    {
        writer.Line();
        writer.Summary("The same with the defaults of all parameters.");
        writer.Line(Text.GeneratedCode);
        using (writer.Block($"public {name}() : this({string.Join(", ", parameters.Select(Default))})")) { }
    }

    // Its type may be written in any way; the typed constructor is the better one for what is converted to both.
    private static string Default(BlockParameter parameter) =>
        !IsUsable(parameter) ? "default!"
        : IsReference(parameter.Type) ? $"default({Qualified(parameter.Type)})!" : $"default({Qualified(parameter.Type)})";

    /// <summary>Whether a block can have the parameter. Another one is an error, and the block's users must compile nevertheless.</summary>
    private static bool IsUsable(BlockParameter parameter) =>
        parameter.Type.TrimEnd('?') is "object" or "object[]" || ArgumentBinder.KindOf(parameter) is not null;

    /// <summary>How types begin that aren't converted to objects.</summary>
    private static readonly string[] s_unboxed = ["ref ", "out ", "in ", "System.Span<", "System.ReadOnlySpan<"];

    // Nothing tells such a parameter from an object.
    private static bool HasNoDefault(BlockParameter parameter) =>
        !IsUsable(parameter)
        && (parameter.Type is "dynamic"
            || parameter.Type.IndexOf('*') >= 0
            || s_unboxed.Any(t => parameter.Type.StartsWith(t, StringComparison.Ordinal))
            || (parameter.IsParams && !parameter.Type.EndsWith("[]", StringComparison.Ordinal)));

    private static bool IsReference(string type) =>
        type.EndsWith("[]", StringComparison.Ordinal) || type.TrimEnd('?') is "string" or "object";

    /// <summary>
    /// Enumerations with <c>global::</c>, keywords as they are; <c>string?</c> can't be in default(...) with its question mark.
    /// </summary>
    private static string Qualified(string type)
    {
        string bare = type.TrimEnd('?');
        string element = bare.EndsWith("[]", StringComparison.Ordinal) ? bare.Substring(0, bare.Length - 2) : bare;
        return (Identifiers.IsKeyword(element) || element.StartsWith("global::", StringComparison.Ordinal) ? "" : "global::") + bare;
    }
}
