namespace NetGen.Zoo;

// EfficientNets for any size of image: the oracles were measured at 224 x 224, the networks have sizes of their own.

/// <summary>EfficientNet-B1 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.0, depth: 1.1, dropout: 0.2)]
internal sealed partial class AnySizeEfficientNetB1;

/// <summary>EfficientNet-B2 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.1, depth: 1.2, dropout: 0.3)]
internal sealed partial class AnySizeEfficientNetB2;

/// <summary>EfficientNet-B3 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.2, depth: 1.4, dropout: 0.3)]
internal sealed partial class AnySizeEfficientNetB3;

/// <summary>EfficientNet-B4 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.4, depth: 1.8, dropout: 0.4)]
internal sealed partial class AnySizeEfficientNetB4;

/// <summary>EfficientNet-B5 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.6, depth: 2.2, dropout: 0.4, eps: 0.001, momentum: 0.01)]
internal sealed partial class AnySizeEfficientNetB5;

/// <summary>EfficientNet-B6 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 1.8, depth: 2.6, dropout: 0.5, eps: 0.001, momentum: 0.01)]
internal sealed partial class AnySizeEfficientNetB6;

/// <summary>EfficientNet-B7 for any size.</summary>
[Network("3xHxW", Classes = 1000), EfficientNet(width: 2.0, depth: 3.1, dropout: 0.5, eps: 0.001, momentum: 0.01)]
internal sealed partial class AnySizeEfficientNetB7;
