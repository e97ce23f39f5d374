using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class VGGs
{
    private const string Table1 = "Simonyan and Zisserman 2014 (arXiv:1409.1556), table 1";
    private const string WithBatchNorm = Table1 + "; Ioffe and Szegedy 2015 (arXiv:1502.03167)";
    private const string Table2 = "table 2, exact by arithmetic";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(VGG11), "VGG-11 (A)", Table1)
        {
            Oracle = "vgg11",
            Facts = [Fact.Parameters(132_863_336, Table2), Fact.Depth(11, Table1)],
        },
        new(typeof(VGG11LRN), "VGG-11 (A-LRN)", Table1) { Facts = [Fact.Parameters(132_863_336, Table2), Fact.Depth(11, Table1)] },
        new(typeof(VGG13), "VGG-13 (B)", Table1)
        {
            Oracle = "vgg13",
            Facts = [Fact.Parameters(133_047_848, Table2), Fact.Depth(13, Table1)],
        },
        new(typeof(VGG16C), "VGG-16 (C)", Table1) { Facts = [Fact.Parameters(133_638_952, Table2), Fact.Depth(16, Table1)] },
        new(typeof(VGG16), "VGG-16 (D)", Table1)
        {
            Oracle = "vgg16",
            Facts =
            [
                Fact.Parameters(138_357_544, Table2),
                Fact.Depth(16, Table1),
                Fact.ReceptiveField(212, 32, "google-research's receptive_field"),
                Fact.Activations("13.56M", "timm"),
            ],
        },
        new(typeof(VGG19), "VGG-19 (E)", Table1)
        {
            Oracle = "vgg19",
            Facts = [Fact.Parameters(143_667_240, Table2), Fact.Depth(19, Table1), Fact.Macs("19.6G", "He et al. 2015, figure 3")],
        },
        new(typeof(VGG11BatchNorm), "VGG-11 with batch norm", WithBatchNorm) { Oracle = "vgg11_bn" },
        new(typeof(VGG13BatchNorm), "VGG-13 with batch norm", WithBatchNorm)
        {
            Oracle = "vgg13_bn",
            Facts =
            [
                Fact.Parameters(
                    133_047_848 + 2 * 2 * (64 + 128 + 256 + 512 + 512),
                    "arithmetic: VGG-13 and two numbers for each channel of its ten convolutions"),
            ],
        },
        new(typeof(VGG16BatchNorm), "VGG-16 with batch norm", WithBatchNorm) { Oracle = "vgg16_bn" },
        new(typeof(VGG19BatchNorm), "VGG-19 with batch norm", WithBatchNorm) { Oracle = "vgg19_bn" },
    ];
}
