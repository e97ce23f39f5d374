namespace NetGen;

/// <summary>
/// The loss is the output at the class's index, averaged over the batch: (1 / P) sum over p of y_{d(p)}(p). The outputs (N x classes)
/// are penalties, as [RadialBasis] makes, of which the smallest is the answer.
/// </summary>
/// <remarks>
/// LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.C, formula 8. Where the
/// penalties are squared distances, it is the mean squared error to the right class's code. It says nothing of the other classes: codes
/// that were trained, too, would all become the same.
/// </remarks>
public sealed class MeanPenaltyAttribute : TrainingAttribute;
