namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Sandler et al. 2018 (arXiv:1801.04381), table 1.</summary>
[Split]
[Branch]
[Sequential("conv")]
[ConvNormActivation("expand * in", activation: ActivationKind.ReLU6, When = "expand > 1")]
[ConvNormActivation("expand * in", 3, nameof(stride), "expand * in", ActivationKind.ReLU6)]
[Conv(nameof(width), kernel: 1, bias: false), BatchNorm]
[EndSequential]
[Branch(When = "stride == 1 && in == width")]
[Add]
public sealed partial class InvertedResidualAttribute(int expand, int width, int stride = 1) : BlockAttribute;

/// <summary>Table 2: one row for each stage.</summary>
[Network(3, 224, 224, Classes = 1000)]
[Let("expands", "( 1,  6,  6,  6,  6,   6,   6)")]
[Let("widths", " (16, 24, 32, 64, 96, 160, 320)")]
[Let("repeats", "( 1,  2,  3,  4,  3,   3,   1)")]
[Let("strides", "( 1,  2,  2,  2,  1,   2,   1)")]
[Sequential("features")]
[ConvNormActivation(32, 3, stride: 2, activation: ActivationKind.ReLU6)]
[MobileNetV2Stage("expands[i]", "widths[i]", "strides[i]", "repeats[i]", Repeat = "length(widths)")]
[ConvNormActivation(1280, activation: ActivationKind.ReLU6)]
[EndSequential]
[GlobalAvgPool, Flatten]
[Sequential("classifier"), Dropout(0.2), Linear("classes"), EndSequential]
public sealed partial class MobileNetV2;

[Inline]
[InvertedResidual(nameof(expand), nameof(width), "i == 0 ? stride : 1", Repeat = nameof(repeat))]
public sealed partial class MobileNetV2StageAttribute(int expand, int width, int stride, int repeat) : BlockAttribute;

/// <summary>Howard et al. 2019 (arXiv:1905.02244), figure 4.</summary>
[Split]
[Branch]
[Sequential("block")]
[ConvNormActivation(nameof(expanded), 1, 1, 1, nameof(activation), 1e-3, 0.01, When = "expanded != in")]
[ConvNormActivation(nameof(expanded), nameof(kernel), nameof(stride), nameof(expanded), nameof(activation), 1e-3, 0.01)]
[SqueezeExcitation(squeezed: "divisible(floor(expanded / 4), 8)", gate: ActivationKind.Hardsigmoid, When = nameof(squeeze))]
[ConvNormActivation(nameof(width), 1, 1, 1, ActivationKind.None, 1e-3, 0.01)]
[EndSequential]
[Branch(When = "stride == 1 && in == width")]
[Add]
public sealed partial class BneckAttribute(int kernel, int expanded, int width, bool squeeze, ActivationKind activation, int stride = 1)
    : BlockAttribute;

[Inline]
[GlobalAvgPool(Name = "avgpool"), Flatten]
[Sequential("classifier"), Linear(nameof(width)), Hardswish, Dropout(0.2), Linear("classes"), EndSequential]
public sealed partial class MobileNetV3HeadAttribute(int width) : BlockAttribute;

/// <summary>Table 2.</summary>
[Network(3, 224, 224, Classes = 1000)]
[Sequential("features")]
[ConvNormActivation(16, 3, 2, 1, ActivationKind.Hardswish, 1e-3, 0.01)]
[Bneck(3, 16, 16, true, ActivationKind.ReLU, stride: 2)]
[Bneck(3, 72, 24, false, ActivationKind.ReLU, stride: 2)]
[Bneck(3, 88, 24, false, ActivationKind.ReLU)]
[Bneck(5, 96, 40, true, ActivationKind.Hardswish, stride: 2)]
[Bneck(5, 240, 40, true, ActivationKind.Hardswish, Repeat = 2)]
[Bneck(5, 120, 48, true, ActivationKind.Hardswish)]
[Bneck(5, 144, 48, true, ActivationKind.Hardswish)]
[Bneck(5, 288, 96, true, ActivationKind.Hardswish, stride: 2)]
[Bneck(5, 576, 96, true, ActivationKind.Hardswish, Repeat = 2)]
[ConvNormActivation(576, 1, 1, 1, ActivationKind.Hardswish, 1e-3, 0.01)]
[EndSequential]
[MobileNetV3Head(1024)]
public sealed partial class MobileNetV3Small;

/// <summary>Table 1.</summary>
[Network(3, 224, 224, Classes = 1000)]
[Sequential("features")]
[ConvNormActivation(16, 3, 2, 1, ActivationKind.Hardswish, 1e-3, 0.01)]
[Bneck(3, 16, 16, false, ActivationKind.ReLU)]
[Bneck(3, 64, 24, false, ActivationKind.ReLU, stride: 2)]
[Bneck(3, 72, 24, false, ActivationKind.ReLU)]
[Bneck(5, 72, 40, true, ActivationKind.ReLU, stride: 2)]
[Bneck(5, 120, 40, true, ActivationKind.ReLU, Repeat = 2)]
[Bneck(3, 240, 80, false, ActivationKind.Hardswish, stride: 2)]
[Bneck(3, 200, 80, false, ActivationKind.Hardswish)]
[Bneck(3, 184, 80, false, ActivationKind.Hardswish, Repeat = 2)]
[Bneck(3, 480, 112, true, ActivationKind.Hardswish)]
[Bneck(3, 672, 112, true, ActivationKind.Hardswish)]
[Bneck(5, 672, 160, true, ActivationKind.Hardswish, stride: 2)]
[Bneck(5, 960, 160, true, ActivationKind.Hardswish, Repeat = 2)]
[ConvNormActivation(960, 1, 1, 1, ActivationKind.Hardswish, 1e-3, 0.01)]
[EndSequential]
[MobileNetV3Head(1280)]
public sealed partial class MobileNetV3Large;
