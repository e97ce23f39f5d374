namespace NetGen.Models;

/// <summary>DenseNet-121.</summary>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), DenseNet(growth: 32, [6, 12, 24, 16]), Inference]
[Recipe(epochs: 90, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomResizedCrop(224), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class DenseNet121;

/// <summary>DenseNet-169.</summary>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), DenseNet(growth: 32, [6, 12, 32, 32])]
[Recipe(epochs: 90, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomResizedCrop(224), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class DenseNet169;

/// <summary>DenseNet-201.</summary>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), DenseNet(growth: 32, [6, 12, 48, 32])]
[Recipe(epochs: 90, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomResizedCrop(224), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class DenseNet201;

/// <summary>DenseNet-161, the widest.</summary>
/// <remarks>
/// Huang et al. 2016 (arXiv:1608.06993) trained it, too, but the last version's table 1 leaves it out: growth 48 and the layers are
/// those of the authors' program (github.com/liuzhuang13/DenseNet, README.md and models/densenet.lua).
/// </remarks>
[Network(3, 224, 224, Classes = 1000), DenseNet(growth: 48, [6, 12, 36, 24])]
[Recipe(epochs: 90, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 30, 60), Initialize(He)]
[RandomResizedCrop(224), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class DenseNet161;

/// <summary>DenseNet with 40 layers for CIFAR-10, without bottlenecks and compression.</summary>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 2, k = 12.</remarks>
[Network(3, 32, 32, Classes = 10), CifarDenseNet(depth: 40, growth: 12, bottleneck: 0, compression: 1.0)]
[Recipe(epochs: 300, batch: 64), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 150, 225), Initialize(He)]
[RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarDenseNet40;

/// <summary>DenseNet-BC with 100 layers for CIFAR-10.</summary>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 2, k = 12.</remarks>
[Network(3, 32, 32, Classes = 10), CifarDenseNet(depth: 100, growth: 12)]
[Recipe(epochs: 300, batch: 64), SGD(0.1, momentum: 0.9, weightDecay: 1e-4, nesterov: true), MultiStepDecay(0.1, 150, 225), Initialize(He)]
[RandomCrop(32, padding: 4), RandomHorizontalFlip]
public sealed partial class CifarDenseNetBC100;
