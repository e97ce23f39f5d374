using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>A positive fraction in lowest terms: a stride of half a pixel is 1/2.</summary>
internal readonly record struct Fraction
{
    private Fraction(long numerator, long denominator) => (Numerator, Denominator) = (numerator, denominator);

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>A quotient of positive numbers.</summary>
    public static Fraction Of(long numerator, long denominator)
    {
        long divisor = GreatestDivisor(numerator, denominator);
        return new(numerator / divisor, denominator / divisor);
    }

    public static implicit operator Fraction(long number) => new(number, 1);

    /// <summary>The greatest number that divides both.</summary>
    public static long GreatestDivisor(long a, long b) => b == 0 ? a : GreatestDivisor(b, a % b);

    /// <summary><c>32</c>, or <c>1/2</c>.</summary>
    public override string ToString() =>
        Denominator == 1 ? Text.Invariant(Numerator) : $"{Text.Invariant(Numerator)}/{Text.Invariant(Denominator)}";
}
