using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Training.AugmentationChecks;
using static NetGen.Generator.Training.TrainingParameter;

namespace NetGen.Generator.Training;

/// <summary>Random changes of training images.</summary>
internal static class Augmentations
{
    public static IReadOnlyList<AugmentationDefinition> All { get; } =
    [
        new(
            "RandomCrop",
            [
                new("size", ParameterKind.Pair, null, NumberRange.Count),
                new("padding", ParameterKind.Integer, new IntegerValue(0), NumberRange.NotNegative),
            ])
        {
            Checks = [NeedsImage, FitsInput],
            Arguments = use => $"{use.Pair("size").Height}, {use.Pair("size").Width}, {use["padding"].Display}",
        },
        new(
            "RandomResizedCrop",
            [
                Count("size"),
                Number("minArea", NumberRange.PositiveShare, 0.08),
                Number("maxArea", NumberRange.PositiveShare, 1),
                Number("minRatio", NumberRange.Positive, 3.0 / 4),
                Number("maxRatio", NumberRange.Positive, 4.0 / 3),
            ])
        {
            Checks = [NeedsImage, Ordered("minArea", "maxArea"), Ordered("minRatio", "maxRatio"), FitsInput],
        },
        new("RandomScaleCrop", [Count("size"), Count("shortest"), Count("longest")])
        {
            Checks = [NeedsImage, Ordered("size", "shortest"), Ordered("shortest", "longest"), FitsInput],
        },
        new("RandomHorizontalFlip", [Number("p", NumberRange.Share, 0.5)]) { Checks = [NeedsImage] },
        new("PcaLighting", [NotNegative("std", 0.1)])
        {
            Checks = [NeedsImage, NeedsColors],
            Arguments = use =>
                $"{OptimizerWriter.Literal(use["std"])}, colors ?? {AugmentationWriter.Namespace}PcaColors.ImageNet",
            TakesColors = true,
        },
        new(
            "Normalize",
            [new("mean", ParameterKind.Numbers, null, NumberRange.Finite), new("std", ParameterKind.Numbers, null, NumberRange.Positive)])
        {
            Checks = [NeedsImage, OnePerChannel("mean"), OnePerChannel("std")],
        },
    ];
}
