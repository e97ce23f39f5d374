namespace NetGen;

/// <summary>Says how the weights of convolutions and linear layers begin; without it they begin as PyTorch's layers do.</summary>
public sealed class InitializeAttribute : TrainingAttribute
{
    /// <summary>Says how the weights begin.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="std">The standard deviation of <see cref="Initialization.Normal"/> and <see cref="Initialization.TruncatedNormal"/>,
    /// above 0; others have their own.</param>
    public InitializeAttribute(Initialization scheme, double std = 0.01) { }
}
