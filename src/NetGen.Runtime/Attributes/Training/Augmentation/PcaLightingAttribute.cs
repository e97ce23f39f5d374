namespace NetGen;

/// <summary>
/// Training images get a colour of their own along the principal components of the training set's RGB values (Krizhevsky et al.
/// 2012, section 4.1). Without a training set's components those of ImageNet are used.
/// </summary>
public sealed class PcaLightingAttribute : TrainingAttribute
{
    /// <summary>Declares the lighting.</summary>
    /// <param name="std">The standard deviation of the random factors, 0 or more; 0.1 in the paper.</param>
    public PcaLightingAttribute(double std = 0.1) { }
}
