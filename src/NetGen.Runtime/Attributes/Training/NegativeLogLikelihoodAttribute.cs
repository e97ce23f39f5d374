namespace NetGen;

/// <summary>
/// The loss is minus the output at the class's index, averaged over the batch; the outputs (N x classes) are log-probabilities,
/// as [LogSoftmax] makes: PyTorch's NLLLoss.
/// </summary>
public sealed class NegativeLogLikelihoodAttribute : TrainingAttribute;
