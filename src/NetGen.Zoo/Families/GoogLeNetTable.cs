namespace NetGen.Zoo.Families;

/// <summary>
/// A row of GoogLeNet's table for an inception module: channels of the 1x1 path, of the 3x3 path and its reduction,
/// of the 5x5 path and its reduction, and of the pool projection.
/// </summary>
/// <param name="Name">The module: <c>3a</c>.</param>
/// <param name="Size">Rows and columns of its maps.</param>
/// <param name="Input">Channels of its input.</param>
/// <param name="B1x1">#1x1.</param>
/// <param name="R3">#3x3 reduce.</param>
/// <param name="C3">#3x3.</param>
/// <param name="R5">#5x5 reduce.</param>
/// <param name="C5">#5x5.</param>
/// <param name="Pool">pool proj.</param>
internal sealed record InceptionRow(string Name, long Size, long Input, long B1x1, long R3, long C3, long R5, long C5, long Pool)
{
    public long Output => B1x1 + C3 + C5 + Pool;

    /// <summary>The channels of all its convolutions: one bias each.</summary>
    public long Channels => Output + R3 + R5;

    public long Weights => Input * (B1x1 + R3 + R5 + Pool) + 9 * R3 * C3 + 25 * R5 * C5;

    public long Macs => Weights * Size * Size;
}

/// <summary>Szegedy et al. 2014 (arXiv:1409.4842), table 1, from inception (3a) to inception (5b).</summary>
internal static class GoogLeNetTable
{
    public static IReadOnlyList<InceptionRow> Modules { get; } =
    [
        new("3a", 28, 192, 64, 96, 128, 16, 32, 32),
        new("3b", 28, 256, 128, 128, 192, 32, 96, 64),
        new("4a", 14, 480, 192, 96, 208, 16, 48, 64),
        new("4b", 14, 512, 160, 112, 224, 24, 64, 64),
        new("4c", 14, 512, 128, 128, 256, 24, 64, 64),
        new("4d", 14, 512, 112, 144, 288, 32, 64, 64),
        new("4e", 14, 528, 256, 160, 320, 32, 128, 128),
        new("5a", 7, 832, 256, 160, 320, 32, 128, 128),
        new("5b", 7, 832, 384, 192, 384, 48, 128, 128),
    ];
}
