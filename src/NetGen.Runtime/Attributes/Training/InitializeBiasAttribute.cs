namespace NetGen;

/// <summary>
/// Says what the biases of some layers begin with, after [Initialize]: AlexNet's hidden layers begin with 1 so that their ReLUs get
/// positive inputs.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class InitializeBiasAttribute : TrainingAttribute
{
    /// <summary>Says what the biases begin with.</summary>
    /// <param name="value">The value of every bias.</param>
    /// <param name="layers">State-dict names of layers, or of blocks for all layers in them: <c>"conv2"</c>, <c>"classifier.1"</c>.</param>
    public InitializeBiasAttribute(double value, params string[] layers) { }
}
