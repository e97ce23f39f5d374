namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Radosavovic et al. 2020 (arXiv:2003.13678), figure 4; with squeeze-and-excitation the Y networks.</summary>
[Split]
[Branch("proj", When = "stride != 1 || in != width")]
[ConvNormActivation(nameof(width), 1, nameof(stride), activation: ActivationKind.None)]
[Branch(When = "stride == 1 && in == width")]
[Branch]
[RegNetTransform(nameof(width), nameof(group), nameof(stride), nameof(squeeze), Name = "f")]
[Add]
[ReLU(Name = "activation")]
public sealed partial class RegNetBlockAttribute(int width, int group, int stride, double squeeze) : BlockAttribute;

[ConvNormActivation(nameof(width), 1, Name = "a")]
[ConvNormActivation(nameof(width), 3, nameof(stride), "width / group", Name = "b")]
[SqueezeExcitation(squeezed: "round(squeeze * in)", When = "squeeze > 0", Name = "se")]
[ConvNormActivation(nameof(width), 1, activation: ActivationKind.None, Name = "c")]
public sealed partial class RegNetTransformAttribute(int width, int group, int stride, double squeeze) : BlockAttribute;

[Inline]
[ConvNormActivation(32, 3, stride: 2, Name = "stem")]
[Sequential("trunk_output")]
[Sequential("block{i + 1}", Repeat = "length(widths)")]
[Let("stage", "i")]
[RegNetBlock("widths[stage]", nameof(group), "i == 0 ? 2 : 1", nameof(squeeze), Name = "block{stage + 1}-{i}", Repeat = "stages[stage]")]
[EndSequential]
[EndSequential]
[GlobalAvgPool(Name = "avgpool"), Flatten, Linear("classes", Name = "fc")]
public sealed partial class RegNetAttribute(int group, double squeeze, int[] stages, params int[] widths) : BlockAttribute;

[Network(3, 224, 224, Classes = 1000), RegNet(16, 0, new[] { 1, 2, 7, 12 }, 32, 64, 160, 400)]
public sealed partial class RegNetX400MF;

[Network(3, 224, 224, Classes = 1000), RegNet(8, 0.25, new[] { 1, 3, 6, 6 }, 48, 104, 208, 440)]
public sealed partial class RegNetY400MF;
