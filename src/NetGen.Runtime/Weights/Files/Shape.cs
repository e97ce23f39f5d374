namespace NetGen.Files;

/// <summary>Sizes of tensors as files claim them: nothing overflows, nothing is believed.</summary>
internal static class Shape
{
    /// <summary>More dimensions than any tensor of libtorch can have.</summary>
    public const int MaxRank = 64;

    /// <summary>The number of elements; null where a size is negative or the product doesn't fit 63 bits.</summary>
    public static long? Count(IReadOnlyList<long> shape)
    {
        // A zero anywhere makes the tensor empty, whatever the other sizes multiply to.
        if (shape.Any(size => size < 0)) return null;
        if (shape.Contains(0)) return 0;
        Int128 count = 1;
        foreach (long size in shape)
        {
            count *= size;
            if (count > long.MaxValue) return null;
        }

        return (long)count;
    }

    /// <summary>The bytes of that many elements; null on overflow.</summary>
    public static long? Bytes(IReadOnlyList<long> shape, int elementBytes) =>
        Count(shape) is { } count && count <= long.MaxValue / elementBytes ? count * elementBytes : null;

    /// <summary>As messages show it: 64x3x7x7.</summary>
    public static string Text(IReadOnlyCollection<long> shape) => shape.Count > 0 ? string.Join('x', shape) : "scalar";
}
