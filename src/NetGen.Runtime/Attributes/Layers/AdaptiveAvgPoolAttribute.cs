namespace NetGen;

/// <summary>
/// Means of windows that split the image into a given number of rows and columns: N x C x H x W becomes N x C x size.
/// </summary>
/// <remarks>PyTorch's AdaptiveAvgPool2d. No state.</remarks>
public sealed class AdaptiveAvgPoolAttribute : LayerAttribute
{
    /// <summary>AdaptiveAvgPool with the same numbers for height and width.</summary>
    /// <param name="size">Height and width of the output, 1 or more.</param>
    public AdaptiveAvgPoolAttribute(int size) { }

    /// <summary>AdaptiveAvgPool with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="AdaptiveAvgPoolAttribute(int)"/>
    public AdaptiveAvgPoolAttribute(int[] size) { }

    /// <summary>AdaptiveAvgPool with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="AdaptiveAvgPoolAttribute(int)"/>
    public AdaptiveAvgPoolAttribute(object size) { }
}
