using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class DenseNets
{
    private const string Table1 = "Huang et al. 2016 (arXiv:1608.06993), table 1";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(DenseNet121), "DenseNet-121", Table1)
        {
            Oracle = "densenet121",
            // Every layer adds 32 channels to what it sees; transitions halve the channels.
            Facts =
            [
                Fact.Depth(121, Table1), Fact.Activations("6.9M", "timm"),
                Fact.Shape("features.transition1", $"{(64 + 6 * 32) / 2} x 28 x 28", Table1), Fact.Shape("features.transition2", $"{(128 + 12 * 32) / 2} x 14 x 14", Table1),
                Fact.Shape("features.transition3", $"{(256 + 24 * 32) / 2} x 7 x 7", Table1), Fact.Shape("features.norm5", $"{512 + 16 * 32} x 7 x 7", Table1),
            ],
        },
        new(typeof(DenseNet161), "DenseNet-161", "Huang et al. 2016 (arXiv:1608.06993), table 1 of version 1 (growth 48)") { Oracle = "densenet161", Facts = [Fact.Depth(161, Table1)] },
        new(typeof(DenseNet169), "DenseNet-169", Table1) { Oracle = "densenet169", Facts = [Fact.Depth(169, Table1)] },
        new(typeof(DenseNet201), "DenseNet-201", Table1) { Oracle = "densenet201", Facts = [Fact.Depth(201, Table1)] },
    ];
}
