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
[Sequential("features")]
[Sequential, Conv(96, kernel: 4, stride: 4), LayerNorm(1e-6), EndSequential]
[ConvNeXtStage(3, before: 0), ConvNeXtStage(3, before: 3), ConvNeXtStage(9, before: 6), ConvNeXtStage(3, before: 15, last: true)]
[EndSequential]
[GlobalAvgPool(Name = "avgpool")]
[Sequential("classifier"), LayerNorm(1e-6), Flatten, Linear("classes"), EndSequential]
public sealed partial class ConvNeXtTiny;

/// <summary>A stage of the 18 blocks, with the number of blocks before it: the stochastic depth grows from the first to the last.</summary>
[Inline]
[Sequential, ConvNeXtBlock("0.1 * (before + i) / 17", Repeat = nameof(depth)), EndSequential]
[Sequential(When = "!last"), LayerNorm(1e-6), Conv("2 * channels", kernel: 2, stride: 2), EndSequential]
public sealed partial class ConvNeXtStageAttribute(int depth, int before, bool last = false) : BlockAttribute;
