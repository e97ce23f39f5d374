namespace NetGen.Models;

/// <summary>ResNet-18.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNet(Basic, 2, 2, 2, 2)]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet18;

/// <summary>ResNet-34.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNet(Basic, 3, 4, 6, 3)]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet34;

/// <summary>ResNet-50 as torchvision has it: the stride in the 3x3 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 6, 3), Inference]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet50;

/// <summary>ResNet-101 as torchvision has it: the stride in the 3x3 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 23, 3)]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet101;

/// <summary>ResNet-152 as torchvision has it: the stride in the 3x3 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 8, 36, 3)]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet152;

/// <summary>ResNet-50 as published: the stride in the first 1x1 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], strideIn: BottleneckStride.Conv1x1), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet50Paper;

/// <summary>ResNet-101 as published: the stride in the first 1x1 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 23, 3], strideIn: BottleneckStride.Conv1x1), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet101Paper;

/// <summary>ResNet-152 as published: the stride in the first 1x1 convolutions.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 8, 36, 3], strideIn: BottleneckStride.Conv1x1), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet152Paper;

/// <summary>ResNet-34 with shortcuts that have no parameters, option A.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 3.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Basic, [3, 4, 6, 3], shortcut: ShortcutKind.ZeroPadding), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet34A;

/// <summary>ResNet-34 all of whose shortcuts are projections, option C.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 3.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Basic, [3, 4, 6, 3], shortcut: ShortcutKind.AllProjections), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class ResNet34C;

/// <summary>The plain network with 34 layers: ResNet-34 without shortcuts.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), section 3.3 and figure 3, middle; with batch normalization.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Basic, [3, 4, 6, 3], shortcut: ShortcutKind.None), ResNetHead]
[Recipe(steps: 600_000, batch: 256), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(He)]
[RandomScaleCrop(224, 256, 480), RandomHorizontalFlip, PcaLighting(0.1)]
public sealed partial class Plain34;

/// <summary>ResNeXt-50 (32x4d): 32 groups, 4 wide in the first stage.</summary>
/// <remarks>Xie et al. 2016 (arXiv:1611.05431), table 1; the stride in the 3x3 convolutions as in torchvision.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], groups: 32, widthPerGroup: 4), ResNetHead]
public sealed partial class ResNeXt50;

/// <summary>Wide ResNet-50-2: the 3x3 convolutions of ResNet-50 have twice the channels.</summary>
/// <remarks>Zagoruyko and Komodakis 2016 (arXiv:1605.07146), table 8; the stride in the 3x3 convolutions as in torchvision.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], widthPerGroup: 128), ResNetHead]
public sealed partial class WideResNet50;
