using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>
/// Layer normalization of an image's channels at each position: y = (x - mean) / sqrt(variance + eps) * weight + bias,
/// with mean and (biased) variance over the channels. N x C x H x W, the shape stays.
/// </summary>
/// <remarks>Ba, Kiros, Hinton: Layer normalization, 2016, as torchvision's ConvNeXt applies it (LayerNorm2d).</remarks>
public sealed class LayerNorm2d : LayerModule
{
    private readonly long[] _channels;
    private readonly double _eps;

    /// <summary>A layer with weights 1 and biases 0.</summary>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="affine">Scales and shifts with trained numbers.</param>
    public LayerNorm2d(long channels, double eps = 1e-5, bool affine = true) : base(nameof(LayerNorm2d))
    {
        (_channels, _eps) = ([channels], eps);
        if (!affine) return;
        register_parameter("weight", new Parameter(torch.ones(channels)));
        register_parameter("bias", new Parameter(torch.zeros(channels)));
    }

    /// <summary>The factors, one per channel, or null.</summary>
    public Parameter? weight => has_parameter("weight") ? get_parameter("weight") : null;

    /// <summary>The offsets, one per channel, or null.</summary>
    public Parameter? bias => has_parameter("bias") ? get_parameter("bias") : null;

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>The same shape.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        using var last = input.permute(0, 2, 3, 1);
        using var normal = torch.nn.functional.layer_norm(last, _channels, weight, bias, _eps);
        return normal.permute(0, 3, 1, 2);
    }
}
