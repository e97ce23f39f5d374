namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Ma et al. 2018 (arXiv:1807.11164), figure 3(c) and (d): half of the channels pass unchanged, or both halves stride.</summary>
[Let("half", "width / 2")]
[Split]
[Branch(When = "stride == 1"), Narrow(0, "half")]
[Branch("branch1", When = "stride > 1")]
[DepthwiseConv(3, stride: nameof(stride), padding: 1, bias: false), BatchNorm]
[Conv("half", kernel: 1, bias: false), BatchNorm, ReLU]
[Branch]
[Narrow("half", "half", When = "stride == 1")]
[Sequential("branch2")]
[Conv("half", kernel: 1, bias: false), BatchNorm, ReLU]
[DepthwiseConv(3, stride: nameof(stride), padding: 1, bias: false), BatchNorm]
[Conv("half", kernel: 1, bias: false), BatchNorm, ReLU]
[EndSequential]
[Concat, ChannelShuffle(2)]
public sealed partial class ShuffleUnitAttribute(int width, int stride = 1) : BlockAttribute;

/// <summary>Table 5, 1x.</summary>
[Network(3, 224, 224, Classes = 1000)]
[Let("repeats", "(4, 8, 4)")]
[Sequential("conv1"), Conv(24, kernel: 3, stride: 2, padding: 1, bias: false), BatchNorm, ReLU, EndSequential]
[MaxPool(3, stride: 2, padding: 1, Name = "maxpool")]
[Sequential("stage{i + 2}", Repeat = "length(repeats)")]
[Let("stage", "i"), Let("width", "116 * pow(2, stage)")]
[ShuffleUnit("width", "i == 0 ? 2 : 1", Repeat = "repeats[stage]")]
[EndSequential]
[Sequential("conv5"), Conv(1024, kernel: 1, bias: false), BatchNorm, ReLU, EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class ShuffleNetV2;
