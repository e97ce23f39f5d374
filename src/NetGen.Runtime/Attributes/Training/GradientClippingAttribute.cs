namespace NetGen;

/// <summary>
/// Scales the gradients of a training step so that their common Euclidean norm is at most a threshold (Pascanu et al.
/// 2013; 2.0 in Inception-v3). PyTorch's clip_grad_norm_.
/// </summary>
public sealed class GradientClippingAttribute : TrainingAttribute
{
    /// <summary>Declares the threshold.</summary>
    /// <param name="norm">The largest norm, above 0.</param>
    public GradientClippingAttribute(double norm) { }
}
