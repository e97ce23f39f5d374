using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class SENets
{
    // Each of a stage's blocks reduces its channels by 16 and restores them.
    private const long ResNetSqueezes = 3 * 2 * 256 * 16 + 4 * 2 * 512 * 32 + 6 * 2 * 1024 * 64 + 3 * 2 * 2048 * 128;

    /// <summary>Szegedy et al. 2014, table 1: 1x1, 3x3 reduced to, 3x3, 5x5 reduced to, 5x5, pool projection.</summary>
    private static readonly long[][] s_modules =
    [
        [64, 96, 128, 16, 32, 32], [128, 128, 192, 32, 96, 64], [192, 96, 208, 16, 48, 64], [160, 112, 224, 24, 64, 64], [128, 128, 256, 24, 64, 64],
        [112, 144, 288, 32, 64, 64], [256, 160, 320, 32, 128, 128], [256, 160, 320, 32, 128, 128], [384, 192, 384, 48, 128, 128],
    ];

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(SEResNet50), "SE-ResNet-50", "Hu et al. 2017 (arXiv:1709.01507), table 1")
        {
            Facts =
            [
                Fact.Parameters(28_088_024, "timm, seresnet50"), Fact.Activations("11.13M", "timm, seresnet50"), Fact.Macs(4_089_184_256 + ResNetSqueezes, "arithmetic: torchvision's resnet50 and the squeezes"),
                Fact.Depth(50 + 2 * 16, "arithmetic: ResNet-50 and two layers in each of its 16 blocks"),
            ],
        },
        new(typeof(SEInception), "SE-Inception", "Hu et al. 2017 (arXiv:1709.01507), figure 2; Szegedy et al. 2014 (arXiv:1409.4842), table 1")
        {
            Facts =
            [
                Fact.Parameters(InceptionParameters(), "arithmetic on GoogLeNet's table 1: two numbers for each normalized channel, squeezes to a sixteenth with bias"),
                Fact.Depth(22 + 2 * 9, "arithmetic: GoogLeNet's 22 and two layers after each of 9 modules"),
                Fact.Shape("se3b", "480 x 28 x 28", "GoogLeNet's table 1"), Fact.Shape("se4e", "832 x 14 x 14", "GoogLeNet's table 1"), Fact.Shape("se5b", "1024 x 7 x 7", "GoogLeNet's table 1"),
            ],
        },
    ];

    private static long InceptionParameters()
    {
        long parameters = 7 * 7 * 3 * 64 + 64 * 64 + 9 * 64 * 192 + 2 * (64 + 64 + 192) + 1024 * 1000 + 1000, channels = 192;
        foreach (long[] module in s_modules)
        {
            var (b1, r3, c3, r5, c5, pool) = (module[0], module[1], module[2], module[3], module[4], module[5]);
            parameters += channels * (b1 + r3 + r5 + pool) + 9 * r3 * c3 + 25 * r5 * c5 + 2 * module.Sum();
            channels = b1 + c3 + c5 + pool;
            long squeezed = channels / 16;
            parameters += 2 * channels * squeezed + squeezed + channels;
        }

        return parameters;
    }
}
