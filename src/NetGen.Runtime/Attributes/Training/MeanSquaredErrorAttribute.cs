namespace NetGen;

/// <summary>
/// The loss is the mean of the squared differences of outputs and targets (of one shape): PyTorch's MSELoss.
/// </summary>
public sealed class MeanSquaredErrorAttribute : TrainingAttribute;
