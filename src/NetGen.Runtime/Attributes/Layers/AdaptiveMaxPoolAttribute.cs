namespace NetGen;

/// <summary>
/// Largest values of windows that split the image into a given number of rows and columns: N x C x H x W becomes N x C x size.
/// </summary>
/// <remarks>PyTorch's AdaptiveMaxPool2d. No state.</remarks>
public sealed class AdaptiveMaxPoolAttribute : LayerAttribute
{
    /// <summary>AdaptiveMaxPool with the same numbers for height and width.</summary>
    /// <param name="size">Height and width of the output, 1 or more.</param>
    public AdaptiveMaxPoolAttribute(int size) { }

    /// <summary>AdaptiveMaxPool with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="AdaptiveMaxPoolAttribute(int)"/>
    public AdaptiveMaxPoolAttribute(int[] size) { }

    /// <summary>AdaptiveMaxPool with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="AdaptiveMaxPoolAttribute(int)"/>
    public AdaptiveMaxPoolAttribute(object size) { }
}
