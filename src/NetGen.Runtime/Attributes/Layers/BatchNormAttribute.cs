namespace NetGen;

/// <summary>
/// Normalizes each channel over the batch (in evaluation by running statistics), then scales and shifts it.
/// The shape stays, N x C x H x W or N x F.
/// </summary>
/// <remarks>
/// PyTorch's BatchNorm2d or BatchNorm1d (Ioffe and Szegedy 2015). State: weight, bias (C), running_mean, running_var, num_batches_tracked.
/// </remarks>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>BatchNorm with its defaults.</summary>
    public BatchNormAttribute() { }

    /// <summary>BatchNorm with numbers.</summary>
    /// <param name="eps">Added to the variance, above 0.</param>
    /// <param name="momentum">Share of the new batch in the running statistics, 0 to 1.</param>
    /// <param name="affine">Scales and shifts with trained numbers.</param>
    public BatchNormAttribute(double eps = 1e-5, double momentum = 0.1, bool affine = true) { }

    /// <summary>BatchNorm with expressions.</summary>
    /// <inheritdoc cref="BatchNormAttribute(double, double, bool)"/>
    public BatchNormAttribute(object? eps = null, object? momentum = null, object? affine = null) { }
}
