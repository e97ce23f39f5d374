namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Tan et al. 2018 (arXiv:1807.11626), figure 7, without squeeze-and-excitation (B1).</summary>
[Split]
[Branch]
[Sequential("layers")]
[Conv("expand * in", kernel: 1, bias: false), BatchNorm(momentum: 3e-4), ReLU]
[DepthwiseConv(nameof(kernel), stride: nameof(stride), padding: "(kernel - 1) / 2", bias: false), BatchNorm(momentum: 3e-4), ReLU]
[Conv(nameof(width), kernel: 1, bias: false), BatchNorm(momentum: 3e-4)]
[EndSequential]
[Branch(When = "stride == 1 && in == width")]
[Add]
public sealed partial class MNASBlockAttribute(int kernel, int stride, int expand, int width) : BlockAttribute;

[Network(3, 224, 224, Classes = 1000)]
[Let("kernels", "( 3,  5,  5,  3,   5,   3)")]
[Let("strides", "( 2,  2,  2,  1,   2,   1)")]
[Let("expands", "( 3,  3,  6,  6,   6,   6)")]
[Let("widths", " (24, 40, 80, 96, 192, 320)")]
[Let("repeats", "( 3,  3,  3,  2,   4,   1)")]
[Sequential("layers")]
[Conv(32, kernel: 3, stride: 2, padding: 1, bias: false), BatchNorm(momentum: 3e-4), ReLU]
[DepthwiseConv(3, padding: 1, bias: false), BatchNorm(momentum: 3e-4), ReLU]
[Conv(16, kernel: 1, bias: false), BatchNorm(momentum: 3e-4)]
[Sequential(Repeat = "length(widths)")]
[Let("stage", "i")]
[MNASBlock("kernels[stage]", "i == 0 ? strides[stage] : 1", "expands[stage]", "widths[stage]", Repeat = "repeats[stage]")]
[EndSequential]
[Conv(1280, kernel: 1, bias: false), BatchNorm(momentum: 3e-4), ReLU]
[EndSequential]
[GlobalAvgPool, Flatten]
[Sequential("classifier"), Dropout(0.2), Linear("classes"), EndSequential]
public sealed partial class MNASNet10;
