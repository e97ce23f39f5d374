namespace NetGen.Models;

/// <summary>
/// LeNet-5 as published: trainable subsampling, the sparse connections of C3, scaled tanh and radial-basis outputs. The outputs are
/// penalties: the smallest is the answer. Input N x 1 x 32 x 32, background -0.1, foreground 1.175.
/// </summary>
/// <remarks>
/// LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.B, figure 2 and table I;
/// the loss is section II.C's formula 9, for whose j the paper gives no number.
/// </remarks>
[Network(1, 32, 32, Classes = 10)]
[Conv(6, kernel: 5, Name = "c1"), ScaledTanh]
[Subsampling(2, Name = "s2"), ScaledTanh]
[SparseConv(
    16,
    5,
    "0 1 2; 1 2 3; 2 3 4; 3 4 5; 4 5 0; 5 0 1; 0 1 2 3; 1 2 3 4; 2 3 4 5; 3 4 5 0; 4 5 0 1; 5 0 1 2; 0 1 3 4; 1 2 4 5; 0 2 3 5; "
        + "0 1 2 3 4 5",
    Name = "c3")]
[ScaledTanh]
[Subsampling(2, Name = "s4"), ScaledTanh]
[Conv(120, kernel: 5, Name = "c5"), ScaledTanh]
[Flatten, Linear(84, Name = "f6"), ScaledTanh]
[RadialBasis("classes", Bitmaps.Digits, Name = "output"), DiscriminativePenalty(j: 1)]
public sealed partial class LeNet5;

/// <summary>
/// LeNet-5 as commonly built today: every map of C3 sees all of S2, average pooling, tanh and a linear output. Input N x 1 x 32 x 32.
/// </summary>
/// <remarks>After LeCun et al. 1998; 61,706 parameters.</remarks>
[Network(1, 32, 32, Classes = 10)]
[Conv(6, kernel: 5, Name = "c1"), Tanh, AvgPool(2, Name = "s2")]
[Conv(16, kernel: 5, Name = "c3"), Tanh, AvgPool(2, Name = "s4")]
[Conv(120, kernel: 5, Name = "c5"), Tanh]
[Flatten, Linear(84, Name = "f6"), Tanh]
[Linear("classes", Name = "output")]
public sealed partial class LeNet5Modern;
