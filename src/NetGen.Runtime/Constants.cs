namespace NetGen;

/// <summary>Values with a meaning of their own in layer attributes.</summary>
public static class Constants
{
    /// <summary>
    /// As a padding: what keeps height and width, PyTorch's <c>padding='same'</c>: d (k - 1) rows in all, split evenly, an odd one
    /// at the bottom (or right). The stride must be 1.
    /// </summary>
    public const int Same = int.MinValue;

    /// <summary>
    /// The current tensor among the taps of [Concat], [Add] or [Multiply], which join in the order written:
    /// <c>[Concat("skip", Current)]</c> is PyTorch's <c>torch.cat([skip, x], dim=1)</c>. Where it isn't written, the current
    /// tensor is the first.
    /// </summary>
    public const string Current = "<current>";
}
