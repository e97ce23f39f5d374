using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>First values of trained parameters.</summary>
internal static class Uniform
{
    /// <summary>A float32 parameter with values uniform in +-<paramref name="bound"/>, from torch's random generator.</summary>
    public static Parameter Parameter(double bound, params long[] shape)
    {
        torch.Tensor values = torch.empty(shape);
        torch.nn.init.uniform_(values, -bound, bound);
        return new(values);
    }
}
