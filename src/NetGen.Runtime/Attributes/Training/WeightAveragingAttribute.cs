namespace NetGen;

/// <summary>
/// Evaluates with a running average of the weights (Polyak averaging; GoogLeNet, Inception-v3): after each step
/// average = decay * average + (1 - decay) * weight. <c>CreateWeightAverage()</c> makes it.
/// </summary>
public sealed class WeightAveragingAttribute : TrainingAttribute
{
    /// <summary>Declares the average.</summary>
    /// <param name="decay">How much of the old average stays at each step, 0 or more and below 1.</param>
    public WeightAveragingAttribute(double decay = 0.9999) { }
}
