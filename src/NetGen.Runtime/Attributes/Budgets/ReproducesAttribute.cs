namespace NetGen;

/// <summary>
/// A published network that this one must cost exactly as much as; a difference is an error (NETGEN4002).
/// Figures that aren't given don't count.
/// </summary>
/// <example>
/// <code>
/// [Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 6, 3)]
/// [Reproduces("ResNet-50", Parameters = 25_557_032, Macs = 4_089_184_256)]
/// public sealed partial class MyResNet50;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ReproducesAttribute : Attribute
{
    /// <summary>Names the published network.</summary>
    /// <param name="network">Its name, for messages: <c>ResNet-50</c>.</param>
    public ReproducesAttribute(string network) { }

    /// <summary>Trained parameters, auxiliary heads included.</summary>
    public long Parameters { get; set; }

    /// <summary>Multiply-accumulates of convolutions and linear layers in evaluation mode, one sample.</summary>
    public long Macs { get; set; }

    /// <summary>Elements of all outputs of convolutions, one sample.</summary>
    public long Activations { get; set; }
}
