using NetGen.Modules;
using TorchSharp;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace NetGen.Runtime.Tests;

/// <summary>Every module of NetGen.Modules in each of its forms, and a network with parameters of its own.</summary>
internal static class OwnLayers
{
    public static IReadOnlyDictionary<string, (Func<Layer> Make, long[] Input)> All { get; } = new Dictionary<string, (Func<Layer>, long[])>
    {
        ["ChannelScale"] = (() => new ChannelScale(4, 0.5), [2, 4, 3, 3]),
        ["LayerNorm2d"] = (() => new LayerNorm2d(4), [2, 4, 3, 3]),
        ["LayerNorm2d, not affine"] = (() => new LayerNorm2d(4, affine: false), [2, 4, 3, 3]),
        ["DeformConv2d"] = (() => new DeformConv2d(4, 6, 3, padding: 1, hasBias: false), [2, 4, 5, 5]),
        ["DeformConv2d, all"] = (() => new DeformConv2d(4, 6, 3, padding: 1, groups: 2, offsetGroups: 2, modulated: true), [2, 4, 5, 5]),
        ["SparseConv2d"] = (() => new SparseConv2d(3, 2, 3, "0 2; 1"), [2, 3, 5, 5]),
        ["SparseConv2d, no bias"] = (() => new SparseConv2d(3, 2, 3, "0 2; 1", hasBias: false), [2, 3, 5, 5]),
        ["TrainableSubsampling"] = (() => new TrainableSubsampling(4, 2, 2), [2, 4, 4, 4]),
        ["RadialBasis"] = (() => new RadialBasis(3, 2, "+-+ --+"), [2, 3]),
        ["BareScales"] = (() => new BareScales(), [2, 3, 4, 4]),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}

/// <summary>Parameters without a module around them, called like a property, like another layer's property and like a field.</summary>
[LayerScale(2, Name = "Gamma"), Conv("channels", kernel: 1, Name = "mix"), LayerScale(0.5, Name = "Mix")]
[Scale(nameof(factor)), LayerScale(3, Name = "_factor")]
public sealed partial class ScaledMixAttribute(double factor) : BlockAttribute;

/// <summary>Two instances of the block share a class, whose constructor gets what differs.</summary>
[Network(3, 4, 4)]
[Conv(4, kernel: 1, Name = "first"), LayerScale(0.5, Name = "First"), ScaledMix(2, Name = "small")]
[Conv(6, kernel: 1, Name = "second"), ScaledMix(3, Name = "wide")]
public sealed partial class BareScales;
