namespace NetGen;

/// <summary>Says how the weights of some layers begin, instead of what [Initialize] says for the others.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class InitializeWeightsAttribute : TrainingAttribute
{
    /// <summary>Says how the weights begin.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="std">The standard deviation of <see cref="Initialization.Normal"/> and <see cref="Initialization.TruncatedNormal"/>,
    /// above 0; others ignore it.</param>
    /// <param name="layers">State-dict names of layers, or of blocks for all layers in them: <c>"fc"</c>, <c>"AuxLogits.fc"</c>.</param>
    public InitializeWeightsAttribute(Initialization scheme, double std, params string[] layers) { }
}
