using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>A trained factor per channel: y = weight_c x. N x C x H x W or N x F, the shape stays.</summary>
/// <remarks>LayerScale of Touvron et al.: Going deeper with image transformers, 2021.</remarks>
public sealed class ChannelScale : LayerModule
{
    /// <summary>A layer whose factors all begin with the same number.</summary>
    /// <param name="channels">Channels (or features) of the input.</param>
    /// <param name="initial">What every factor begins with.</param>
    public ChannelScale(long channels, double initial = 1) : base(nameof(ChannelScale))
    {
        using Scalar first = initial;
        register_parameter("weight", new Parameter(torch.full(channels, first)));
    }

    /// <summary>The factors, one per channel.</summary>
    public Parameter weight => get_parameter("weight")!;

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W, or N x F.</param>
    /// <returns>The same shape.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        if (input.shape.Length < 3) return input * weight;
        using var factors = weight.view(1, -1, 1, 1);
        return input * factors;
    }
}
