namespace NetGen.Zoo.Families;

/// <summary>
/// A row of BN-Inception's table for a module; one without a 1x1 path halves the maps and passes its input through the pool.
/// </summary>
/// <param name="Name">The module: <c>3a</c>.</param>
/// <param name="Size">Rows and columns of its output.</param>
/// <param name="Input">Channels of its input.</param>
/// <param name="B1x1">#1x1.</param>
/// <param name="R3">#3x3 reduce.</param>
/// <param name="C3">#3x3.</param>
/// <param name="RDouble">double #3x3 reduce.</param>
/// <param name="CDouble">double #3x3.</param>
/// <param name="Pool">The projection after the pool; 0 for a pool that passes through.</param>
internal sealed record DoubleInceptionRow(
    string Name, long Size, long Input, long B1x1, long R3, long C3, long RDouble, long CDouble, long Pool)
{
    public long Output => B1x1 + C3 + CDouble + (Pool > 0 ? Pool : Input);

    /// <summary>The channels of all its convolutions.</summary>
    public long Channels => B1x1 + R3 + C3 + RDouble + 2 * CDouble + Pool;

    /// <summary>A module with stride 2 has it in the last convolution of each path.</summary>
    public long Macs => Pool > 0
        ? Weights * Size * Size
        : 4 * Size * Size * (Input * (R3 + RDouble) + 9 * RDouble * CDouble) + Size * Size * 9 * (R3 * C3 + CDouble * CDouble);

    public long Weights => Input * (B1x1 + R3 + RDouble + Pool) + 9 * (R3 * C3 + RDouble * CDouble + CDouble * CDouble);
}

/// <summary>Ioffe and Szegedy 2015 (arXiv:1502.03167), figure 5, from inception (3a) to inception (5b).</summary>
internal static class BNInceptionTable
{
    public static IReadOnlyList<DoubleInceptionRow> Modules { get; } =
    [
        new("3a", 28, 192, 64, 64, 64, 64, 96, 32), new("3b", 28, 256, 64, 64, 96, 64, 96, 64), new("3c", 14, 320, 0, 128, 160, 64, 96, 0),
        new("4a", 14, 576, 224, 64, 96, 96, 128, 128), new("4b", 14, 576, 192, 96, 128, 96, 128, 128),
        new("4c", 14, 576, 160, 128, 160, 128, 160, 128),
        new("4d", 14, 608, 96, 128, 192, 160, 192, 128), new("4e", 7, 608, 0, 128, 192, 192, 256, 0),
        new("5a", 7, 1056, 352, 192, 320, 160, 224, 128), new("5b", 7, 1024, 352, 192, 320, 192, 224, 128),
    ];
}
