using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class EfficientNets
{
    private const string Table2 = "Tan and Le 2019 (arXiv:1905.11946), table 2";
    private const string Native = "torchvision's convolutions and linear layer, counted at this size";

    // Figures of table 2 are listed where they hold as rounded. torchvision's networks differ in the last digit printed at B1
    // (0.69 G multiply-accumulates for 0.70), B2 (9.1 M parameters for 9.2), B4 (4.4 G for 4.2), B5 (10.3 G for 9.9) and B7 (38 G for 37).
    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(EfficientNetB0), "EfficientNet-B0", Table2)
        {
            Oracle = "efficientnet_b0",
            Facts = [Fact.Parameters("5.3M", Table2), Fact.Macs("0.39G", Table2)],
        },
        new(typeof(EfficientNetB1), "EfficientNet-B1", Table2)
        {
            Oracle = "efficientnet_b1",
            OracleGraph = typeof(AnySizeEfficientNetB1),
            Facts = [Fact.Parameters("7.8M", Table2), Fact.Macs(686_802_832, Native)],
        },
        new(typeof(EfficientNetB2), "EfficientNet-B2", Table2)
        {
            Oracle = "efficientnet_b2",
            OracleGraph = typeof(AnySizeEfficientNetB2),
            Facts = [Fact.Macs("1.0G", Table2), Fact.Macs(993_561_872, Native)],
        },
        new(typeof(EfficientNetB3), "EfficientNet-B3", Table2)
        {
            Oracle = "efficientnet_b3",
            OracleGraph = typeof(AnySizeEfficientNetB3),
            Facts = [Fact.Parameters("12M", Table2), Fact.Macs("1.8G", Table2), Fact.Macs(1_827_141_392, Native)],
        },
        new(typeof(EfficientNetB4), "EfficientNet-B4", Table2)
        {
            Oracle = "efficientnet_b4",
            OracleGraph = typeof(AnySizeEfficientNetB4),
            Facts = [Fact.Parameters("19M", Table2), Fact.Macs(4_393_771_024, Native)],
        },
        new(typeof(EfficientNetB5), "EfficientNet-B5", Table2)
        {
            Oracle = "efficientnet_b5",
            OracleGraph = typeof(AnySizeEfficientNetB5),
            Facts = [Fact.Parameters("30M", Table2), Fact.Macs(10_266_384_752, Native)],
        },
        new(typeof(EfficientNetB6), "EfficientNet-B6", Table2)
        {
            Oracle = "efficientnet_b6",
            OracleGraph = typeof(AnySizeEfficientNetB6),
            Facts = [Fact.Parameters("43M", Table2), Fact.Macs("19G", Table2), Fact.Macs(19_067_593_536, Native)],
        },
        new(typeof(EfficientNetB7), "EfficientNet-B7", Table2)
        {
            Oracle = "efficientnet_b7",
            OracleGraph = typeof(AnySizeEfficientNetB7),
            Facts = [Fact.Parameters("66M", Table2), Fact.Macs(37_745_884_192, Native)],
        },
    ];
}
