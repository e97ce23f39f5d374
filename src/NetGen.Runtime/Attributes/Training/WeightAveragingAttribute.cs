namespace NetGen;

/// <summary>
/// Evaluates with an exponential moving average of the weights: after each step average = decay * average + (1 - decay) * weight.
/// <c>CreateWeightAverage()</c> makes it.
/// </summary>
/// <remarks>
/// Inception-v3's program averages like this (github.com/tensorflow/models, research/inception/inception/inception_train.py).
/// GoogLeNet's and Xception's papers name Polyak averaging, the plain mean of the weights of all steps.
/// </remarks>
public sealed class WeightAveragingAttribute : TrainingAttribute
{
    /// <summary>Declares the average.</summary>
    /// <param name="decay">How much of the old average stays at each step, 0 or more and below 1.</param>
    public WeightAveragingAttribute(double decay = 0.9999) { }
}
