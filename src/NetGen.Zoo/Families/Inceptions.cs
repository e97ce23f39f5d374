using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class Inceptions
{
    private const string Table1 = "Szegedy et al. 2015, table 1";
    private const string Figure9 = "Szegedy et al. 2016, figure 9";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(InceptionV2), "Inception-v2 (2015)", "Szegedy et al. 2015 (arXiv:1512.00567), table 1 and figures 5, 6, 7 and 10")
        {
            Facts =
            [
                // The table prints the input of each row, which is the output of the row before.
                Fact.Shape("conv1", "32 x 149 x 149", Table1),
                Fact.Shape("conv2", "32 x 147 x 147", Table1),
                Fact.Shape("conv3", "64 x 147 x 147", Table1),
                Fact.Shape("pool1", "64 x 73 x 73", Table1),
                Fact.Shape("conv4", "80 x 71 x 71", Table1),
                Fact.Shape("conv5", "192 x 35 x 35", Table1),
                Fact.Shape("conv6", "288 x 35 x 35", Table1),
                Fact.Shape("inception31", "288 x 35 x 35", "figure 5"),
                Fact.Shape("inception32", "288 x 35 x 35", "figure 5"),
                Fact.Shape("inception33", "288 x 35 x 35", "figure 5"),
                Fact.Shape("reduction3", "768 x 17 x 17", Table1),
                Fact.Shape("inception41", "768 x 17 x 17", "figure 6"),
                Fact.Shape("inception45", "768 x 17 x 17", "figure 6"),
                Fact.Shape("reduction4", "1280 x 8 x 8", Table1),
                Fact.Shape("inception51", "2048 x 8 x 8", "figure 7"),
                Fact.Shape("inception52", "2048 x 8 x 8", Table1),
                Fact.Shape("pool2", "2048 x 1 x 1", Table1),
                Fact.Shape("fc", "1000", Table1),
                // Six convolutions, three modules of 3, a reduction of 3, five modules of 5, a reduction of 3, two modules of 3,
                // the linear layer.
                Fact.Depth(
                    6 + (3 * 3) + 3 + (5 * 5) + 3 + (2 * 3) + 1,
                    "figures 5, 6, 7, 10; the paper's 42 come out with a 1x7 and 7x1 as one layer and without the linear layer"),
                Fact.Parameters("inception41.branch7x7_2.conv", 128 * 128 * 7, "figure 6: 1 x 7 in place of 7 x 7"),
            ],
        },
        Step(typeof(InceptionV2Momentum), "Inception-v2", isFactorized: false, isNormalized: false),
        Step(typeof(InceptionV2RMSProp), "Inception-v2 RMSProp", isFactorized: false, isNormalized: false),
        Step(typeof(InceptionV2LabelSmoothing), "Inception-v2 Label Smoothing", isFactorized: false, isNormalized: false),
        Step(typeof(InceptionV2Factorized), "Inception-v2 Factorized 7x7", isFactorized: true, isNormalized: false),
        Step(typeof(InceptionV2BatchNormAuxiliary), "Inception-v2 BN-auxiliary", isFactorized: true, isNormalized: true),
        new(typeof(InceptionV3), "Inception-v3", "Szegedy et al. 2015 (arXiv:1512.00567), section 6; batch-normalized auxiliary head")
        {
            Oracle = "inception_v3",
            Facts =
            [
                Fact.ReceptiveField(1311, 32, "google-research's receptive_field"),
                Fact.Shape("Mixed_5d", "288 x 35 x 35", Table1),
                Fact.Shape("Mixed_6e", "768 x 17 x 17", Table1),
                Fact.Shape("Mixed_7a", "1280 x 8 x 8", Table1),
                Fact.Shape("Mixed_7c", "2048 x 8 x 8", Table1),
            ],
        },
        new(typeof(InceptionV4), "Inception-v4", "Szegedy et al. 2016 (arXiv:1602.07261), figures 3 to 9")
        {
            Facts =
            [
                Fact.Parameters("42.68M", "timm"),
                Operations("12.28G", "timm"),
                Fact.Shape("features.3", "160 x 73 x 73", "figure 3"),
                Fact.Shape("features.4", "192 x 71 x 71", "figure 3"),
                Fact.Shape("features.5", "384 x 35 x 35", Figure9),
                Fact.Shape("features.9", "384 x 35 x 35", Figure9),
                Fact.Shape("features.10", "1024 x 17 x 17", Figure9),
                Fact.Shape("features.17", "1024 x 17 x 17", Figure9),
                Fact.Shape("features.18", "1536 x 8 x 8", Figure9),
                Fact.Shape("features.21", "1536 x 8 x 8", Figure9),
                Fact.Shape("global_pool", "1536 x 1 x 1", Figure9),
            ],
        },
        new(
            typeof(InceptionResNetV2),
            "Inception-ResNet-v2",
            "Szegedy et al. 2016 (arXiv:1602.07261), figures 15 to 19 and section 3.3, as released")
        {
            Facts =
            [
                Fact.Parameters("55.84M", "timm"),
                Operations("13.18G", "timm"),
                Fact.Shape("mixed_5b", "320 x 35 x 35", "the released network"),
                Fact.Shape("repeat", "320 x 35 x 35", "the released network"),
                Fact.Shape("mixed_6a", "1088 x 17 x 17", "figure 7: 384 + 384 + 320"),
                Fact.Shape("mixed_7a", "2080 x 8 x 8", "figure 18: 384 + 288 + 320 + 1088"),
                Fact.Shape("conv2d_7b", "1536 x 8 x 8", "the released network"),
            ],
        },
    ];

    /// <summary>A row of table 3, which adds one change to the row before it.</summary>
    private static ZooEntry Step(Type network, string row, bool isFactorized, bool isNormalized) =>
        new(network, row, "Szegedy et al. 2015 (arXiv:1512.00567), table 3 and section 10; the network of table 1")
        {
            Facts =
            [
                isFactorized
                    ? Fact.Parameters("conv1", 3 * 9 * 32 + 2 * 32, Table1)
                    : Fact.Parameters("conv1", 7 * 7 * 3 * 64 + 2 * 64, "section 10: the first convolution is 7 x 7"),
                isFactorized ? Fact.Shape("conv3", "64 x 147 x 147", Table1) : Fact.Shape("conv1", "64 x 147 x 147", Table1),
                Fact.Shape("reduction4", "1280 x 8 x 8", Table1),
                Fact.Shape("inception52", "2048 x 8 x 8", Table1),
                Fact.Parameters(
                    "aux",
                    768 * 128 + 2 * 128 + 25 * 128 * 768 + (isNormalized ? 2 : 1) * 768 + 768 * 1000 + 1000,
                    "arithmetic on figure 8: a normalized convolution has two numbers a channel, another one bias"),
            ],
        };

    /// <summary>
    /// What fvcore, with which timm measures, counts: the multiply-accumulates of convolutions and linear layers,
    /// and two operations for each batch-normalized value. To four digits that is more than the former alone (12.25G and 13.16G).
    /// </summary>
    private static Fact Operations(Figure figure, string source) =>
        new(
            "multiply-accumulates with batch normalization",
            figure.ToString(),
            source,
            graph =>
            {
                long normalized = graph
                    .Nodes.Where(n => n.Kind == "BatchNorm")
                    .Sum(n => n.Output.Dimensions.Aggregate(1L, (product, d) => product * d.Known!.Value));
                long found = graph.Macs.Known!.Value + (2 * normalized);
                return (((Figure)found).ToString(), figure.Agrees(found));
            });
}
