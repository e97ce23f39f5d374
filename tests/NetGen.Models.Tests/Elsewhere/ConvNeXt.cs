namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Liu et al. 2022 (arXiv:2201.03545), figure 4.</summary>
[Split]
[Branch]
[Sequential("block")]
[DepthwiseConv(7, padding: 3), ChannelsLast, LayerNorm(1e-6)]
[Linear("4 * channels"), GELU, Linear("channels / 4"), ChannelsFirst]
[EndSequential]
[LayerScale(1e-6, Name = "layer_scale"), StochasticDepth(nameof(drop), Name = "stochastic_depth")]
[Branch]
[Add]
public sealed partial class ConvNeXtBlockAttribute(double drop) : BlockAttribute;

[Network(3, 224, 224, Classes = 1000)]
[Let("depths", "(3, 3, 9, 3)")]
[Sequential("features")]
[Sequential, Conv(96, kernel: 4, stride: 4), LayerNorm(1e-6), EndSequential]
[ConvNeXtStage("depths[i]", "i == 3", "sum(depths) - 1", "i == 0 ? 0 : i == 1 ? 3 : i == 2 ? 6 : 15", Repeat = "length(depths)")]
[EndSequential]
[GlobalAvgPool(Name = "avgpool")]
[Sequential("classifier"), LayerNorm(1e-6), Flatten, Linear("classes"), EndSequential]
public sealed partial class ConvNeXtTiny;

[Inline]
[Sequential, ConvNeXtBlock("0.1 * (before + i) / last", Repeat = nameof(depth)), EndSequential]
[Sequential(When = "!final"), LayerNorm(1e-6), Conv("2 * channels", kernel: 2, stride: 2), EndSequential]
public sealed partial class ConvNeXtStageAttribute(int depth, bool final, int last, int before) : BlockAttribute;
