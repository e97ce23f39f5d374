using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class CifarResNets
{
    private const string Section42 = "He et al. 2015 (arXiv:1512.03385), section 4.2";
    private const string Table6 = "He et al. 2015, table 6";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        A(typeof(CifarResNet20), 3, "0.27M"),
        A(typeof(CifarResNet32), 5, "0.46M"),
        A(typeof(CifarResNet44), 7, "0.66M"),
        A(typeof(CifarResNet56), 9, "0.85M"),
        A(typeof(CifarResNet110), 18, "1.7M"),
        B(typeof(CifarResNet20B), 3),
        B(typeof(CifarResNet32B), 5),
        B(typeof(CifarResNet44B), 7),
        B(typeof(CifarResNet56B), 9),
        B(typeof(CifarResNet110B), 18),
        C(typeof(CifarResNet20C), 3),
        C(typeof(CifarResNet32C), 5),
        C(typeof(CifarResNet44C), 7),
        C(typeof(CifarResNet56C), 9),
        C(typeof(CifarResNet110C), 18),
    ];

    private static ZooEntry A(Type network, int n, string millions) =>
        Entry(network, n, "A", Section42 + " and table 6", 0, 0, Fact.Parameters(millions, Table6));

    private static ZooEntry B(Type network, int n) => Entry(network, n, "B", Section42 + "; shortcuts of section 4.1", 0, 1);

    private static ZooEntry C(Type network, int n) => Entry(network, n, "C", Section42 + "; shortcuts of section 4.1", n, n);

    // Three stages of n blocks on 32, 16 and 8 pixels; the parameters are the numbers of blocks with a projection in the first stage and in
    // each other. A convolution has no bias; batch normalization has two numbers for each channel.
    private static ZooEntry Entry(
        Type network,
        int n,
        string option,
        string reference,
        int projectionsOf32,
        int projectionsOf16,
        params ReadOnlySpan<Fact> more)
    {
        long parameters = 3 * 9 * 16 + 2 * 16 + 64 * 10 + 10, macs = 32 * 32 * 3 * 9 * 16 + 64 * 10, channels = 16;
        foreach (var (size, width) in new (long, long)[] { (32, 16), (16, 32), (8, 64) })
        {
            long projections = size == 32 ? projectionsOf32 : projectionsOf16;
            long convolutions = 9 * channels * width + (2 * n - 1) * 9 * width * width;
            // The first projection of a stage sees the channels of the stage before.
            if (projections > 0) convolutions += channels * width + (projections - 1) * width * width;
            parameters += convolutions + (2 * n + projections) * 2 * width;
            macs += size * size * convolutions;
            channels = width;
        }

        return new(network, $"ResNet-{6 * n + 2} for CIFAR-10 ({option})", reference)
        {
            Facts =
            [
                .. more,
                Fact.Depth(6 * n + 2, Section42),
                Fact.Parameters(parameters, "arithmetic on section 4.2"),
                Fact.Macs(macs, "arithmetic on section 4.2"),
            ],
        };
    }
}
