using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>Makes normalization layers whose weights begin as PyTorch's do.</summary>
public static class Normalization
{
    /// <summary>Group normalization with weights 1 and biases 0; TorchSharp's factory leaves them uninitialized.</summary>
    /// <param name="groups">Number of groups; divides the channels.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="affine">Scales and shifts with trained numbers.</param>
    /// <returns>The module; N x C x H x W keeps its shape.</returns>
    public static GroupNorm GroupNorm(long groups, long channels, double eps = 1e-5, bool affine = true)
    {
        var module = torch.nn.GroupNorm(groups, channels, eps, affine);
        if (!affine) return module;
        torch.nn.init.ones_(module.weight);
        torch.nn.init.zeros_(module.bias!);
        return module;
    }
}
