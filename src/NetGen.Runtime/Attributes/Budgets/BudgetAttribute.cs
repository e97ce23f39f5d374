namespace NetGen;

/// <summary>
/// What a network may cost at most; what exceeds it is an error (NETGEN4001) as soon as it is written.
/// Limits are for one sample in float32; those that aren't given don't count.
/// </summary>
/// <example>
/// <code>
/// [Network(3, 224, 224, Classes = 10)]
/// [Budget(MaxParameters = 5_000_000, MaxMacs = 600_000_000)]
/// [ConvBnReLU(32, kernel: 3, stride: 2), GlobalAvgPool, Flatten, Linear("classes")]
/// public sealed partial class ForThePhone;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>Trained parameters, auxiliary heads included.</summary>
    public long MaxParameters { get; set; }

    /// <summary>Multiply-accumulates of convolutions and linear layers in evaluation mode.</summary>
    public long MaxMacs { get; set; }

    /// <summary>Elements of all outputs of convolutions.</summary>
    public long MaxActivations { get; set; }

    /// <summary>Bytes of the tensors that live at once at the worst moment of evaluation, without parameters.</summary>
    public long MaxPeakMemory { get; set; }

    /// <summary>Bytes kept for the backward pass and gradients at the worst moment of training, without parameters.</summary>
    public long MaxPeakTrainingMemory { get; set; }
}
