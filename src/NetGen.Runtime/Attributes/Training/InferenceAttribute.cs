namespace NetGen;

/// <summary>
/// Writes <c>ToInference()</c>: the network as it evaluates, as one straight line of layers that is faster and can't be trained. Batch
/// normalization becomes part of the convolution or linear layer before it, 1 x 1 convolutions of one tensor become one, and what only
/// training needs is left out.
/// </summary>
/// <remarks>
/// The folding of batch normalization is equation 3 of Ioffe and Szegedy 2015 with fixed statistics: with s = gamma / (variance + eps)^1/2,
/// the layer y = W x + b becomes y = (s W) x + (b - mean) s + beta.
/// </remarks>
public sealed class InferenceAttribute : TrainingAttribute
{
}
