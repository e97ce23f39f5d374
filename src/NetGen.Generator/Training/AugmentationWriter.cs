using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared augmentation of training images, in the order of its attributes.</summary>
internal static class AugmentationWriter
{
    private const string Training = "global::NetGen.Training.";

    /// <summary>How many parameters <c>CreateAugmentation</c> has; 0 where nothing is declared.</summary>
    public static int Parameters(TrainingSettings training)
    {
        var uses = training.All(TrainingRole.Augmentation);
        return uses.Count == 0 ? 0 : HasColors(uses) ? 2 : 1;
    }

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var uses = model.Graph.Training.All(TrainingRole.Augmentation);
        if (uses.Count == 0) return;
        bool hasColors = HasColors(uses);
        writer.Summary($"Makes the declared augmentation: {Text.Xml(string.Join(", ", uses.Select(Describe)))}.");
        writer.Line("/// <param name=\"seed\">The same seed, epoch and batch give the same images.</param>");
        if (hasColors)
        {
            writer.Line(
                "/// <param name=\"colors\">The colours of the training set (<c>PcaColors.Of</c>); null takes those of ImageNet, "
                    + "for values from 0 to 1.</param>");
        }

        writer.Line("/// <returns>The augmentation of whole batches, N x C x H x W.</returns>");
        string parameters = hasColors ? $"long seed, {Training}PcaColors? colors = null" : "long seed";
        using (
            writer.Block(
                $"public static {Training}AugmentationPipeline {GeneratedMembers.CreateAugmentation}({parameters}) => "
                    + $"new {Training}AugmentationPipeline(seed, new {Training}Augmentation[]",
                "});"))
        {
            foreach (var use in uses) writer.Line($"new {Training}{use.Name}({Arguments(use)}),");
        }
    }

    private static bool HasColors(IReadOnlyList<TrainingUse> uses) => uses.Any(u => u.Name == "PcaLighting");

    private static string Arguments(TrainingUse use) => use.Name switch
    {
        "PcaLighting" => $"{Literal(use["std"])}, colors ?? {Training}PcaColors.ImageNet",
        "RandomCrop" => $"{use.Pair("size").Height}, {use.Pair("size").Width}, {Literal(use["padding"])}",
        _ => string.Join(", ", use.Arguments.Select(a => Literal(a.Value))),
    };

    private static string Literal(Value value) =>
        value is ListValue list
            ? $"new double[] {{ {string.Join(", ", list.Items.Select(OptimizerWriter.Literal))} }}"
            : OptimizerWriter.Literal(value);

    private static string Describe(TrainingUse use) =>
        $"{use.Name} ({string.Join(", ", use.Arguments.Select(a => $"{a.Name} {a.Value.Display}"))})";
}
