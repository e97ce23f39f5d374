using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class Xceptions
{
    private const string Figure5 = "Chollet 2016, figure 5";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(Xception), "Xception", "Chollet 2016 (arXiv:1610.02357), figure 5")
        {
            Facts =
            [
                Fact.Parameters("22.86M", "timm"),
                Fact.Macs("8.4G", "timm"),
                Fact.Depth(2 + (3 * 4) + (8 * 6) + 4 + 4 + 1, Figure5 + ", a separable convolution being two"),
                Fact.Shape("block3", "728 x 19 x 19", Figure5),
                Fact.Shape("block4", "728 x 19 x 19", Figure5),
                Fact.Shape("block11", "728 x 19 x 19", Figure5),
                Fact.Shape("block12", "1024 x 10 x 10", Figure5),
                Fact.Shape("conv4", "2048 x 10 x 10", Figure5),
                Fact.Shape("global_pool", "2048 x 1 x 1", Figure5),
            ],
        },
    ];
}
