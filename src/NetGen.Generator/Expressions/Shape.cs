using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>
/// The shape of one tensor without its batch dimension: C x H x W for images, H x W x C for images whose channels come last, F for vectors.
/// </summary>
internal sealed record Shape(EquatableArray<Dim> Dims, bool IsChannelsLast = false)
{
    public static Shape Image(Dim channels, Dim height, Dim width) => new([channels, height, width]);

    public static Shape ChannelsLast(Dim channels, Dim height, Dim width) => new([height, width, channels], IsChannelsLast: true);

    public static Shape Vector(Dim features) => new([features]);

    /// <summary>What an error that is reported elsewhere leaves open: not even the rank is known.</summary>
    public static Shape Unknown { get; } = new([]);

    /// <summary>Whether not even the rank is known.</summary>
    public bool IsUnknown => Dims.Count == 0;

    /// <summary>Whether an error leaves something of it open.</summary>
    public bool HasUnknown => IsUnknown || Dims.Any(d => d.IsUnknown);

    public int Rank => Dims.Count;

    /// <summary>C x H x W, as convolutions need it.</summary>
    public bool IsImage => IsSpatial && !IsChannelsLast;

    /// <summary>It has a height and a width.</summary>
    public bool IsSpatial => Dims.Count == 3;

    public bool IsVector => Dims.Count == 1;

    /// <summary>Channels of an image, features of a vector.</summary>
    public Dim Channels => IsUnknown ? Dim.Unknown : Dims[IsChannelsLast ? 2 : 0];

    public Dim Height => IsUnknown ? Dim.Unknown : Dims[IsChannelsLast ? 0 : 1];

    public Dim Width => IsUnknown ? Dim.Unknown : Dims[IsChannelsLast ? 1 : 2];

    /// <summary>What it is, in words.</summary>
    public string Kind => IsVector ? "vector" : IsChannelsLast ? "channels-last image" : "image";

    /// <summary>Elements per sample.</summary>
    public Dim Elements => IsUnknown ? Dim.Unknown : Dims.Aggregate(Dim.Known(1), (a, b) => a * b);

    /// <summary>As messages and comments show it: <c>N x 64 x 28 x 28</c>.</summary>
    public override string ToString() => IsUnknown ? "of unknown shape" : "N x " + string.Join(" x ", Dims.Select(d => d.ToString()));
}
