using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class ZFNets
{
    private const string Figure3 = "Zeiler and Fergus 2013, figure 3";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(ZFNet), "ZFNet", "Zeiler and Fergus 2013 (arXiv:1311.2901), figure 3")
        {
            Facts =
            [
                Fact.Parameters(62_357_608, "arithmetic"),
                Fact.Depth(8, Figure3),
                Fact.Shape("conv1", "96 x 110 x 110", Figure3),
                Fact.Shape("pool1", "96 x 55 x 55", Figure3),
                Fact.Shape("conv2", "256 x 26 x 26", Figure3),
                Fact.Shape("pool2", "256 x 13 x 13", Figure3),
                Fact.Shape("conv3", "384 x 13 x 13", Figure3),
                Fact.Shape("conv4", "384 x 13 x 13", Figure3),
                Fact.Shape("conv5", "256 x 13 x 13", Figure3),
                Fact.Shape("pool5", "256 x 6 x 6", Figure3),
            ],
        },
    ];
}
