using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class AlexNets
{
    private const string Figure2 = "Krizhevsky et al. 2012, figure 2";

    /// <summary>Convolutions by output size, channels, and the weights that one output sees.</summary>
    private const long Convolutions =
        (55 * 55 * 96 * 11 * 11 * 3)
        + (27 * 27 * 256 * 5 * 5 * 48)
        + (13 * 13 * 384 * 3 * 3 * 256)
        + (13 * 13 * 384 * 3 * 3 * 192)
        + (13 * 13 * 256 * 3 * 3 * 192);

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(
            typeof(AlexNet2012),
            "AlexNet (2012)",
            "Krizhevsky et al. 2012, section 3.5 and figure 2; two groups, response normalization with the paper's alpha, "
                + "overlapping pooling")
        {
            Facts =
            [
                Fact.Parameters(60_965_224, "arithmetic"),
                Fact.Macs(Convolutions + (9216 * 4096) + (4096 * 4096) + (4096 * 1000), "arithmetic"),
                Fact.Depth(8, "section 3.5: eight layers with weights"),
                Fact.Parameters("conv2", (256 * 5 * 5 * 48) + 256, Figure2 + ": kernels 5 x 5 x 48"),
                Fact.Parameters("conv3", (384 * 3 * 3 * 256) + 384, Figure2 + ": kernels 3 x 3 x 256"),
                Fact.Parameters("conv4", (384 * 3 * 3 * 192) + 384, Figure2 + ": kernels 3 x 3 x 192"),
                Fact.Parameters("conv5", (256 * 3 * 3 * 192) + 256, Figure2 + ": kernels 3 x 3 x 192"),
                Fact.Shape("conv1", "96 x 55 x 55", Figure2),
                Fact.Shape("conv2", "256 x 27 x 27", Figure2),
                Fact.Shape("conv3", "384 x 13 x 13", Figure2),
                Fact.Shape("conv4", "384 x 13 x 13", Figure2),
                Fact.Shape("conv5", "256 x 13 x 13", Figure2),
                Fact.Shape("fc6", "4096", Figure2),
                Fact.Shape("fc7", "4096", Figure2),
                Fact.Shape("fc8", "1000", Figure2),
            ],
        },
        new(typeof(AlexNet), "AlexNet (torchvision)", "Krizhevsky 2014 (arXiv:1404.5997), one tower without response normalization")
        {
            Oracle = "alexnet",
            Facts = [Fact.Depth(8, "Krizhevsky et al. 2012, section 3.5: eight layers with weights")],
        },
    ];
}
