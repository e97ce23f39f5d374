using System.Globalization;
using static TorchSharp.torch;

namespace NetGen.Onnx;

/// <summary>The shape of what a session gets, compared with the network's input.</summary>
internal static class SessionInput
{
    /// <summary>The shape of a number of values.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="count">Number of values.</param>
    /// <param name="height">Rows, where the declaration leaves them open.</param>
    /// <param name="width">Columns, where the declaration leaves them open.</param>
    /// <exception cref="ArgumentException">They aren't a whole number of samples.</exception>
    public static long[] Shape(NetworkGraph graph, int count, long height, long width)
    {
        long[] sample =
        [
            .. graph.Input.Dimensions.Select((d, k) =>
                d.Known ?? (k == 1 ? Given(graph, "height", height) : Given(graph, "width", width))),
        ];
        long size = sample.Aggregate(1L, (product, d) => checked(product * d));
        return count > 0 && count % size == 0
            ? [count / size, .. sample]
            : throw new ArgumentException(
                $"{graph.Name} takes N x {string.Join(" x ", sample)}, {Number(size)} values a sample, but gets {Number(count)}: "
                    + "pass a whole number of samples.",
                "input");
    }

    /// <summary>The shape of a tensor.</summary>
    /// <exception cref="ArgumentException">It isn't of the input's shape or element type.</exception>
    public static long[] Shape(NetworkGraph graph, Tensor input)
    {
        if (input.dtype != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"{graph.Name} takes Float32, but gets {input.dtype}: convert it with .to(ScalarType.Float32).",
                nameof(input));
        }

        var expected = graph.Input.Dimensions;
        long[] shape = input.shape;
        bool fits = shape.Length == expected.Count + 1 && shape.All(d => d > 0)
            && expected.Zip(shape.Skip(1)).All(pair => (pair.First.Known ?? pair.Second) == pair.Second);
        return fits
            ? shape
            : throw new ArgumentException($"{graph.Name} takes {graph.Input}, but gets {string.Join(" x ", shape)}.", nameof(input));
    }

    private static long Given(NetworkGraph graph, string name, long size) => size > 0
        ? size
        : throw new ArgumentException($"{graph.Name} takes {graph.Input}: give it the {name} of the images, not {Number(size)}.", name);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
