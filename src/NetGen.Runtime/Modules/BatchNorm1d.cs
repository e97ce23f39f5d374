using TorchSharp;

namespace NetGen.Modules;

/// <summary>
/// Batch normalization of vectors, PyTorch's BatchNorm1d. It takes the place of TorchSharp's as <see cref="BatchNorm2d"/> does.
/// </summary>
/// <remarks>Ioffe and Szegedy 2015. State: weight, bias (C), running_mean, running_var (C), num_batches_tracked.</remarks>
public sealed class BatchNorm1d : TorchSharp.Modules.BatchNorm
{
    /// <summary>A layer that begins as the identity of normalized values.</summary>
    /// <param name="channels">Channels (or features) of the input.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="momentum">The share of a batch in the running statistics.</param>
    /// <param name="affine">Whether there is a trained factor and offset for each channel.</param>
    public BatchNorm1d(long channels, double eps = 1e-5, double momentum = 0.1, bool affine = true)
        : base(channels, eps, momentum, affine, true, null, null, nameof(BatchNorm1d)) { }

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C or N x C x L.</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentException">The input has another number of dimensions.</exception>
    public override torch.Tensor forward(torch.Tensor input)
    {
        ValidateInputDimensions(input);
        return BatchStatistics.Normalize(this, input);
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(torch.Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.dim() is not (2 or 3))
            throw new ArgumentException($"expected 2D or 3D input, but got {input.dim()}D input.", nameof(input));
    }
}
