using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class SENets
{
    // Each of a stage's blocks reduces its channels by 16 and restores them.
    private const long ResNetSqueezes = 3 * 2 * 256 * 16 + 4 * 2 * 512 * 32 + 6 * 2 * 1024 * 64 + 3 * 2 * 2048 * 128;

    private const long ResNetBiases = 3 * (256 + 16) + 4 * (512 + 32) + 6 * (1024 + 64) + 3 * (2048 + 128);

    private const string Figure5 = "Ioffe and Szegedy 2015, figure 5";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(SEResNet50), "SE-ResNet-50", "Hu et al. 2017 (arXiv:1709.01507), table 1")
        {
            Facts =
            [
                Fact.Parameters(28_088_024, "timm, seresnet50"),
                Fact.Activations("11.13M", "timm, seresnet50"),
                Fact.Macs(4_089_184_256 + ResNetSqueezes, "arithmetic: torchvision's resnet50 and the squeezes"),
                Fact.Depth(50 + 2 * 16, "arithmetic: ResNet-50 and two layers in each of its 16 blocks"),
            ],
        },
        new(typeof(SEResNet50WithoutBias), "SE-ResNet-50 without biases", "Hu et al. 2017 (arXiv:1709.01507), section 6")
        {
            Facts =
            [
                Fact.Parameters(28_088_024 - ResNetBiases, "arithmetic: timm's seresnet50 without the excitations' biases"),
                Fact.Macs(4_089_184_256 + ResNetSqueezes, "arithmetic: torchvision's resnet50 and the squeezes"),
            ],
        },
        new(
            typeof(SEBNInception),
            "SE-BN-Inception",
            "Hu et al. 2017 (arXiv:1709.01507), table 2; Ioffe and Szegedy 2015 (arXiv:1502.03167), figure 5")
        {
            Facts =
            [
                Fact.Parameters(
                    BNInceptionParameters(),
                    "arithmetic on figure 5: two numbers for each normalized channel, squeezes to a sixteenth with bias"),
                Fact.Depth(3 + 3 * 10 + 2 * 10 + 1, "arithmetic on figure 5: three in each of 10 modules, and two after it"),
                Fact.Macs(BNInceptionMacs(), "arithmetic on figure 5"),
                .. BNInceptionTable.Modules.Select(m => Fact.Shape("se" + m.Name, $"{m.Output} x {m.Size} x {m.Size}", Figure5)),
            ],
        },
    ];

    private static long BNInceptionMacs() =>
        112 * 112 * 7 * 7 * 3 * 64 + 56 * 56 * (64 * 64 + 9 * 64 * 192) + 1024 * 1000
        + BNInceptionTable.Modules.Sum(m => m.Macs + 2 * m.Output * (m.Output / 16));

    private static long BNInceptionParameters()
    {
        long parameters = 7 * 7 * 3 * 64 + 64 * 64 + 9 * 64 * 192 + 2 * (64 + 64 + 192) + 1024 * 1000 + 1000;
        foreach (var module in BNInceptionTable.Modules)
        {
            long squeezed = module.Output / 16;
            parameters += module.Weights + 2 * module.Channels + 2 * module.Output * squeezed + squeezed + module.Output;
        }

        return parameters;
    }
}
