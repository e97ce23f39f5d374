using System.Globalization;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Layers;

/// <summary>Checks that layers share: each gives null where all is well, so that they chain with <c>??</c>.</summary>
internal static class Require
{
    private const string FirstBefore = "put [ChannelsFirst] before it";

    /// <summary>A layer on the wrong kind of tensor, with what to do in words.</summary>
    public static LayerProblem WrongRank(LayerDefinition layer, TensorKind needs, Shape input, string advice) =>
        new(new WrongRank(layer.Name, needs, input, advice), null);

    public static LayerProblem? Image(LayerDefinition layer, Shape input) => input.IsImage
        ? null
        : WrongRank(layer, TensorKind.Image, input, input.IsVector ? $"put [{layer.Name}] before [Flatten], or leave it out" : FirstBefore);

    public static LayerProblem? Vector(LayerDefinition layer, Shape input) => input.IsVector
        ? null
        : WrongRank(layer, TensorKind.Vector, input, input.IsImage && input.Height == Dim.Known(1) && input.Width == Dim.Known(1)
            ? "put [Flatten] before it"
            : "put [Flatten] before it, or [GlobalAvgPool, Flatten] for one feature per channel");

    /// <summary>A tensor whose first dimension after the batch is its channels or features: anything but a channels-last image.</summary>
    public static LayerProblem? ChannelsFirst(LayerDefinition layer, Shape input) => input.IsChannelsLast
        ? WrongRank(layer, TensorKind.ChannelsFirst, input, FirstBefore)
        : null;

    /// <summary>Channels (or features) must be a number, because the layer has a parameter for each.</summary>
    public static LayerProblem? KnownChannels(LayerDefinition layer, Shape input) => input.Channels.IsKnown
        ? null
        : new(Rules.SymbolicFeatures, null, [layer.Name, input.ToString()]);

    /// <summary>An integer, or both of a pair.</summary>
    public static LayerProblem? AtLeast(LayerArguments arguments, string name, long minimum)
    {
        var (height, width) = arguments.Pair(name);
        return Math.Min(height, width) >= minimum ? null : OutOfRange(arguments, name, ValueRange.AtLeast(minimum));
    }

    /// <summary>A number above 0.</summary>
    public static LayerProblem? Positive(LayerArguments arguments, string name) =>
        arguments.Number(name) > 0 ? null : OutOfRange(arguments, name, ValueRange.Positive);

    /// <summary>What is added to a variance is small; larger numbers are channels, which other libraries are told there.</summary>
    public static LayerProblem? Epsilon(LayerArguments arguments) =>
        arguments.Number("eps") is > 0 and < 1
            ? null
            : OutOfRange(arguments, "eps", arguments.Number("eps") >= 1 ? s_channelsWritten : ValueRange.Fraction);

    private static readonly ValueRange s_channelsWritten =
        ValueRange.Fraction with { Words = "above 0 and below 1 (channels are inferred: don't pass them)", AreChannelsWritten = true };

    public static LayerProblem? NotNegative(LayerArguments arguments, string name) =>
        arguments.Number(name) >= 0 ? null : OutOfRange(arguments, name, ValueRange.NotNegative);

    public static LayerProblem? Probability(LayerArguments arguments, string name) =>
        arguments.Number(name) is >= 0 and <= 1 ? null : OutOfRange(arguments, name, ValueRange.Share);

    /// <summary><paramref name="number"/>, which is <paramref name="what"/>, must be a multiple of the argument.</summary>
    public static LayerProblem? Divides(LayerArguments arguments, string name, string what, long number) =>
        DividedBy(name, arguments.Integer(name), name, what, number);

    /// <summary>
    /// <paramref name="number"/>, which is <paramref name="what"/>, must be a multiple of <paramref name="divisor"/>,
    /// which is <paramref name="divisorWhat"/>.
    /// </summary>
    public static LayerProblem? DividedBy(string argument, long divisor, string divisorWhat, string what, long number) =>
        number % divisor == 0 ? null : new(new NotDivisible(what, divisorWhat, number, divisor), argument);

    public static LayerProblem OutOfRange(LayerArguments arguments, string name, ValueRange range) =>
        new(IsSame(arguments, name) ? new OutOfRange(name, range, "Same", null) : new OutOfRange(name, range, arguments[name]), name);

    /// <summary>The same for a range that only words describe.</summary>
    public static LayerProblem OutOfRange(LayerArguments arguments, string name, string expected) =>
        OutOfRange(arguments, name, ValueRange.Of(expected));

    private static bool IsSame(LayerArguments arguments, string name) =>
        arguments[name] is IntegerValue { Dim: { IsKnown: true, Value: SlidingWindow.Same } };
}
