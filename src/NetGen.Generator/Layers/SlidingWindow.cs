using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// A window that slides over an image with steps of its stride: the arithmetic that convolution and pooling share,
/// for known and symbolic sizes.
/// </summary>
/// <remarks>
/// With e = dilation (kernel - 1) + 1 rows under the window, s the stride and b, a the rows of padding before and after, a size n becomes
/// floor((n + b + a - e) / s) + 1, PyTorch's formula.
/// </remarks>
internal sealed class SlidingWindow
{
    /// <summary>The value of <c>padding: Same</c>.</summary>
    public const int Same = Language.SameValue;

    private const long LongestSum = 16;

    private readonly Axis _height;
    private readonly Axis _width;
    private readonly bool _ceil;

    private SlidingWindow(Axis height, Axis width, bool ceil) => (_height, _width, _ceil) = (height, width, ceil);

    /// <summary>Whether the padding is <c>Same</c> and one row more at the bottom (or right) than at the top.</summary>
    public bool IsUneven => _height.Before != _height.After || _width.Before != _width.After;

    /// <summary>Padding before the first row and column; after the last it is the same but where <see cref="IsUneven"/>.</summary>
    public (long Height, long Width) Padding => (_height.Before, _width.Before);

    /// <summary>The padding as an attribute of ONNX's operators.</summary>
    public string OnnxPads => Onnx.List("pads", _height.Before, _width.Before, _height.After, _width.After);

    /// <summary>
    /// The padding at the top, left, bottom and right with which exactly as many windows fit without rounding up, since ONNX's own
    /// rounding isn't PyTorch's. Null where the sizes aren't known.
    /// </summary>
    public long[]? SidesOf(Shape input, Shape output) =>
        !_ceil ? [_height.Before, _width.Before, _height.After, _width.After]
        : _height.Rest(input.Height, output.Height) is { } bottom && _width.Rest(input.Width, output.Width) is { } right
            ? [_height.Before, _width.Before, bottom, right]
        : null;

    /// <summary>A window whose arguments were checked to be in range.</summary>
    public static SlidingWindow Of(
        (long Height, long Width) kernel,
        (long Height, long Width) stride,
        (long Height, long Width) padding,
        (long Height, long Width) dilation,
        bool ceil = false) =>
        new(
            Axis.Of('H', kernel.Height, stride.Height, padding.Height, dilation.Height),
            Axis.Of('W', kernel.Width, stride.Width, padding.Width, dilation.Width),
            ceil);

    public Shape Output(Shape input, Dim channels) =>
        Shape.Image(channels, _height.Output(input.Height, _ceil), _width.Output(input.Width, _ceil));

    /// <summary>The problem with an input on which the window doesn't fit even once.</summary>
    public LayerProblem? Fits(LayerArguments arguments, Shape input, Shape output) =>
        IsPositive(output.Height) && IsPositive(output.Width)
            ? null
            : TooLarge(arguments, input, output);

    private LayerProblem TooLarge(LayerArguments arguments, Shape input, Shape output)
    {
        var kernel = arguments.Pair("kernel");
        bool isDilated = (_height.Extent, _width.Extent) != kernel;
        // With neighbouring pixels it would fit: the dilation is to blame.
        bool fitsAlone =
            !(input.Height.IsKnown && _height.Before + input.Height.Value + _height.After < kernel.Height)
            && !(input.Width.IsKnown && _width.Before + input.Width.Value + _width.After < kernel.Width);
        string what =
            $"the {ArgumentText.Extent(kernel)} "
                + $"kernel{(isDilated ? $", with its dilation {ArgumentText.Extent((_height.Extent, _width.Extent))}," : "")}";
        return new(
            new WindowTooLarge(what, input, ArgumentText.Pair(Padding), output, WindowAdvice.Of(arguments, input, isDilated)),
            isDilated && fitsAlone ? "dilation" : "kernel");
    }

    public Window Window => new(_height.Extent, _width.Extent, _height.Stride, _width.Stride, _height.Before, _width.Before);

    /// <summary>What a symbolic input must fulfil.</summary>
    public EquatableArray<Requirement> Requirements(Shape output) =>
        [
            .. new[] { (output.Height, "height"), (output.Width, "width") }
                .Where(d => !d.Item1.IsKnown)
                .Select(d => new Requirement(d.Item1, 1, $"the {d.Item2} of the output")),
        ];

    /// <summary>Rows and columns at the end that no window reaches.</summary>
    public EquatableArray<Remainder> Remainders(Shape input) =>
        _ceil ? [] : [.. new[] { _height.Dropped(input.Height), _width.Dropped(input.Width) }.OfType<Remainder>()];

    private static bool IsPositive(Dim dim) => !dim.IsKnown || dim.Value >= 1;

    private static Dim Sum(long first, long last, Func<long, Dim> term)
    {
        var sum = Dim.Known(0);
        for (long k = first; k <= last; k++) sum += term(k);
        return sum;
    }

    /// <summary>One direction of the window.</summary>
    private sealed record Axis(char Name, long Extent, long Stride, long Before, long After)
    {
        public static Axis Of(char name, long kernel, long stride, long padding, long dilation)
        {
            long extent = checked(dilation * (kernel - 1) + 1);
            return padding == Same
                ? new(name, extent, stride, (extent - 1) / 2, extent / 2)
                : new(name, extent, stride, padding, padding);
        }

        /// <summary>The padding after the end with which exactly this number of windows fits; null where that isn't known.</summary>
        public long? Rest(Dim size, Dim windows) =>
            size.IsKnown && windows.IsKnown ? Math.Max(0, (windows.Value - 1) * Stride + Extent - size.Value - Before) : null;

        public Dim Output(Dim size, bool ceil)
        {
            var steps = size + checked(Before + After - Extent);
            if (!ceil) return steps.FloorDiv(Stride) + 1;
            // Rounding up, the last window must still start within the input or the padding before it, so the size is the smaller
            // of ceil(steps / s) + 1 and ceil((n + b) / s); which one it is doesn't depend on n.
            return Stride <= Extent - After ? steps.CeilDiv(Stride) + 1 : (size + Before).CeilDiv(Stride);
        }

        /// <summary>
        /// The steps' remainder r = (n + b + a - e) mod s counts rows after the last window: the last a of them are padding, and as many as
        /// lie between two windows anyway (s > e) aren't lost to the rounding. What is left is max(0, r - t) with t = a + max(0, s - e),
        /// which is the sum over j from t + 1 to s - 1 of floor((m + s - j) / s) - floor(m / s) for r = m mod s.
        /// </summary>
        public Remainder? Dropped(Dim size)
        {
            var steps = size + checked(Before + After - Extent);
            long tolerated = After + Math.Max(0, Stride - Extent);
            if (tolerated >= Stride - 1) return null;
            Dim dropped;
            if (steps.IsKnown) dropped = Math.Max(0, steps.Mod(Stride).Value - tolerated);
            // Without a tolerance the sum is the remainder itself; a long sum is left to the caller that evaluates it.
            else if (tolerated == 0) dropped = steps.Mod(Stride);
            else if (Stride - tolerated > LongestSum) return new(Name, steps.Mod(Stride), size, tolerated);
            else dropped = Sum(tolerated + 1, Stride - 1, j => (steps + (Stride - j)).FloorDiv(Stride) - steps.FloorDiv(Stride));
            return dropped == Dim.Known(0) ? null : new Remainder(Name, dropped, size);
        }
    }
}
