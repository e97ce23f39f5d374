using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>What augmentations ask of their own arguments and of the network's input.</summary>
internal static class AugmentationChecks
{
    public static TrainingProblem? NeedsImage(TrainingUse use, TrainingSettings training, Container root) => root.Input.IsImage
        ? null
        : TrainingChecks.Bad(use, null, $"it is for images, but the network's input is the vector {root.Input}");

    public static TrainingProblem? NeedsColors(TrainingUse use, TrainingSettings training, Container root) =>
        root.Input.Channels is { IsKnown: true, Value: not 3 }
            ? TrainingChecks.Bad(
                use,
                null,
                $"it shifts colours of RGB images, but the network's input {root.Input} has {root.Input.Channels} channels, not 3")
            : null;

    public static TrainingCheck Ordered(string less, string greater) => (use, _, _) =>
        use.Number(less) <= use.Number(greater)
            ? null
            : TrainingChecks.OutOfRange(use, greater, ValueRange.Of($"at least {less}, {use[less].Display}", use.Number(less)));

    public static TrainingCheck OnePerChannel(string name) => (use, _, root) =>
        root.Input.Channels.IsKnown && use.Numbers(name).Count != root.Input.Channels.Value
            ? TrainingChecks.OutOfRange(use, name, OnePerChannel(root.Input))
            : null;

    /// <summary>The network gets what the last crop leaves; a size that isn't known may be any.</summary>
    public static TrainingProblem? FitsInput(TrainingUse use, TrainingSettings training, Container root)
    {
        var (input, size) = (root.Input, use.Pair("size"));
        bool isLast = training.Uses.Last(u => u.Role == TrainingRole.Augmentation && u.Arguments.Any(a => a.Name == "size")) == use;
        bool Differs(Dim dim, long crop) => dim.IsKnown && dim.Value != crop;
        return isLast && (Differs(input.Height, size.Height) || Differs(input.Width, size.Width))
            ? new(new BadTraining(use.Name, $"its images of {Size(size)} don't fit the network's input {input}") { Input = input }, "size")
            : null;
    }

    private static string Size((long Height, long Width) size) => $"{Text.Invariant(size.Height)} x {Text.Invariant(size.Width)}";

    private static ValueRange OnePerChannel(Shape input) =>
        ValueRange.Of(
            $"one number for each of the {input.Channels} channels of the network's input {input}",
            ValueRange.SizesOf(input)) with
        {
            Count = input.Channels,
        };
}
