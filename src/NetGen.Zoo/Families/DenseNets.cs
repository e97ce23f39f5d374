using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class DenseNets
{
    private const string Table1 = "Huang et al. 2016 (arXiv:1608.06993), table 1";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(DenseNet121), "DenseNet-121", Table1)
        {
            Oracle = "densenet121",
            // Every layer adds 32 channels to what it sees; transitions halve the channels.
            Facts =
            [
                Fact.Depth(121, Table1),
                Fact.Activations("6.9M", "timm"),
                Fact.Shape("features.transition1", $"{(64 + 6 * 32) / 2} x 28 x 28", Table1),
                Fact.Shape("features.transition2", $"{(128 + 12 * 32) / 2} x 14 x 14", Table1),
                Fact.Shape("features.transition3", $"{(256 + 24 * 32) / 2} x 7 x 7", Table1),
                Fact.Shape("features.norm5", $"{512 + 16 * 32} x 7 x 7", Table1),
            ],
        },
        new(
            typeof(DenseNet161),
            "DenseNet-161",
            "Huang et al. 2016 (arXiv:1608.06993), with the growth of 48 and the layers of github.com/liuzhuang13/DenseNet, "
                + "README.md and models/densenet.lua")
        {
            Oracle = "densenet161",
            Facts = [Fact.Depth(161, "its name: 2 * (6 + 12 + 36 + 24) + 5 layers")],
        },
        new(typeof(DenseNet169), "DenseNet-169", Table1) { Oracle = "densenet169", Facts = [Fact.Depth(169, Table1)] },
        new(typeof(DenseNet201), "DenseNet-201", Table1) { Oracle = "densenet201", Facts = [Fact.Depth(201, Table1)] },
        new(typeof(CifarDenseNet40), "DenseNet (L = 40, k = 12) for CIFAR-10", "Huang et al. 2016 (arXiv:1608.06993), table 2")
        {
            Facts =
            [
                Fact.Depth(40, "table 2"),
                Fact.Parameters("1.0M", "table 2"),
                Fact.Parameters(Plain(12, 12), "arithmetic on section 3"),
            ],
        },
        new(typeof(CifarDenseNetBC100), "DenseNet-BC (L = 100, k = 12) for CIFAR-10", "Huang et al. 2016 (arXiv:1608.06993), table 2")
        {
            Facts =
            [
                Fact.Depth(100, "table 2"),
                Fact.Parameters("0.8M", "table 2"),
                Fact.Parameters(Compressed(16, 12), "arithmetic on section 3"),
            ],
        },
    ];

    // Normalization with two numbers a channel precedes each convolution, which has no bias, and the linear layer.
    private static long Plain(long layers, long k)
    {
        long parameters = 9 * 3 * 16, channels = 16;
        for (int block = 0; block < 3; block++)
        {
            for (long layer = 0; layer < layers; layer++, channels += k) parameters += 2 * channels + 9 * channels * k;
            parameters += 2 * channels + (block < 2 ? channels * channels : channels * 10 + 10);
        }

        return parameters;
    }

    private static long Compressed(long layers, long k)
    {
        long parameters = 9 * 3 * 2 * k, channels = 2 * k;
        for (int block = 0; block < 3; block++)
        {
            for (long layer = 0; layer < layers; layer++, channels += k)
                parameters += 2 * channels + channels * 4 * k + 2 * 4 * k + 9 * 4 * k * k;
            parameters += 2 * channels + (block < 2 ? channels * (channels / 2) : channels * 10 + 10);
            channels /= 2;
        }

        return parameters;
    }
}
