using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class LeNets
{
    private const string Paper = "LeCun et al. 1998, section II.B";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(LeNet5), "LeNet-5 (1998)", "LeCun et al. 1998, section II.B, figure 2 and table I")
        {
            Facts =
            [
                Fact.Parameters("c1", 156, Paper),
                Fact.Shape("c1", "6 x 28 x 28", Paper),
                Fact.Parameters("s2", 12, Paper),
                Fact.Shape("s2", "6 x 14 x 14", Paper),
                Fact.Parameters("c3", 1516, Paper),
                Fact.Shape("c3", "16 x 10 x 10", Paper),
                Fact.Parameters("s4", 32, Paper),
                Fact.Shape("s4", "16 x 5 x 5", Paper),
                Fact.Parameters("c5", 48_120, Paper),
                Fact.Shape("c5", "120 x 1 x 1", Paper),
                Fact.Parameters("f6", 10_164, Paper),
                Fact.Shape("f6", "84", Paper),
                Fact.Shape("output", "10", Paper),
                Fact.Parameters(60_000, "the sum of the paper's, without the radial-basis output"),
            ],
        },
        new(typeof(LeNet5Modern), "LeNet-5 (modern)", "after LeCun et al. 1998")
        {
            Facts =
            [
                Fact.Parameters(156 + 16 * (6 * 25 + 1) + 48_120 + 10_164 + 850, "arithmetic: C3 sees all six maps, the output is linear"),
            ],
        },
    ];
}
