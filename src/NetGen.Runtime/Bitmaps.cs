namespace NetGen;

/// <summary>Pictures that serve as codes of <see cref="RadialBasisAttribute">[RadialBasis]</see>.</summary>
public static class Bitmaps
{
    /// <summary>The ten digits, 12 rows of 7 pixels each.</summary>
    public const string Digits = "";
}
