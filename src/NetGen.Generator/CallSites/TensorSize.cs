using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.CallSites;

/// <summary>What is known of a tensor's dimensions, all of them: how many there are, and of each its size or null.</summary>
internal sealed record TensorSize(EquatableArray<long?> Dims)
{
    /// <summary>The element type by torch's name (<c>Int64</c>); null where it isn't known.</summary>
    public string? Type { get; init; }

    public int Rank => Dims.Count;

    /// <summary>All elements of the dimensions from one on, or null.</summary>
    public long? ElementsFrom(int first)
    {
        long product = 1;
        for (int k = first; k < Rank; k++)
        {
            if (Dims[k] is not { } size || size < 0 || (size > 0 && product > long.MaxValue / size)) return null;
            product *= size;
        }

        return product;
    }

    /// <summary>As messages show it; unknown sizes are question marks.</summary>
    public override string ToString() => Rank == 0 ? "a scalar" : string.Join(" x ", Dims.Select(d => d?.ToString() ?? "?"));

    /// <summary>A batch of an output.</summary>
    /// <param name="batch">Its size, or null.</param>
    public static TensorSize Of(long? batch, Shape shape) => Of(shape.Dims.Select(d => d.IsKnown ? d.Value : (long?)null).Prepend(batch));

    public static TensorSize Of(IEnumerable<long?> dims) => new(dims.ToEquatableArray());
}
