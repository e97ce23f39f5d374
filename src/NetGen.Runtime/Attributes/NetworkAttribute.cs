namespace NetGen;

/// <summary>
/// Makes a partial class a network: NetGen writes its other part, a <c>torch.nn.Module&lt;Tensor, Tensor&gt;</c> of the layers that the
/// class's other attributes declare from top to bottom.
/// </summary>
/// <example>
/// <code>
/// [Network(1, 28, 28, Classes = 10)]
/// [Conv(32, kernel: 3), ReLU, MaxPool(2), Flatten, Linear("classes")]
/// public sealed partial class Digits;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>A network on images, N x <paramref name="channels"/> x <paramref name="height"/> x <paramref name="width"/>.</summary>
    /// <param name="channels">Channels of the input, 1 or more.</param>
    /// <param name="height">Rows of the input, 1 or more.</param>
    /// <param name="width">Columns of the input, 1 or more.</param>
    public NetworkAttribute(int channels, int height, int width) { }

    /// <summary>A network on vectors, N x <paramref name="features"/>.</summary>
    /// <param name="features">Features of the input, 1 or more.</param>
    public NetworkAttribute(int features) { }

    /// <summary>
    /// A network whose input is given as text: <c>"3xHxW"</c> (any height and width), <c>"3x224x224"</c>, <c>"3xHx256"</c>,
    /// or <c>"784"</c> for vectors.
    /// </summary>
    /// <param name="input">Channels, height and width with x between them; height may be the symbol H and width the symbol W.</param>
    public NetworkAttribute(string input) { }

    /// <summary>
    /// How many classes the network tells apart: the variable <c>classes</c> of expressions. 0 where it doesn't classify.
    /// </summary>
    public int Classes { get; set; }
}
