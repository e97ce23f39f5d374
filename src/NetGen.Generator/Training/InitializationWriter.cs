using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes how the first weights are drawn, where that is declared: of the whole network, then of single layers.</summary>
internal static class InitializationWriter
{
    /// <summary>Schemes that take the declared standard deviation; each is a method of NetGen.Initializer.</summary>
    private static readonly HashSet<string> s_withDeviation = ["Normal", "TruncatedNormal"];

    /// <summary>The scheme's name, or null for PyTorch's defaults.</summary>
    public static string? Describe(NetworkModel model) => model.Graph.Training.Initialization?.Member("scheme");

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var layers = model.Graph.Training.All(TrainingRole.LayerInitialization);
        if (model.Graph.Training.Initialization is { } use)
        {
            writer.Line();
            writer.Line($"global::NetGen.Initializer.{use.Member("scheme")}(this{Deviation(use)});");
        }
        else if (layers.Count > 0)
        {
            writer.Line();
        }

        foreach (var layer in layers)
        {
            string names = string.Join(", ", layer.Texts("layers").Select(Text.Literal));
            writer.Line(
                layer.Name == "InitializeBias"
                    ? $"global::NetGen.Initializer.Bias(this, {OptimizerWriter.Literal(layer["value"])}, {names});"
                    : "global::NetGen.Initializer.Weights(this, "
                        + $"global::NetGen.Initialization.{layer.Member("scheme")}, {OptimizerWriter.Literal(layer["std"])}, {names});");
        }
    }

    /// <summary>Whether the scheme takes the declared standard deviation.</summary>
    public static bool HasDeviation(TrainingUse use) => s_withDeviation.Contains(use.Member("scheme"));

    private static string Deviation(TrainingUse use) => HasDeviation(use) ? ", " + use["std"].Display : "";
}
