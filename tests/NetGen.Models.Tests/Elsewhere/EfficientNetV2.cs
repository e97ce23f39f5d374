namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Tan and Le 2021 (arXiv:2104.00298), figure 2.</summary>
[Split]
[Branch]
[Sequential("block")]
[ConvNormActivation("expand * in", 3, nameof(stride), 1, ActivationKind.SiLU, 1e-3, When = "expand > 1")]
[ConvNormActivation(nameof(width), 1, 1, 1, ActivationKind.None, 1e-3, When = "expand > 1")]
[ConvNormActivation(nameof(width), 3, nameof(stride), 1, ActivationKind.SiLU, 1e-3, When = "expand == 1")]
[EndSequential]
[StochasticDepth(nameof(drop), When = "stride == 1 && in == width", Name = "stochastic_depth")]
[Branch(When = "stride == 1 && in == width")]
[Add]
public sealed partial class FusedMBConvAttribute(int expand, int stride, int width, double drop) : BlockAttribute;

/// <summary>Table 4: three fused stages, then three with squeeze-and-excitation.</summary>
[Network(3, 224, 224, Classes = 1000)]
[Let("fused", "  ( 1,  1,  1,   0,   0,   0)")]
[Let("expands", "( 1,  4,  4,   4,   6,   6)")]
[Let("strides", "( 1,  2,  2,   2,   1,   2)")]
[Let("widths", " (24, 48, 64, 128, 160, 256)")]
[Let("repeats", "( 2,  4,  4,   6,   9,  15)")]
[Let("before", "0")]
[Sequential("features")]
[ConvNormActivation(24, 3, 2, 1, ActivationKind.SiLU, 1e-3)]
[Sequential(Repeat = "length(widths)")]
[Let("stage", "i")]
[FusedMBConv(
    "expands[stage]",
    "i == 0 ? strides[stage] : 1",
    "widths[stage]",
    "0.2 * (before + i) / sum(repeats)",
    When = "fused[stage] == 1",
    Repeat = "repeats[stage]")]
[MBConv(
    "expands[stage]",
    3,
    "i == 0 ? strides[stage] : 1",
    "widths[stage]",
    "0.2 * (before + i) / sum(repeats)",
    1e-3,
    When = "fused[stage] == 0",
    Repeat = "repeats[stage]")]
[Let("before", "before + repeats[stage]")]
[EndSequential]
[ConvNormActivation(1280, 1, 1, 1, ActivationKind.SiLU, 1e-3)]
[EndSequential]
[GlobalAvgPool(Name = "avgpool"), Flatten]
[Sequential("classifier"), Dropout(0.2), Linear("classes"), EndSequential]
public sealed partial class EfficientNetV2S;
