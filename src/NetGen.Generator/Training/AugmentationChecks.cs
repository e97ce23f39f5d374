using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>What an augmentation asks of its own arguments and of the network's input.</summary>
internal static class AugmentationChecks
{
    public static TrainingProblem? Find(TrainingUse use, TrainingSettings training, Shape input)
    {
        if (!input.IsImage) return TrainingChecks.Bad(use, null, $"it is for images, but the network's input is the vector {input}");
        return use.Name switch
        {
            "RandomCrop" => Crop(use, training, input, use.Pair("size")),
            "RandomResizedCrop" => Ordered(use, "minArea", "maxArea")
                ?? Ordered(use, "minRatio", "maxRatio")
                ?? Crop(use, training, input, use.Pair("size")),
            "RandomScaleCrop" => Ordered(use, "size", "shortest")
                ?? Ordered(use, "shortest", "longest")
                ?? Crop(use, training, input, use.Pair("size")),
            "PcaLighting" => input.Channels.IsKnown && input.Channels.Value != 3
                ? TrainingChecks.Bad(
                    use,
                    null,
                    $"it shifts colours of RGB images, but the network's input {input} has {input.Channels} channels, not 3")
                : null,
            "Normalize" => Channels(use, "mean", input) ?? Channels(use, "std", input),
            _ => null,
        };
    }

    private static TrainingProblem? Ordered(TrainingUse use, string less, string greater) =>
        use.Number(less) <= use.Number(greater)
            ? null
            : TrainingChecks.OutOfRange(use, greater, ValueRange.Of($"at least {less}, {use[less].Display}", use.Number(less)));

    // The network gets what the last crop leaves; a size that isn't known may be any.
    private static TrainingProblem? Crop(TrainingUse use, TrainingSettings training, Shape input, (long Height, long Width) size)
    {
        bool isLast = training.Uses.Last(u => u.Role == TrainingRole.Augmentation && u.Arguments.Any(a => a.Name == "size")) == use;
        bool Differs(Dim dim, long crop) => dim.IsKnown && dim.Value != crop;
        return isLast && (Differs(input.Height, size.Height) || Differs(input.Width, size.Width))
            ? new(new BadTraining(use.Name, $"its images of {Size(size)} don't fit the network's input {input}") { Input = input }, "size")
            : null;
    }

    private static TrainingProblem? Channels(TrainingUse use, string name, Shape input) =>
        input.Channels.IsKnown && use.Numbers(name).Count != input.Channels.Value
            ? TrainingChecks.OutOfRange(use, name, OnePerChannel(input))
            : null;

    private static string Size((long Height, long Width) size) => $"{Text.Invariant(size.Height)} x {Text.Invariant(size.Width)}";

    private static ValueRange OnePerChannel(Shape input) =>
        ValueRange.Of(
            $"one number for each of the {input.Channels} channels of the network's input {input}",
            ValueRange.SizesOf(input)) with
        {
            Count = input.Channels,
        };
}
