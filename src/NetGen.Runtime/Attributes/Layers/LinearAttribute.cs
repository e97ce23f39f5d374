namespace NetGen;

/// <summary>
/// Fully connected layer: N x F becomes N x features. Images need [Flatten] first.
/// </summary>
/// <remarks>PyTorch's Linear. State: weight (features x F), bias.</remarks>
public sealed class LinearAttribute : LayerAttribute
{
    /// <summary>Linear with numbers.</summary>
    /// <param name="features">Features of the output, 1 or more.</param>
    /// <param name="bias">Adds a trained number per output.</param>
    public LinearAttribute(int features, bool bias = true) { }

    /// <summary>Linear with expressions.</summary>
    /// <inheritdoc cref="LinearAttribute(int, bool)"/>
    public LinearAttribute(object features, object? bias = null) { }
}
