using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes what is known of a network without making one: its costs and sizes.</summary>
internal static class ConstantsWriter
{
    public static void WriteCosts(CSharpWriter writer, NetworkModel model)
    {
        bool heads = model.Graph.Outputs.Any(o => o.IsAuxiliary);
        Write(
            writer,
            GeneratedMembers.ParameterCount,
            model.Inferred.ParameterCount,
            $"Number of trained parameters{(heads ? ", auxiliary heads included" : "")}.");
        if (model.Inferred.Macs.IsKnown)
        {
            Write(
                writer,
                GeneratedMembers.Macs,
                model.Inferred.Macs.Value,
                $"Multiply-accumulates of one sample in evaluation mode{(heads ? ", so without auxiliary heads" : "")}; "
                    + "convolutions and linear layers.");
        }

        if (model.Graph.Classes > 0) Write(writer, GeneratedMembers.Classes, model.Graph.Classes, "Number of classes.");
    }

    public static void WriteInput(CSharpWriter writer, NetworkModel model) => WriteShape(writer, "Input", "input", model.Graph.Root.Input);

    public static void WriteOutput(CSharpWriter writer, NetworkModel model) =>
        WriteShape(writer, "Output", "output", model.Graph.Outputs[0].Shape);

    /// <summary>The value of a constant that a network's class has, boxed as C# types it; null where it has none of this name.</summary>
    public static object? ValueOf(InferredGraph inferred, string name)
    {
        var graph = inferred.Graph;
        if (name == GeneratedMembers.ParameterCount.Name) return inferred.ParameterCount;
        if (name == GeneratedMembers.Macs.Name) return inferred.Macs.IsKnown ? inferred.Macs.Value : null;
        if (name == GeneratedMembers.Classes.Name) return graph.Classes > 0 ? (int)graph.Classes : null;
        var sizes = Known(graph.Root.Input).Select(d => (Name: "Input" + d.Name, d.Value))
            .Concat(Known(graph.Outputs[0].Shape).Select(d => (Name: "Output" + d.Name, d.Value)))
            .Where(d => d.Name == name).Select(d => d.Value).ToList();
        return sizes is not [var size] ? null : size <= int.MaxValue ? (int)size : size;
    }

    /// <summary>The names of the constants of a shape: <c>InputHeight</c>.</summary>
    public static IEnumerable<string> Names(string prefix, Shape shape) => Known(shape).Select(d => prefix + d.Name);

    private static void WriteShape(CSharpWriter writer, string prefix, string what, Shape shape)
    {
        // Sizes are ints, as users compute with them; one that no int holds is written as what it is.
        foreach (var (name, unit, value) in Known(shape))
        {
            Write(
                writer,
                value <= int.MaxValue ? "int" : "long",
                prefix + name,
                value,
                $"{unit} of the {what}, {Text.Xml(shape.ToString())}.");
        }
    }

    private static IEnumerable<(string Name, string Unit, long Value)> Known(Shape shape)
    {
        var (channels, height, width) = (
            (GeneratedMembers.Channels, "Channels"),
            (GeneratedMembers.Height, "Rows"),
            (GeneratedMembers.Width, "Columns"));
        (string Name, string Unit)[] names = shape.IsImage ? [channels, height, width]
            : shape.IsChannelsLast ? [height, width, channels]
            : shape.IsVector ? [(GeneratedMembers.Features, "Features")]
            : [];
        return names
            .Select((n, d) => (n.Name, n.Unit, Dim: shape.Dims[d]))
            .Where(n => n.Dim.IsKnown)
            .Select(n => (n.Name, n.Unit, n.Dim.Value));
    }

    private static void Write(CSharpWriter writer, GeneratedMember member, long value, string summary) =>
        Write(writer, member.ConstantType!, member.Name, value, summary);

    private static void Write(CSharpWriter writer, string type, string name, long value, string summary)
    {
        writer.Gap();
        writer.Summary(summary);
        writer.Line($"public const {type} {name} = {Text.Invariant(value)};");
    }
}
