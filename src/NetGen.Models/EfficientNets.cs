namespace NetGen.Models;

/// <summary>EfficientNet-B0, from which the others are scaled: 1.0 times the channels, 1.0 times the layers, 224 x 224.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2.</remarks>
[Network(3, 224, 224, Classes = 1000), EfficientNet(width: 1.0, depth: 1.0, dropout: 0.2)]
public sealed partial class EfficientNetB0;

/// <summary>EfficientNet-B1: 1.0 times the channels, 1.1 times the layers, 240 x 240.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2.</remarks>
[Network(3, 240, 240, Classes = 1000), EfficientNet(width: 1.0, depth: 1.1, dropout: 0.2)]
public sealed partial class EfficientNetB1;

/// <summary>EfficientNet-B2: 1.1 times the channels, 1.2 times the layers, 260 x 260.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2.</remarks>
[Network(3, 260, 260, Classes = 1000), EfficientNet(width: 1.1, depth: 1.2, dropout: 0.3)]
public sealed partial class EfficientNetB2;

/// <summary>EfficientNet-B3: 1.2 times the channels, 1.4 times the layers, 300 x 300.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2.</remarks>
[Network(3, 300, 300, Classes = 1000), EfficientNet(width: 1.2, depth: 1.4, dropout: 0.3)]
public sealed partial class EfficientNetB3;

/// <summary>EfficientNet-B4: 1.4 times the channels, 1.8 times the layers, 380 x 380.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2.</remarks>
[Network(3, 380, 380, Classes = 1000), EfficientNet(width: 1.4, depth: 1.8, dropout: 0.4)]
public sealed partial class EfficientNetB4;

/// <summary>EfficientNet-B5: 1.6 times the channels, 2.2 times the layers, 456 x 456.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2; batch normalization with torchvision's eps and momentum.</remarks>
[Network(3, 456, 456, Classes = 1000), EfficientNet(width: 1.6, depth: 2.2, dropout: 0.4, eps: 0.001, momentum: 0.01)]
public sealed partial class EfficientNetB5;

/// <summary>EfficientNet-B6: 1.8 times the channels, 2.6 times the layers, 528 x 528.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2; batch normalization with torchvision's eps and momentum.</remarks>
[Network(3, 528, 528, Classes = 1000), EfficientNet(width: 1.8, depth: 2.6, dropout: 0.5, eps: 0.001, momentum: 0.01)]
public sealed partial class EfficientNetB6;

/// <summary>EfficientNet-B7: 2.0 times the channels, 3.1 times the layers, 600 x 600.</summary>
/// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 2; batch normalization with torchvision's eps and momentum.</remarks>
[Network(3, 600, 600, Classes = 1000), EfficientNet(width: 2.0, depth: 3.1, dropout: 0.5, eps: 0.001, momentum: 0.01)]
public sealed partial class EfficientNetB7;
