namespace Experiments.Networks;

/// <summary>Three steps of 5 x 5 pixels with max pooling between them, then a classifier.</summary>
/// <param name="stacked">Each step is two 3x3 convolutions; else it is one 5x5.</param>
/// <param name="between">Whether a ReLU comes between the two.</param>
/// <remarks>
/// Simonyan and Zisserman 2014 (arXiv:1409.1556), section 4.1, compare such networks; Szegedy et al. 2015 (arXiv:1512.00567), section 3.1.
/// </remarks>
[Inline]
[SeesFive(16, nameof(stacked), nameof(between), Name = "step1"), MaxPool(2)]
[SeesFive(32, nameof(stacked), nameof(between), Name = "step2"), MaxPool(2)]
[SeesFive(64, nameof(stacked), nameof(between), Name = "step3"), GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class ThreeStepsAttribute(bool stacked, bool between) : BlockAttribute;

/// <summary>A step whose outputs see 5 x 5 pixels; height and width stay.</summary>
/// <param name="channels">Channels of its convolutions.</param>
/// <param name="stacked">Two 3x3 convolutions; else one 5x5.</param>
/// <param name="between">Whether a ReLU comes between the two.</param>
[Conv(nameof(channels), kernel: 5, padding: 2, When = "!stacked")]
[Conv(nameof(channels), kernel: 3, padding: 1, When = nameof(stacked)), ReLU(When = "stacked && between")]
[Conv(nameof(channels), kernel: 3, padding: 1, When = nameof(stacked)), ReLU]
public sealed partial class SeesFiveAttribute(int channels, bool stacked, bool between) : BlockAttribute;

/// <summary>One 5x5 convolution in each step.</summary>
[Network(1, 28, 28, Classes = 10), ThreeSteps(stacked: false, between: false), SGD(0.05, momentum: 0.9, weightDecay: 5e-4), Initialize(He)]
public sealed partial class One5x5;

/// <summary>Two 3x3 convolutions in each step, with a ReLU between them.</summary>
[Network(1, 28, 28, Classes = 10), ThreeSteps(stacked: true, between: true), SGD(0.05, momentum: 0.9, weightDecay: 5e-4), Initialize(He)]
public sealed partial class Two3x3;

/// <summary>Two 3x3 convolutions in each step, and nothing between them.</summary>
[Network(1, 28, 28, Classes = 10), ThreeSteps(stacked: true, between: false), SGD(0.05, momentum: 0.9, weightDecay: 5e-4), Initialize(He)]
public sealed partial class Two3x3Linear;
