namespace NetGen.Training;

/// <summary>The gradient of one layer's parameters after a backward pass.</summary>
/// <param name="Path">
/// The layer's path in the state dict, such as <c>inception3a.branch1.conv</c>; empty for parameters of the network itself.
/// </param>
/// <param name="Parameters">How many parameters the layer trains.</param>
/// <param name="Norm">
/// The L2 norm of the gradient, sqrt(sum g^2) over all its parameters; null where the loss doesn't depend on the layer.
/// </param>
/// <param name="WeightNorm">The L2 norm of the parameters themselves.</param>
public sealed record LayerGradient(string Path, long Parameters, double? Norm, double WeightNorm)
{
    /// <summary>
    /// The root mean square of the gradient's elements, <c>Norm / sqrt(Parameters)</c>: comparable between layers of different sizes.
    /// </summary>
    public double? RootMeanSquare => Norm / Math.Sqrt(Parameters);

    /// <summary>
    /// The gradient relative to the parameters, <c>Norm / WeightNorm</c>: times the learning rate, how far a plain gradient step moves the
    /// layer.
    /// </summary>
    public double? Relative => Norm / WeightNorm;
}
