namespace NetGen;

/// <summary>
/// LeNet-5's output: the squared distance of the input to each of a table of fixed codes, a penalty that is smallest for the right class.
/// N x F becomes N x features.
/// </summary>
/// <remarks>LeCun et al. 1998, section II.B, formula 7. State: the buffer codes (features x F).</remarks>
public sealed class RadialBasisAttribute : LayerAttribute
{
    /// <summary>RadialBasis with numbers.</summary>
    /// <param name="features">Number of codes, 1 or more.</param>
    /// <param name="codes">The codes one after the other, F characters each: <c>#</c>, <c>+</c> or <c>1</c> for +1 and <c>.</c>,
    /// <c>-</c> or <c>0</c> for -1; white space is ignored, so that a code may be drawn as a picture
    /// (<see cref="Bitmaps.Digits"/>).</param>
    public RadialBasisAttribute(int features, string codes) { }

    /// <summary>RadialBasis with expressions.</summary>
    /// <inheritdoc cref="RadialBasisAttribute(int, string)"/>
    public RadialBasisAttribute(object features, string codes) { }
}
