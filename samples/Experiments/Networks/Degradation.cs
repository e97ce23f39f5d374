namespace Experiments.Networks;

// He et al. 2015 (arXiv:1512.03385), section 4.2, for images of one channel; the shortcuts have no parameters (option A).

/// <summary>20 layers without shortcuts.</summary>
[Network(1, 28, 28, Classes = 10), CifarResNet(3, ShortcutKind.None), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), Initialize(He)]
public sealed partial class Plain20;

/// <summary>56 layers without shortcuts.</summary>
[Network(1, 28, 28, Classes = 10), CifarResNet(9, ShortcutKind.None), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), Initialize(He)]
public sealed partial class Plain56;

/// <summary>20 layers in residual blocks.</summary>
[Network(1, 28, 28, Classes = 10), CifarResNet(3), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), Initialize(He)]
public sealed partial class Residual20;

/// <summary>56 layers in residual blocks.</summary>
[Network(1, 28, 28, Classes = 10), CifarResNet(9), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), Initialize(He)]
public sealed partial class Residual56;
