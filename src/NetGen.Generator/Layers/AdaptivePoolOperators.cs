using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>The operators of ONNX, which has no adaptive pooling, for windows that split an image into rows and columns.</summary>
internal static class AdaptivePoolOperators
{
    /// <summary>The operators, or null where they depend on a size that isn't known, or would be too many.</summary>
    public static string? Of(bool isMax, Shape input, (long Height, long Width) size)
    {
        if (size == (1, 1)) return isMax ? "GlobalMaxPool x" : "GlobalAveragePool x";
        if (!input.Height.IsKnown || !input.Width.IsKnown) return null;
        var (height, width) = (input.Height.Value, input.Width.Value);
        if ((height, width) == size) return Onnx.Identity;
        if (height % size.Height == 0 && width % size.Width == 0)
        {
            var window = (height / size.Height, width / size.Width);
            return $"{(isMax ? "MaxPool" : "AveragePool")} x {Onnx.Pair("kernel_shape", window)} {Onnx.Pair("strides", window)}";
        }

        if (Math.Max(height, size.Height) > Onnx.MostNumbers / Math.Min(height, size.Height)
            || Math.Max(width, size.Width) > Onnx.MostNumbers / Math.Min(width, size.Width)
            || Math.Max(size.Height, size.Width) > Onnx.MostWindows)
        {
            return null;
        }

        // Windows of several sizes: along the height first, then along the width, which for means and maxima comes to the same.
        string rows = isMax ? Maxima("x", "r", 2, height, size.Height) : $"r=MatMul {Means(height, size.Height, transposed: false)} x";
        string columns = isMax ? Maxima("r", "", 3, width, size.Width) : $"MatMul r {Means(width, size.Width, transposed: true)}";
        return $"{rows}; {columns}";
    }

    private static (long First, long End) Window(long index, long length, long windows) =>
        (index * length / windows, ((index + 1) * length + windows - 1) / windows);

    /// <summary>The means along one axis as a matrix, windows x length; transposed it multiplies from the right.</summary>
    private static string Means(long length, long windows, bool transposed)
    {
        double Weight(long window, long place) =>
            Window(window, length, windows) is var (first, end) && place >= first && place < end ? 1.0 / (end - first) : 0;
        var values = transposed
            ? Range(length).SelectMany(place => Range(windows).Select(w => Weight(w, place)))
            : Range(windows).SelectMany(w => Range(length).Select(place => Weight(w, place)));
        string shape = transposed
            ? $"{Text.Invariant(length)},{Text.Invariant(windows)}"
            : $"{Text.Invariant(windows)},{Text.Invariant(length)}";
        return $"f[{shape}]({string.Join(",", values.Select(Onnx.Float))})";
    }

    /// <summary>The maxima along one axis: a slice and its maximum for each window.</summary>
    private static string Maxima(string input, string output, long axis, long length, long windows)
    {
        var parts = Range(windows)
            .Select(k => (Name: $"{input}{Text.Invariant(k)}", Window: Window(k, length, windows)))
            .ToList();
        string slices = string.Concat(
            parts.Select(p =>
                $"s{p.Name}=Slice {input} {Onnx.Integers(p.Window.First)} {Onnx.Integers(p.Window.End)} {Onnx.Integers(axis)}; "
                    + $"{p.Name}=ReduceMax s{p.Name} {Onnx.List("axes", axis)}; "));
        string name = output.Length == 0 ? "" : output + "=";
        return $"{slices}{name}Concat {string.Join(" ", parts.Select(p => p.Name))} axis={Text.Invariant(axis)}";
    }

    private static IEnumerable<long> Range(long count) => Enumerable.Range(0, (int)count).Select(k => (long)k);
}
