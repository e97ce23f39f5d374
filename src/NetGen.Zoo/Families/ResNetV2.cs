using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class ResNetV2
{
    private const string Figure4 = "He et al. 2016 (arXiv:1603.05027), figure 4";
    private const string Timm = "timm, resnetv2";
    private const string Released =
        ", with the stride in the first 1x1 convolution as in github.com/KaimingHe/resnet-1k-layers, resnet-pre-act.lua";
    private const string Field = "arithmetic, with the stride in the 3x3 convolution";

    // Convolutions of ResNet-110, and two numbers for each of their channels: stem and two of each unit.
    private const long ResNet110 =
        9 * 3 * 16 + 2 * 16
        + 36 * 9 * 16 * 16 + 36 * 2 * 16
        + 9 * 16 * 32 + 35 * 9 * 32 * 32 + 36 * 2 * 32
        + 9 * 32 * 64 + 35 * 9 * 64 * 64 + 36 * 2 * 64
        + 64 * 10 + 10;

    // With full pre-activation the stem has no normalization, a unit's first is as wide as its input, and the last unit is followed by one.
    private const long FullPreActivation = ResNet110 - 2 * 16 - 2 * (32 - 16) - 2 * (64 - 32) + 2 * 64;

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(ResNet50V2), "ResNet-50 v2", Figure4 + "(e)")
        {
            Facts =
            [
                Fact.Depth(50, Figure4),
                Fact.Parameters("25.55M", Timm),
                Fact.Activations("11.11M", Timm),
                Fact.ReceptiveField(427, 32, Field),
            ],
        },
        new(typeof(ResNet101V2), "ResNet-101 v2", Figure4 + "(e)")
        {
            Facts = [Fact.Depth(101, Figure4), Fact.Parameters("44.54M", Timm), Fact.ReceptiveField(971, 32, Field)],
        },
        new(typeof(ResNet152V2), "ResNet-152 v2", Figure4 + "(e)")
        {
            Facts = [Fact.Depth(152, Figure4), Fact.Parameters("60.19M", Timm), Fact.ReceptiveField(1451, 32, Field)],
        },
        Order(typeof(CifarResNet110Original), "a", ResNet110),
        Order(typeof(CifarResNet110BatchNormAfterAddition), "b", ResNet110),
        Order(typeof(CifarResNet110ReLUBeforeAddition), "c", ResNet110),
        Order(typeof(CifarResNet110ReLUOnlyPreActivation), "d", ResNet110),
        Order(typeof(CifarResNet110FullPreActivation), "e", FullPreActivation),
        new(typeof(CifarResNet164FullPreActivation), "ResNet-164 for CIFAR-10, order (e)", "He et al. 2016 (arXiv:1603.05027), table 2")
        {
            Facts =
            [
                Fact.Depth(164, "table 2"),
                Fact.Parameters("1.7M", "table 4"),
                Fact.Parameters(Bottlenecks(18), "arithmetic"),
                Fact.Macs(BottleneckMacs(18), "arithmetic" + Released),
                Fact.Shape("stages.1.blocks.0.conv1", "32 x 16 x 16", "arithmetic" + Released),
            ],
        },
    ];

    private static ZooEntry Order(Type network, string letter, long parameters) =>
        new(network, $"ResNet-110 for CIFAR-10, order ({letter})", $"{Figure4}({letter}) and table 2")
        {
            Facts = [Fact.Depth(110, "table 2"), Fact.Parameters("1.7M", "table 4"), Fact.Parameters(parameters, "arithmetic")],
        };

    /// <summary>With the stride in the first convolution, all convolutions of a stage work on images of one size.</summary>
    private static long BottleneckMacs(long n)
    {
        long macs = 32 * 32 * 9 * 3 * 16 + 256 * 10, channels = 16;
        foreach (var (size, width) in new (long, long)[] { (32, 16), (16, 32), (8, 64) })
        {
            long outer = 4 * width, inside = 9 * width * width + width * outer;
            macs += size * size * (channels * width + inside + channels * outer + (n - 1) * (outer * width + inside));
            channels = outer;
        }

        return macs;
    }

    /// <summary>
    /// Bottlenecks 16, 32 and 64 wide with full pre-activation; normalizations precede the three convolutions, which have no bias.
    /// </summary>
    private static long Bottlenecks(long n)
    {
        long parameters = 9 * 3 * 16 + 2 * 256 + 256 * 10 + 10, channels = 16;
        foreach (long width in new long[] { 16, 32, 64 })
        {
            long outer = 4 * width, inside = 9 * width * width + width * outer + 2 * 2 * width;
            parameters += 2 * channels + channels * width + inside + channels * outer + (n - 1) * (2 * outer + outer * width + inside);
            channels = outer;
        }

        return parameters;
    }
}
