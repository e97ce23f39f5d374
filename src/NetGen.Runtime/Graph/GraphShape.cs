namespace NetGen;

/// <summary>The shape of one tensor without its batch dimension: channels, height and width of an image, features of a vector.</summary>
/// <param name="Dimensions">The dimensions in PyTorch's order.</param>
public sealed record GraphShape(IReadOnlyList<GraphExtent> Dimensions)
{
    private const string Batch = "N x ";

    /// <summary>Elements of one sample, or null where they depend on the input's size.</summary>
    public long? Elements => Dimensions.Aggregate((long?)1, (product, d) => product * d.Known);

    /// <summary>Reads a shape as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">Such as <c>N x 64 x 28 x 28</c>.</param>
    /// <exception cref="FormatException">The text is no shape.</exception>
    public static GraphShape Parse(string text) => text.StartsWith(Batch, StringComparison.Ordinal)
        ? new([.. text[Batch.Length..].Split(" x ").Select(d => new GraphExtent(d.Trim()))])
        : throw new FormatException($"The shape \"{text}\" must begin with \"{Batch}\", such as \"N x 64 x 28 x 28\".");

    /// <summary>Elements of one sample for one size of the input.</summary>
    /// <param name="height">Rows of the network's input.</param>
    /// <param name="width">Columns of the network's input.</param>
    public long ElementsAt(long height, long width) => Dimensions.Aggregate(1L, (product, d) => checked(product * d.At(height, width)));

    /// <summary>As comments and tables show it: <c>N x 64 x 28 x 28</c>.</summary>
    public override string ToString() => Batch + string.Join(" x ", Dimensions.Select(d => d.Text));

    /// <summary>Whether all dimensions are equal.</summary>
    public bool Equals(GraphShape? other) => other is not null && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode() => Dimensions.Aggregate(17, HashCode.Combine);
}
