using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>One layer with its arguments bound and its shapes inferred: all that later steps need to know of it.</summary>
internal sealed record Layer
{
    /// <summary>The definition's name: <c>Conv</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What its kind of layer is, for advice, checks and fixes.</summary>
    public LayerDefinition Definition => LayerTable.Find(Kind) ?? throw new InvalidOperationException($"There is no layer '{Kind}'.");

    /// <summary>Arguments in short, for tables: <c>3x3, 64, stride 2</c>.</summary>
    public required string Summary { get; init; }

    public required Shape Input { get; init; }

    public required Shape Output { get; init; }

    /// <summary>Parameters and buffers in PyTorch's order.</summary>
    public EquatableArray<StateTensor> State { get; init; } = [];

    /// <summary>Multiply-accumulates for one sample, convolution and linear layers only (torchvision's convention).</summary>
    public Dim Macs { get; init; } = Dim.Known(0);

    /// <summary>What the layer sees of its input; null for pointwise layers.</summary>
    public Window? Window { get; init; }

    /// <summary>
    /// Type of the module that the layer registers, with <c>global::</c>; null for a layer without state that is called as a function.
    /// </summary>
    public string? ModuleType { get; init; }

    /// <summary>
    /// The layer's state is one parameter without a module around it: the container registers it under the layer's own name.
    /// </summary>
    public bool IsParameter { get; init; }

    /// <summary>Expression that makes the module.</summary>
    public Code? Factory { get; init; }

    /// <summary>Expression for the output, from <see cref="Code.Input"/> (and <see cref="Code.Self"/>).</summary>
    public required Code Forward { get; init; }

    /// <summary>
    /// The same in place (overwrites the input's storage), or null. Where it is given, its backward pass needs the output at most, even
    /// where <see cref="SavesInput"/> says that the other form's needs the input.
    /// </summary>
    public Code? ForwardInPlace { get; init; }

    /// <summary>The backward pass reads this layer's output (sigmoid, tanh, softmax, ReLU): no later layer may overwrite it.</summary>
    public bool SavesOutput { get; init; }

    /// <summary>
    /// The backward pass reads this layer's input (convolution, pooling, batch norm, SiLU):
    /// it must not work in place on it and it counts in training memory.
    /// </summary>
    public bool SavesInput { get; init; }

    /// <summary>
    /// The output may share the input's storage (flatten, dropout in evaluation): in-place writes to one reach the other.
    /// </summary>
    public bool Aliases { get; init; }

    /// <summary>In training the output is a tensor of its own even where <see cref="Aliases"/> says otherwise (dropout).</summary>
    public bool CopiesInTraining { get; init; }

    /// <summary>The probability with which it sets something to 0 in training; null for layers that don't.</summary>
    public double? DropProbability { get; init; }

    /// <summary>
    /// Numbers of 4 bytes for one sample that the backward pass reads in addition to input and output:
    /// masks, pooling indices (of 8 bytes), intermediate results.
    /// </summary>
    public Dim Saved { get; init; } = Dim.Known(0);

    /// <summary>
    /// Numbers of 4 bytes for one sample that live in addition to input and output while the layer computes, forward or backward.
    /// </summary>
    public Dim Scratch { get; init; } = Dim.Known(0);

    /// <summary>
    /// Rows or columns that the window never reaches because of floor division: <c>(H - 3) mod 2</c>; not zero where something is dropped.
    /// </summary>
    public EquatableArray<Remainder> Remainders { get; init; } = [];

    /// <summary>What must be positive for the layer to work: output height and width of windows, with the reason.</summary>
    public EquatableArray<Requirement> Requirements { get; init; } = [];
}

/// <summary>A parameter or buffer of a layer: name within the layer (<c>weight</c>), shape, and whether it is trained.</summary>
internal sealed record StateTensor(string Name, EquatableArray<long> Shape, bool IsParameter = true, string ScalarType = "Float32")
{
    public long Count => Shape.Aggregate(1L, (a, b) => checked(a * b));
}

/// <summary>
/// A sliding window, for receptive fields: extent (dilation included), stride and padding, height first.
/// Global when it covers the whole input.
/// </summary>
/// <param name="Enlarged">What each output sees where the layer enlarges its input; extent, stride and padding say nothing then.</param>
internal sealed record Window(
    long Height,
    long Width,
    long StrideH,
    long StrideW,
    long PaddingH,
    long PaddingW,
    bool IsGlobal = false,
    Enlarged? Enlarged = null);

/// <summary>What a layer that enlarges its input sees of it, by axis.</summary>
internal sealed record Enlarged(EnlargedAxis Height, EnlargedAxis Width)
{
    /// <summary>Each input becomes a square of as many outputs.</summary>
    public static Enlarged Nearest(long scale) => Same(new(scale, 1 - scale, 0));

    /// <summary>Interpolation between the centres of the two nearest inputs, the corners not aligned.</summary>
    public static Enlarged Bilinear(long scale) => Same(new(scale, 1 - scale - scale / 2, scale / 2));

    private static Enlarged Same(EnlargedAxis axis) => new(axis, axis);
}

/// <summary>
/// Output o sees each input (o + t) / <paramref name="Scale"/> that is a whole number, for t from <paramref name="First"/> to
/// <paramref name="Last"/> in steps of <paramref name="Step"/>.
/// </summary>
internal sealed record EnlargedAxis(long Scale, long First, long Last, long Step = 1);

/// <summary>
/// Rows (axis H) or columns (axis W) of the input that a floor division drops: <paramref name="Count"/> of <paramref name="Of"/>.
/// </summary>
/// <param name="Tolerated">How many of them aren't lost: they are padding, or lie between windows.</param>
internal sealed record Remainder(char Axis, Dim Count, Dim Of, long Tolerated = 0)
{
    /// <summary>How many are lost for an input size.</summary>
    public long At(long height, long width) => Math.Max(0, Count.Evaluate(height, width) - Tolerated);
}

/// <summary><paramref name="Dim"/> must be at least <paramref name="Minimum"/>; <paramref name="What"/> says what it is.</summary>
internal sealed record Requirement(Dim Dim, long Minimum, string What);
