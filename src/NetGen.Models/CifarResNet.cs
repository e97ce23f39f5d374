namespace NetGen
{
    /// <summary>A whole residual network for 32 x 32 images: a 3x3 convolution and three stages of n blocks, 16, 32 and 64 wide.</summary>
    /// <param name="n">Blocks of each stage; the network has 6 n + 2 layers.</param>
    /// <param name="shortcut">What the blocks add; the paper's networks have zero padding, so that they have the parameters of plain
    /// ones.</param>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2.</remarks>
    [Inline]
    [Conv(16, kernel: 3, padding: 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
    [ResidualStages(Basic, "(n, n, n)", width: 16, shortcut: nameof(shortcut)), ResNetHead]
    public sealed partial class CifarResNetAttribute(int n, ShortcutKind shortcut = ShortcutKind.ZeroPadding) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>ResNet-20 for CIFAR-10, whose shortcuts have no parameters (option A).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2 and table 6.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(3)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet20;

    /// <summary>ResNet-32 for CIFAR-10, whose shortcuts have no parameters (option A).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2 and table 6.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(5)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet32;

    /// <summary>ResNet-44 for CIFAR-10, whose shortcuts have no parameters (option A).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2 and table 6.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(7)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet44;

    /// <summary>ResNet-56 for CIFAR-10, whose shortcuts have no parameters (option A).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2 and table 6.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(9)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet56;

    /// <summary>ResNet-110 for CIFAR-10, whose shortcuts have no parameters (option A).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2 and table 6.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(18)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4)]
    [MultiStepDecay(0.1, 32_000, 48_000), WarmUp(400, start: 0.1, linear: false), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet110;

    /// <summary>ResNet-20 for CIFAR-10, with projections where shapes differ (option B).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(3, ShortcutKind.Projection)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet20B;

    /// <summary>ResNet-32 for CIFAR-10, with projections where shapes differ (option B).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(5, ShortcutKind.Projection)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet32B;

    /// <summary>ResNet-44 for CIFAR-10, with projections where shapes differ (option B).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(7, ShortcutKind.Projection)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet44B;

    /// <summary>ResNet-56 for CIFAR-10, with projections where shapes differ (option B).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(9, ShortcutKind.Projection)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet56B;

    /// <summary>ResNet-110 for CIFAR-10, with projections where shapes differ (option B).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(18, ShortcutKind.Projection)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4)]
    [MultiStepDecay(0.1, 32_000, 48_000), WarmUp(400, start: 0.1, linear: false), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet110B;

    /// <summary>ResNet-20 for CIFAR-10, with projections everywhere (option C).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(3, ShortcutKind.AllProjections)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet20C;

    /// <summary>ResNet-32 for CIFAR-10, with projections everywhere (option C).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(5, ShortcutKind.AllProjections)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet32C;

    /// <summary>ResNet-44 for CIFAR-10, with projections everywhere (option C).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(7, ShortcutKind.AllProjections)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet44C;

    /// <summary>ResNet-56 for CIFAR-10, with projections everywhere (option C).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(9, ShortcutKind.AllProjections)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 32_000, 48_000), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet56C;

    /// <summary>ResNet-110 for CIFAR-10, with projections everywhere (option C).</summary>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.2; the option of section 4.1.</remarks>
    [Network(3, 32, 32, Classes = 10), CifarResNet(18, ShortcutKind.AllProjections)]
    [Recipe(steps: 64_000, batch: 128), SGD(0.1, momentum: 0.9, weightDecay: 1e-4)]
    [MultiStepDecay(0.1, 32_000, 48_000), WarmUp(400, start: 0.1, linear: false), Initialize(He)]
    [RandomCrop(32, padding: 4), RandomHorizontalFlip]
    public sealed partial class CifarResNet110C;
}
