using TorchSharp;

namespace NetGen;

/// <summary>
/// Numbers that TorchSharp takes as a Scalar. One that nothing holds can be collected, and freed, while libtorch reads it. A number that is
/// converted in a call is such a Scalar, and TorchSharp makes them itself in <c>+</c> of two tensors, in operators with numbers and in
/// <c>Tensor.ToDouble</c>. So constants are fields here, and a number that is known only at run time gets a local variable with
/// <c>using</c>.
/// </summary>
internal static class Scalars
{
    /// <summary>1, also the factor of a second summand.</summary>
    public static readonly Scalar One = 1;

    /// <summary>-1.</summary>
    public static readonly Scalar MinusOne = -1;
}
