using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Normalises every channel over the batch in training, and by its running statistics in evaluation (Ioffe and Szegedy 2015).</summary>
public abstract class BatchNorm : NormBase
{
    /// <summary>Creates parameters and statistics.</summary>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0;
        if (training && num_batches_tracked is { } count)
        {
            count.add_(1);
            factor = momentum ?? 1.0 / count.item<long>();
        }
        var ofBatch = training || running_mean is null && running_var is null;
        // In training without tracking the statistics must not be touched; in evaluation they are used wherever they are.
        var tracked = !training || track_running_stats;
        return functional.batch_norm(input, tracked ? running_mean : null, tracked ? running_var : null, weight, bias, ofBatch, factor, eps);
    }
}

/// <summary>Batch norm of N x C or N x C x L.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d)) { }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 2, 3);
}

/// <summary>Batch norm of N x C x H x W.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d)) { }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 4, 4);
}

/// <summary>Batch norm of N x C x D x H x W.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm3d)) { }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 5, 5);
}
