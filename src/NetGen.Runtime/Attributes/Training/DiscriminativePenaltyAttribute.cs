namespace NetGen;

/// <summary>
/// The loss is the output at the class's index and a term by which the classes compete, averaged over the batch:
/// (1 / P) sum over p of (y_{d(p)}(p) + log(e^-j + sum over i of e^{-y_i(p)})). The outputs (N x classes) are penalties, as
/// [RadialBasis] makes, of which the smallest is the answer.
/// </summary>
/// <remarks>
/// LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.C, formula 9, the maximum
/// a posteriori criterion: it is minus the logarithm of the right class's probability, where an image may also belong to none of the
/// classes, whose penalty is j.
/// </remarks>
public sealed class DiscriminativePenaltyAttribute : TrainingAttribute
{
    /// <summary>Declares the loss.</summary>
    /// <param name="j">The penalty of belonging to no class, above 0: wrong classes whose penalties are far above it aren't pushed
    /// further. The paper gives no number.</param>
    public DiscriminativePenaltyAttribute(double j) { }
}
