namespace NetGen;

/// <summary>Numbers with a meaning of their own in layer attributes.</summary>
public static class Constants
{
    /// <summary>
    /// As a padding: what keeps height and width, PyTorch's <c>padding='same'</c>: d (k - 1) rows in all, split evenly, an odd one
    /// at the bottom (or right). The stride must be 1.
    /// </summary>
    public const int Same = int.MinValue;
}
