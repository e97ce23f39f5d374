using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared augmentation of training images, in the order of its attributes.</summary>
internal static class AugmentationWriter
{
    /// <summary>Where the classes of augmentations are.</summary>
    public const string Namespace = "global::NetGen.Training.";

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
        string parameters = hasColors ? $"long seed, {Namespace}PcaColors? colors = null" : "long seed";
        using (
            writer.Block(
                $"public static {Namespace}AugmentationPipeline {GeneratedMembers.CreateAugmentation}({parameters}) => "
                    + $"new {Namespace}AugmentationPipeline(seed, new {Namespace}Augmentation[]",
                "});"))
        {
            foreach (var use in uses) writer.Line($"new {Namespace}{use.Name}({Definition(use).Arguments(use)}),");
        }
    }

    private static bool HasColors(IReadOnlyList<TrainingUse> uses) => uses.Any(u => Definition(u).TakesColors);

    private static AugmentationDefinition Definition(TrainingUse use) => (AugmentationDefinition)TrainingTable.Of(use);

    private static string Describe(TrainingUse use) =>
        $"{use.Name} ({string.Join(", ", use.Arguments.Select(a => $"{a.Name} {a.Value.Display}"))})";
}
