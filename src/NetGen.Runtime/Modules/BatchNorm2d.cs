using TorchSharp;

namespace NetGen.Modules;

/// <summary>
/// Batch normalization of images, PyTorch's BatchNorm2d. TorchSharp's own adds a number that nothing holds to its count of batches in each
/// training step: a garbage collection at that moment makes libtorch read freed memory.
/// </summary>
/// <remarks>Ioffe and Szegedy 2015. State: weight, bias (C), running_mean, running_var (C), num_batches_tracked.</remarks>
public sealed class BatchNorm2d : TorchSharp.Modules.BatchNorm
{
    /// <summary>A layer that begins as the identity of normalized values.</summary>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="momentum">The share of a batch in the running statistics.</param>
    /// <param name="affine">Whether there is a trained factor and offset for each channel.</param>
    public BatchNorm2d(long channels, double eps = 1e-5, double momentum = 0.1, bool affine = true)
        : base(channels, eps, momentum, affine, true, null, null, nameof(BatchNorm2d)) { }

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W.</param>
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
        if (input.dim() != 4) throw new ArgumentException($"expected 4D input, but got {input.dim()}D input.", nameof(input));
    }
}
