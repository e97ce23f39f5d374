namespace NetGen.Generator;

/// <summary>Writes what is known of a network without making one: its costs and sizes.</summary>
internal static class ConstantsWriter
{
    public static void WriteCosts(CSharpWriter writer, NetworkModel model)
    {
        bool heads = model.Graph.Outputs.Any(o => o.IsAuxiliary);
        Write(writer, "long", "ParameterCount", model.Inferred.ParameterCount, $"Number of trained parameters{(heads ? ", auxiliary heads included" : "")}.");
        if (model.Inferred.Macs.IsKnown)
            Write(writer, "long", "Macs", model.Inferred.Macs.Value, $"Multiply-accumulates of one sample in evaluation mode{(heads ? ", so without auxiliary heads" : "")}; convolutions and linear layers.");
        if (model.Graph.Classes > 0) Write(writer, "int", "Classes", model.Graph.Classes, "Number of classes.");
    }

    public static void WriteInput(CSharpWriter writer, NetworkModel model) => WriteShape(writer, "Input", "input", model.Graph.Root.Input);

    public static void WriteOutput(CSharpWriter writer, NetworkModel model) => WriteShape(writer, "Output", "output", model.Graph.Outputs[0].Shape);

    /// <summary>The names of the constants of a shape: <c>InputHeight</c>.</summary>
    public static IEnumerable<string> Names(string prefix, Shape shape) => Known(shape).Select(d => prefix + d.Name);

    private static void WriteShape(CSharpWriter writer, string prefix, string what, Shape shape)
    {
        // Sizes are ints, as users compute with them; one that no int holds is written as what it is.
        foreach (var (name, unit, value) in Known(shape)) Write(writer, value <= int.MaxValue ? "int" : "long", prefix + name, value, $"{unit} of the {what}, {Text.Xml(shape.ToString())}.");
    }

    private static IEnumerable<(string Name, string Unit, long Value)> Known(Shape shape)
    {
        (string Name, string Unit)[] names = shape.IsImage ? [("Channels", "Channels"), ("Height", "Rows"), ("Width", "Columns")] : shape.IsChannelsLast ? [("Height", "Rows"), ("Width", "Columns"), ("Channels", "Channels")] : shape.IsVector ? [("Features", "Features")] : [];
        return names.Select((n, d) => (n.Name, n.Unit, Dim: shape.Dims[d])).Where(n => n.Dim.IsKnown).Select(n => (n.Name, n.Unit, n.Dim.Value));
    }

    private static void Write(CSharpWriter writer, string type, string name, long value, string summary)
    {
        writer.Gap();
        writer.Summary(summary);
        writer.Line($"public const {type} {name} = {Text.Invariant(value)};");
    }
}
