namespace NetGen.Generator;

/// <summary>One dimension: a known number for now; expressions in H and W follow.</summary>
internal sealed record Dim(long Value)
{
    public static Dim Known(long value) => new(value);

    public bool IsKnown => true;

    public static implicit operator Dim(long value) => new(value);

    public static Dim operator +(Dim left, Dim right) => new(left.Value + right.Value);

    public static Dim operator -(Dim left, Dim right) => new(left.Value - right.Value);

    public static Dim operator *(Dim left, Dim right) => new(left.Value * right.Value);

    public Dim FloorDiv(long divisor) => new((long)Math.Floor((double)Value / divisor));

    public Dim CeilDiv(long divisor) => new((long)Math.Ceiling((double)Value / divisor));

    public long Evaluate(long h, long w) => Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
