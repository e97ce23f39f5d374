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

    private static void WriteShape(CSharpWriter writer, string prefix, string what, Shape shape)
    {
        (string Name, string Unit)[] names = shape.IsImage ? [("Channels", "Channels"), ("Height", "Rows"), ("Width", "Columns")] : shape.IsVector ? [("Features", "Features")] : [];
        for (int d = 0; d < names.Length; d++)
            if (shape.Dims[d].IsKnown) Write(writer, "int", prefix + names[d].Name, shape.Dims[d].Value, $"{names[d].Unit} of the {what}, {Text.Xml(shape.ToString())}.");
    }

    private static void Write(CSharpWriter writer, string type, string name, long value, string summary)
    {
        writer.Gap();
        writer.Summary(summary);
        writer.Line($"public const {type} {name} = {Text.Invariant(value)};");
    }
}
