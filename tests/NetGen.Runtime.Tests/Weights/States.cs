using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>A module that is nothing but its state: each tensor is a persistent buffer.</summary>
internal sealed class StateModule : nn.Module
{
    public StateModule(params (string Key, Tensor Value)[] state)
        : base(nameof(StateModule))
    {
        foreach (var (key, value) in state) register_buffer(key, value.DetachFromDisposeScope());
    }
}

/// <summary>A small declared network: a convolution, batch normalization with its integer counter, a classifier.</summary>
[Network(2, 8, 8, Classes = 3)]
[Conv(4, kernel: 3, padding: 1, bias: false, Name = "conv"), BatchNorm(Name = "bn"), ReLU]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class TinyNet;

internal static class States
{
    /// <summary>The bytes of every tensor by key: what must not change when a file is refused.</summary>
    public static Dictionary<string, byte[]> Snapshot(nn.Module module) =>
        module.state_dict().ToDictionary(e => e.Key, e => e.Value.bytes.ToArray());

    /// <summary>Fills every tensor with small integers, other ones in each: all types hold them exactly.</summary>
    public static void Fill(nn.Module module, int from = 1)
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        foreach (var (_, value) in module.state_dict())
        {
            value.copy_(arange(value.numel(), dtype: ScalarType.Float32).add(from).remainder(2).view(value.shape));
            from += 7;
            if (value.dtype != ScalarType.Bool)
                value.copy_(arange(value.numel(), dtype: ScalarType.Float32).add(from).remainder(100).view(value.shape));
        }
    }
}
