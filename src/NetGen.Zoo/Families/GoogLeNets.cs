using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class GoogLeNets
{
    private const string Table1 = "Szegedy et al. 2014, table 1";
    private const string Arithmetic = "arithmetic from table 1's widths";

    // Multiply-accumulates before the first module.
    private const long Conv1 = 7L * 7 * 3 * 64 * 112 * 112, Conv2 = 64L * 64 * 56 * 56, Conv3 = 64L * 3 * 3 * 192 * 56 * 56;

    /// <summary>
    /// The operations that the table prints for a module, but for 4a (73M for 73.6) and 5a (54M for 51.1), which aren't those of its
    /// widths, rounded.
    /// </summary>
    private static readonly Dictionary<string, string> s_printed = new()
    {
        ["3a"] = "128M",
        ["3b"] = "304M",
        ["4b"] = "88M",
        ["4c"] = "100M",
        ["4d"] = "119M",
        ["4e"] = "170M",
        ["5b"] = "71M",
    };

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(NaiveInceptionExample), "Naive inception module", "Szegedy et al. 2014 (arXiv:1409.4842), figure 2(a), on 28 x 28 x 256")
        {
            Facts =
            [
                Fact.Shape("inception", "672 x 28 x 28", "Stanford's CS231n"),
                Fact.Macs(854_196_224, "Stanford's CS231n: 854M"),
                Fact.Macs("inception.branch3.conv", 28L * 28 * 96 * 5 * 5 * 256, "Stanford's CS231n"),
            ],
        },
        new(
            typeof(ReducedInceptionExample),
            "Inception module with reductions",
            "Szegedy et al. 2014 (arXiv:1409.4842), figure 2(b), on 28 x 28 x 256")
        {
            Facts =
            [
                Fact.Shape("inception", "480 x 28 x 28", "Stanford's CS231n"),
                // 86.7M too few for the notes: they count the 3x3 twice.
                Fact.Macs(271_351_808, "arithmetic from Stanford's CS231n, which prints 358M"),
                Fact.Macs("inception.branch2.1.conv", "86.7M", "Stanford's CS231n"),
            ],
        },
        new(
            typeof(DirectConvolutionExample),
            "5x5 convolution on 14 x 14 x 480",
            "Szegedy et al. 2014 (arXiv:1409.4842), table 1, inception (4a), without its reduction")
        {
            Facts = [Fact.Macs(112_896_000, "arithmetic: 14 * 14 * 48 * 5 * 5 * 480")],
        },
        new(
            typeof(ReducedConvolutionExample),
            "5x5 convolution after a reduction to 16",
            "Szegedy et al. 2014 (arXiv:1409.4842), table 1, inception (4a)")
        {
            Facts = [Fact.Macs(5_268_480, "arithmetic: 14 * 14 * (16 * 480 + 48 * 5 * 5 * 16)")],
        },
        new(
            typeof(FullyConnectedExample),
            "Fully connected layer on 7 x 7 x 1024",
            "after Szegedy et al. 2014 (arXiv:1409.4842), section 5")
        {
            Facts = [Fact.Parameters(51_380_224, "arithmetic: 7 * 7 * 1024 * 1024")],
        },
        new(typeof(AveragePoolingExample), "Global average pooling on 7 x 7 x 1024", "Lin et al. 2013 (arXiv:1312.4400), section 3.2")
        {
            Facts =
            [
                Fact.Parameters(0, "section 3.2: no parameter to optimize"),
                Fact.Macs(0, "arithmetic: nothing is multiplied with a weight"),
                Fact.Shape("avgpool", "1024 x 1 x 1", "arithmetic"),
            ],
        },
        new(
            typeof(GoogLeNet2014),
            "GoogLeNet (2014)",
            "Szegedy et al. 2014 (arXiv:1409.4842), table 1; true 5x5, response normalization, both auxiliary heads")
        {
            Facts =
            [
                Fact.Parameters(13_378_280, "arithmetic, with both auxiliary heads"),
                Fact.Parameters("aux1", 3_188_840, "section 5, arithmetic"),
                Fact.Parameters("aux2", 13_378_280 - 6_998_552 - 3_188_840, "6,998,552 without the heads, arithmetic"),
                Fact.Depth(22, "section 5: 22 layers with parameters"),
                Fact.Macs(
                    Conv1 + Conv2 + Conv3 + GoogLeNetTable.Modules.Sum(m => m.Macs) + (1024 * 1000),
                    Arithmetic + "; the paper names a budget of 1.5G"),
                Fact.Shape("conv1", "64 x 112 x 112", Table1),
                Fact.Shape("maxpool1", "64 x 56 x 56", Table1),
                Fact.Shape("conv3", "192 x 56 x 56", Table1),
                Fact.Shape("maxpool2", "192 x 28 x 28", Table1),
                // The table prints 2.7K and 34M for the first row, which is not what 64 kernels of 7 x 7 x 3 on 112 x 112 positions are.
                Fact.Macs("conv1", Conv1, Arithmetic + ", which prints 34M"),
                Fact.Macs("conv2", Conv2, Arithmetic + ", 360M with conv3"),
                Fact.Macs("conv3", Conv3, Arithmetic + ", 360M with conv2"),
                Fact.Shape("maxpool3", "480 x 14 x 14", Table1),
                Fact.Shape("maxpool4", "832 x 7 x 7", Table1),
                .. GoogLeNetTable.Modules.SelectMany(Row),
                Fact.Shape("avgpool", "1024 x 1 x 1", Table1),
                Fact.Parameters("fc", (1024 * 1000) + 1000, Table1 + ": 1000K (1024 each) without biases"),
                Fact.Macs("fc", "1M", Table1),
                Fact.Shape("fc", "1000", Table1),
            ],
        },
        new(
            typeof(GoogLeNet),
            "GoogLeNet (torchvision)",
            "Szegedy et al. 2014 (arXiv:1409.4842), table 1; batch normalization, and 3x3 where the paper has 5x5")
        {
            Oracle = "googlenet",
            // torchvision 0.14 returns (x, aux2, aux1) from _forward and unpacks it as x, aux1, aux2: its two names are swapped.
            OutputNames = new Dictionary<string, string>
            {
                ["aux_logits1"] = nameof(GoogLeNetOutput.Aux2),
                ["aux_logits2"] = nameof(GoogLeNetOutput.Aux1),
            },
            Facts = [Fact.Depth(22, "section 5: 22 layers with parameters")],
        },
    ];

    /// <summary>A module's row of table 1: output, parameters (with biases, which the table leaves out) and operations.</summary>
    private static IEnumerable<Fact> Row(InceptionRow module)
    {
        string path = "inception" + module.Name;
        yield return Fact.Shape(path, $"{module.Output} x {module.Size} x {module.Size}", Table1);
        yield return Fact.Parameters(path, module.Weights + module.Channels, Arithmetic);
        yield return Fact.Macs(path, module.Macs, Arithmetic);
        if (s_printed.TryGetValue(module.Name, out string? operations)) yield return Fact.Macs(path, operations, Table1);
    }
}
