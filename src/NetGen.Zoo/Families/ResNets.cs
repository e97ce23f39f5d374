using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class ResNets
{
    private const string Table1 = "He et al. 2015 (arXiv:1512.03385), table 1";
    private const string Stride3x3 = "arithmetic, with the stride in the 3x3 convolution";
    private const string Field = "google-research's receptive_field";
    private const string Same = "torchvision's, since the stride changes no weight";

    // A block of ResNet-34 with a projection has a 1x1 convolution and two numbers for each channel more.
    private const long Projections =
        3 * (64 * 64 + 2 * 64) + 3 * (128 * 128 + 2 * 128) + 5 * (256 * 256 + 2 * 256) + 2 * (512 * 512 + 2 * 512);

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(Plain34), "Plain-34", "He et al. 2015 (arXiv:1512.03385), figure 3, middle; with batch normalization")
        {
            Facts =
            [
                Fact.Depth(34, "figure 3"),
                Fact.Macs("3.6G", "figure 3"),
                Fact.Macs("3.644G", "arithmetic on figure 3"),
                Fact.Parameters(21_623_848, "arithmetic on figure 3"),
            ],
        },
        new(typeof(ResNet18), "ResNet-18", Table1) { Oracle = "resnet18", Facts = [Fact.Depth(18, Table1), Fact.Macs("1.8G", Table1)] },
        new(typeof(ResNet34), "ResNet-34 (B)", Table1) { Oracle = "resnet34", Facts = [Fact.Depth(34, Table1)] },
        new(typeof(ResNet34A), "ResNet-34 (A)", "He et al. 2015 (arXiv:1512.03385), table 3")
        {
            Facts =
            [
                Fact.Depth(34, Table1),
                Fact.Macs("3.6G", Table1),
                Fact.Parameters(21_623_848, "section 3.3: the shortcuts add no parameter to Plain-34"),
            ],
        },
        new(typeof(ResNet34C), "ResNet-34 (C)", "He et al. 2015 (arXiv:1512.03385), table 3")
        {
            Facts =
            [
                Fact.Depth(34, Table1),
                Fact.Parameters(
                    21_797_672 + Projections,
                    "arithmetic: torchvision's resnet34 and a projection in each of the 13 other blocks"),
            ],
        },
        new(typeof(ResNet50), "ResNet-50 (torchvision)", Table1)
        {
            Oracle = "resnet50",
            Facts = [Fact.Depth(50, Table1), Fact.ReceptiveField(427, 32, Stride3x3), Fact.Activations("11.11M", "timm")],
        },
        new(typeof(ResNet101), "ResNet-101 (torchvision)", Table1)
        {
            Oracle = "resnet101",
            Facts = [Fact.Depth(101, Table1), Fact.ReceptiveField(971, 32, Stride3x3)],
        },
        new(typeof(ResNet152), "ResNet-152 (torchvision)", Table1)
        {
            Oracle = "resnet152",
            Facts = [Fact.Depth(152, Table1), Fact.ReceptiveField(1451, 32, Stride3x3)],
        },
        new(typeof(ResNet50Paper), "ResNet-50 (paper)", Table1)
        {
            // The paper prints 3.8: it cuts 3.858 off.
            Facts =
            [
                Fact.Depth(50, Table1),
                Fact.ReceptiveField(483, 32, Field),
                Fact.Parameters(25_557_032, Same),
                Fact.Macs(BottleneckMacs(3, 4, 6, 3), "arithmetic on table 1"),
            ],
        },
        new(typeof(ResNet101Paper), "ResNet-101 (paper)", Table1)
        {
            Facts =
            [
                Fact.Depth(101, Table1),
                Fact.ReceptiveField(1027, 32, Field),
                Fact.Parameters(44_549_160, Same),
                Fact.Macs("7.6G", Table1),
                Fact.Macs(BottleneckMacs(3, 4, 23, 3), "arithmetic on table 1"),
            ],
        },
        new(typeof(ResNet152Paper), "ResNet-152 (paper)", Table1)
        {
            Facts =
            [
                Fact.Depth(152, Table1),
                Fact.ReceptiveField(1507, 32, Field),
                Fact.Parameters(60_192_808, Same),
                Fact.Macs("11.3G", Table1),
                Fact.Macs(BottleneckMacs(3, 8, 36, 3), "arithmetic on table 1"),
            ],
        },
        new(typeof(ResNeXt50), "ResNeXt-50 (32x4d)", "Xie et al. 2016 (arXiv:1611.05431), table 1")
        {
            Oracle = "resnext50_32x4d",
            Facts = [Fact.Depth(50, "table 1"), Fact.Parameters("25.0M", "table 1"), Fact.Macs("4.2G", "table 1")],
        },
        new(typeof(WideResNet50), "Wide ResNet-50-2", "Zagoruyko and Komodakis 2016 (arXiv:1605.07146), table 8")
        {
            Oracle = "wide_resnet50_2",
            Facts = [Fact.Depth(50, "section 3"), Fact.Parameters("68.9M", "table 8")],
        },
    ];

    /// <summary>
    /// With the stride in the first 1x1 convolution, all convolutions of a stage work on images of one size: 56, 28, 14, 7.
    /// </summary>
    private static long BottleneckMacs(params ReadOnlySpan<long> blocks)
    {
        long macs = 112 * 112 * 64 * 7 * 7 * 3 + 2048 * 1000, channels = 64;
        for (int stage = 0; stage < blocks.Length; stage++)
        {
            long size = 56 >> stage, width = 64L << stage;
            long first = channels * width + 9 * width * width + width * 4 * width + channels * 4 * width;
            long other = 4 * width * width + 9 * width * width + width * 4 * width;
            macs += size * size * (first + (blocks[stage] - 1) * other);
            channels = 4 * width;
        }

        return macs;
    }
}
