namespace NetGen.Models.Tests.Elsewhere;

/// <summary>Iandola et al. 2016 (arXiv:1602.07360), figure 2.</summary>
[Conv(nameof(squeeze), kernel: 1, Name = "squeeze"), ReLU(Name = "squeeze_activation")]
[Split]
[Branch, Conv(nameof(expand), kernel: 1, Name = "expand1x1"), ReLU(Name = "expand1x1_activation")]
[Branch, Conv(nameof(expand), kernel: 3, padding: 1, Name = "expand3x3"), ReLU(Name = "expand3x3_activation")]
[Concat]
public sealed partial class FireAttribute(int squeeze, int expand) : BlockAttribute;

[Inline]
[Sequential("classifier"), Dropout, Conv("classes", kernel: 1), ReLU, GlobalAvgPool, EndSequential, Flatten]
public sealed partial class SqueezeNetHeadAttribute : BlockAttribute;

[Network(3, 224, 224, Classes = 1000)]
[Sequential("features")]
[Conv(96, kernel: 7, stride: 2), ReLU, MaxPool(3, stride: 2, ceil: true)]
[Fire(16, 64), Fire(16, 64), Fire(32, 128), MaxPool(3, stride: 2, ceil: true)]
[Fire(32, 128), Fire(48, 192), Fire(48, 192), Fire(64, 256), MaxPool(3, stride: 2, ceil: true)]
[Fire(64, 256)]
[EndSequential]
[SqueezeNetHead]
public sealed partial class SqueezeNet10;

[Network(3, 224, 224, Classes = 1000)]
[Sequential("features")]
[Conv(64, kernel: 3, stride: 2), ReLU, MaxPool(3, stride: 2, ceil: true)]
[Fire(16, 64), Fire(16, 64), MaxPool(3, stride: 2, ceil: true)]
[Fire(32, 128), Fire(32, 128), MaxPool(3, stride: 2, ceil: true)]
[Fire(48, 192), Fire(48, 192), Fire(64, 256), Fire(64, 256)]
[EndSequential]
[SqueezeNetHead]
public sealed partial class SqueezeNet11;
