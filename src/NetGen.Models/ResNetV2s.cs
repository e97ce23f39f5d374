namespace NetGen.Models;

/// <summary>ResNet-50 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 4, 6, 3)]
public sealed partial class ResNet50V2;

/// <summary>ResNet-101 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 4, 23, 3)]
public sealed partial class ResNet101V2;

/// <summary>ResNet-152 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 8, 36, 3)]
public sealed partial class ResNet152V2;

/// <summary>ResNet-110 for CIFAR-10 with the original units.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(a) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.Original, Basic, n: 18)]
public sealed partial class CifarResNet110Original;

/// <summary>ResNet-110 for CIFAR-10 with batch normalization after addition.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(b) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.BatchNormAfterAddition, Basic, n: 18)]
public sealed partial class CifarResNet110BatchNormAfterAddition;

/// <summary>ResNet-110 for CIFAR-10 with ReLU before addition.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(c) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.ReLUBeforeAddition, Basic, n: 18)]
public sealed partial class CifarResNet110ReLUBeforeAddition;

/// <summary>ResNet-110 for CIFAR-10 with ReLU-only pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(d) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.ReLUOnlyPreActivation, Basic, n: 18)]
public sealed partial class CifarResNet110ReLUOnlyPreActivation;

/// <summary>ResNet-110 for CIFAR-10 with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.FullPreActivation, Basic, n: 18)]
public sealed partial class CifarResNet110FullPreActivation;

/// <summary>ResNet-164 for CIFAR-10: bottlenecks with full pre-activation and projections where shapes differ.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.FullPreActivation, Bottleneck, n: 18, ShortcutKind.Projection)]
public sealed partial class CifarResNet164FullPreActivation;
