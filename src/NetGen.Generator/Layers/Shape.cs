namespace NetGen.Generator;

/// <summary>The shape of one tensor without its batch dimension: C x H x W for images, F for vectors.</summary>
internal sealed record Shape(EquatableArray<Dim> Dims)
{
    public static Shape Image(Dim channels, Dim height, Dim width) => new([channels, height, width]);

    public static Shape Vector(Dim features) => new([features]);

    public int Rank => Dims.Count;

    public bool IsImage => Dims.Count == 3;

    public bool IsVector => Dims.Count == 1;

    /// <summary>Channels of an image, features of a vector.</summary>
    public Dim Channels => Dims[0];

    public Dim Height => Dims[1];

    public Dim Width => Dims[2];

    /// <summary>Elements per sample.</summary>
    public Dim Elements => Dims.Aggregate(Dim.Known(1), (a, b) => a * b);

    /// <summary>As messages and comments show it: <c>N x 64 x 28 x 28</c>.</summary>
    public override string ToString() => "N x " + string.Join(" x ", Dims.Select(d => d.ToString()));
}
