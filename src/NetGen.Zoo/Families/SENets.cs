using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class SENets
{
    // Each of a stage's blocks reduces its channels by 16 and restores them.
    private const long ResNetSqueezes = 3 * 2 * 256 * 16 + 4 * 2 * 512 * 32 + 6 * 2 * 1024 * 64 + 3 * 2 * 2048 * 128;

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
        long parameters = 7 * 7 * 3 * 64 + 64 * 64 + 9 * 64 * 192 + 2 * (64 + 64 + 192) + 1024 * 1000 + 1000;
        foreach (var module in GoogLeNetTable.Modules)
        {
            long squeezed = module.Output / 16;
            parameters += module.Weights + 2 * module.Channels + 2 * module.Output * squeezed + squeezed + module.Output;
        }

        return parameters;
    }
}
