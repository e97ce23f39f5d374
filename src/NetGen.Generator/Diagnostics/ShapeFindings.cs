using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Diagnostics;

/// <summary>What kind of tensor a layer takes.</summary>
internal enum TensorKind
{
    Image,
    Vector,
    ChannelsFirst,
    ChannelsLast,
}

/// <summary>A layer on the wrong kind of tensor.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Needs">What it takes.</param>
/// <param name="Input">What it gets.</param>
/// <param name="Advice">What to do, in words.</param>
internal sealed record WrongRank(string Layer, TensorKind Needs, Shape Input, string Advice) : Finding(Rules.WrongRank)
{
    private static readonly Dictionary<TensorKind, string> s_needs = new()
    {
        [TensorKind.Image] = "an image (N x C x H x W)",
        [TensorKind.Vector] = "a vector (N x F)",
        [TensorKind.ChannelsFirst] = "an image (N x C x H x W) or a vector",
        [TensorKind.ChannelsLast] = "a channels-last image (N x H x W x C)",
    };

    public override IReadOnlyList<string> Texts => [Layer, s_needs[Needs], $"the {Input.Kind} {Input}", Advice];

    public override Finding With(Func<Dim, Dim> size) => this with { Input = Sized(Input, size) };
}

/// <summary>A window that doesn't fit its input.</summary>
/// <param name="Window">The window, in words: <c>the 7x7 kernel</c>.</param>
/// <param name="Input">What it slides over.</param>
/// <param name="Padding">The padding, as messages show it.</param>
/// <param name="Output">What the output would be.</param>
/// <param name="Advice">What to do, in words.</param>
internal sealed record WindowTooLarge(string Window, Shape Input, string Padding, Shape Output, string Advice)
    : Finding(Rules.WindowTooLarge)
{
    public override IReadOnlyList<string> Texts => [Window, Input.ToString(), Padding, Output.ToString(), Advice];

    public override Finding With(Func<Dim, Dim> size) => this with { Input = Sized(Input, size), Output = Sized(Output, size) };
}

/// <summary>A number that another doesn't divide.</summary>
/// <param name="Dividend">What the number is: a parameter's name, or <c>the input's channels</c>.</param>
/// <param name="Divider">What must divide it.</param>
/// <param name="Value">The number.</param>
/// <param name="Divisor">The number that must divide it.</param>
internal sealed record NotDivisible(string Dividend, string Divider, Dim Value, long Divisor) : Finding(Rules.NotDivisible)
{
    public override IReadOnlyList<string> Texts => [Dividend, Divider, Value.ToString(), Text.Invariant(Divisor)];

    public override Finding With(Func<Dim, Dim> size) => this with { Value = size(Value) };
}

/// <summary>Sizes beyond 64 bits.</summary>
/// <param name="What">The layer's name, or <c>network</c>.</param>
/// <param name="Input">What it gets.</param>
internal sealed record SizeOverflow(string What, Shape Input) : Finding(Rules.SizeOverflow)
{
    public override IReadOnlyList<string> Texts => [What, Input.ToString()];

    public override Finding With(Func<Dim, Dim> size) => this with { Input = Sized(Input, size) };
}

/// <summary>One of the paths that a merge joins.</summary>
/// <param name="Label">What messages call it.</param>
/// <param name="Shape">The shape of its end.</param>
internal sealed record MergedPath(string Label, Shape Shape)
{
    /// <summary>The index of its [Branch] on the merge's class; null for a join of taps.</summary>
    public int? Branch { get; init; }

    /// <summary>The tap that is joined; null for a branch, and for the current tensor.</summary>
    public string? Tap { get; init; }

    public override string ToString() => $"{Label} ({Shape})";
}

/// <summary>Why shapes can't be merged.</summary>
/// <param name="Cause">In words.</param>
/// <param name="Advice">What to do, in words; empty where there is nothing to say.</param>
internal sealed record MergeObstacle(string Cause, string Advice = "")
{
    public override string ToString() => Advice.Length == 0 ? Cause : $"{Cause}; {Advice}";
}

/// <summary>Paths of different shapes.</summary>
/// <param name="Merge">The merge's name.</param>
/// <param name="Paths">What it joins.</param>
/// <param name="Obstacle">Why that can't be.</param>
internal sealed record MergeMismatch(string Merge, EquatableArray<MergedPath> Paths, MergeObstacle Obstacle) : Finding(Rules.MergeMismatch)
{
    public override IReadOnlyList<string> Texts => [Merge, string.Join(" and ", Paths), Obstacle.ToString()];

    public override Finding WithoutAdvice() => this with { Obstacle = new(Obstacle.Cause) };
}

/// <summary>A result with another number of channels than there are classes.</summary>
/// <param name="Shape">The result's shape.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Advice">What to do, in words.</param>
/// <param name="Head">The network or the auxiliary head, in words.</param>
internal sealed record ClassesMismatch(Shape Shape, long Classes, string Advice, string Head) : Finding(Rules.ClassesMismatch)
{
    public override IReadOnlyList<string> Texts =>
        [Shape.ToString(), Shape.Channels.ToString(), Shape.IsVector ? "features" : "channels", Text.Invariant(Classes), Advice, Head];
}
