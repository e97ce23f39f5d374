using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class NINs
{
    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(NINCifar10), "NIN (CIFAR-10)", "Lin et al. 2013 (arXiv:1312.4400), figure 2 and section 4.1")
        {
            Facts =
            [
                Fact.Parameters(966_986, "arithmetic"),
                Fact.Depth(3 * 3, "figure 2: three mlpconv layers of three"),
                Fact.Parameters("mlpconv1", (192 * ((5 * 5 * 3) + 1)) + (160 * (192 + 1)) + (96 * (160 + 1)), "arithmetic"),
                Fact.Shape("mlpconv1", "96 x 32 x 32", "arithmetic"),
                Fact.Shape("mlpconv2", "192 x 16 x 16", "arithmetic"),
                Fact.Shape("mlpconv3", "10 x 8 x 8", "section 3.2: one map for each class"),
            ],
        },
        new(typeof(NIN), "NIN (ImageNet)", "Lin et al. 2013 (arXiv:1312.4400); layers of the authors' released network")
        {
            Facts =
            [
                Fact.Parameters(7_595_176, "arithmetic"),
                Fact.Depth(4 * 3, "four mlpconv layers of three"),
                Fact.Shape("mlpconv1", "96 x 54 x 54", "arithmetic"),
                Fact.Shape("mlpconv2", "256 x 27 x 27", "arithmetic"),
                Fact.Shape("mlpconv3", "384 x 13 x 13", "arithmetic"),
                Fact.Shape("mlpconv4", "1000 x 6 x 6", "section 3.2: one map for each class"),
            ],
        },
    ];
}
