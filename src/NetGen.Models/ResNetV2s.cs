namespace NetGen.Models;

/// <summary>ResNet-50 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 4, 6, 3)]
[Recipe(batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet50V2;

/// <summary>ResNet-101 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 4, 23, 3)]
[Recipe(batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet101V2;

/// <summary>ResNet-152 v2, with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e); He et al. 2015, table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNetV2(Bottleneck, 3, 8, 36, 3)]
[Recipe(batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet152V2;

/// <summary>ResNet-110 for CIFAR-10 with the original units.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(a) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.Original, Basic, n: 18)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet110Original;

/// <summary>ResNet-110 for CIFAR-10 with batch normalization after addition.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(b) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.BatchNormAfterAddition, Basic, n: 18)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet110BatchNormAfterAddition;

/// <summary>ResNet-110 for CIFAR-10 with ReLU before addition.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(c) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.ReLUBeforeAddition, Basic, n: 18)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet110ReLUBeforeAddition;

/// <summary>ResNet-110 for CIFAR-10 with ReLU-only pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(d) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.ReLUOnlyPreActivation, Basic, n: 18)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet110ReLUOnlyPreActivation;

/// <summary>ResNet-110 for CIFAR-10 with full pre-activation.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4(e) and table 2.</remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.FullPreActivation, Basic, n: 18)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet110FullPreActivation;

/// <summary>
/// ResNet-164 for CIFAR-10: bottlenecks with full pre-activation, the stride in the first 1x1, and projections where shapes
/// differ.
/// </summary>
/// <remarks>
/// He et al. 2016 (arXiv:1603.05027), table 2; the stride as in the code released for it, github.com/KaimingHe/resnet-1k-layers.
/// </remarks>
[Network(3, 32, 32, Classes = 10), CifarResNetV2(ResidualOrder.FullPreActivation, Bottleneck, n: 18, ShortcutKind.Projection)]
[Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000)]
[WarmUp(400, start: 0.1, linear: false), Initialize(He), RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarResNet164FullPreActivation;
