namespace NetGen.Generator.Tests;

/// <summary>Fixes of arguments, expressions and training attributes.</summary>
public class ArgumentFixTests
{
    private static void Check(string title, string layers, string after) => CodeFixTests.Check(title, Of(layers), Of(after));

    private static string Of(string layers) =>
        $"[Network(3, 32, 32{(layers.Contains("Linear") ? ", Classes = 10" : "")})]\n{layers} // the end\npublic sealed partial "
            + "class Net;\n";

    [Theory]
    [InlineData("floor")]
    [InlineData("ceil")]
    [InlineData("round")]
    public void Rounds(string function) =>
        Check($"Write {function}(...)", "[Conv(\"channels / 2\", 1)]", $"[Conv(\"{function}(channels / 2)\", 1)]");

    [Theory]
    [InlineData("Change 8.4 to 8", "[Conv(8.4, 1)]", "[Conv(8, 1)]")]
    [InlineData("Change 8.4 to 9", "[Conv(8.4, 1)]", "[Conv(9, 1)]")]
    public void Rounds_a_number(string title, string layers, string after) => Check(title, layers, after);

    [Fact]
    public void Rounds_everywhere_at_once() =>
        Assert.Equal(
            "[Network(3, 8, 8), Conv(\"ceil(channels / 2)\", 1)] public sealed partial class A; [Network(3, 8, 8), "
                + "Conv(\"ceil(5 / 2)\", 1)] public sealed partial class B;",
            Assert.Single(
                FixHarness.FixAll(
                    "Write ceil(...)",
                    "[Network(3, 8, 8), Conv(\"channels / 2\", 1)] public sealed partial class A; [Network(3, 8, 8), Conv(\"5 / 2\", "
                        + "1)] public sealed partial class B;")));

    [Theory]
    [InlineData("Change 'stride' to 1", "[Conv(8, 1, stride: 0)]", "[Conv(8, 1, stride: 1)]")]
    [InlineData("Change 'padding' to 1", "[Conv(8, 3, padding: -1)]", "[Conv(8, 3, padding: 1)]")]
    [InlineData("Change 'padding' to 0", "[Conv(8, 3, padding: -1)]", "[Conv(8, 3, padding: 0)]")]
    [InlineData("Change 'channels' to 1", "[Conv(0, 3)]", "[Conv(1, 3)]")]
    [InlineData("Change 'channels' to 64", "[Conv(-64, 3)]", "[Conv(64, 3)]")]
    [InlineData("Change 'p' to 0.5", "[Conv(8, 3), Dropout(50)]", "[Conv(8, 3), Dropout(0.5)]")]
    [InlineData("Change 'Repeat' to 2", "[Conv(8, 1, Repeat = -2)]", "[Conv(8, 1, Repeat = 2)]")]
    [InlineData(
        "Change 'labelSmoothing' to 0.1",
        "[Conv(8, 3), CrossEntropy(labelSmoothing: 10)]",
        "[Conv(8, 3), CrossEntropy(labelSmoothing: 0.1)]")]
    public void Gives_the_nearest_value(string title, string layers, string after) => Check(title, layers, after);

    [Theory]
    [InlineData("Add kernel: 3, padding: 1", "[Conv(8)]", "[Conv(8, kernel: 3, padding: 1)]")]
    [InlineData("Add kernel: 1", "[Conv(8, Name = \"c\")]", "[Conv(8, kernel: 1, Name = \"c\")]")]
    [InlineData("Add 2", "[Conv(8, 1), MaxPool]", "[Conv(8, 1), MaxPool(2)]")]
    [InlineData("Add 0.1", "[Conv(8, 1), StochasticDepth]", "[Conv(8, 1), StochasticDepth(0.1)]")]
    [InlineData("Add \"classes\"", "[Flatten, Linear()]", "[Flatten, Linear(\"classes\")]")]
    public void Adds_what_is_missing(string title, string layers, string after) => Check(title, layers, after);

    // A block's kernel is what a convolution's is, where it has a padding, too.
    [Theory]
    [InlineData("int channels, int kernel, int padding = 0", "Add kernel: 3, padding: 1")]
    [InlineData("int channels, int kernel, int padding = 0", "Add kernel: 1")]
    [InlineData("int channels, int kernel", "Add kernel: 1")]
    public void Adds_what_a_block_needs(string parameters, string title)
    {
        string padding = parameters.Contains("padding") ? "nameof(padding)" : "0";
        string block =
            $"[Conv(nameof(channels), nameof(kernel), padding: {padding})] public sealed partial class StepAttribute({parameters}) : "
                + "BlockAttribute;\n";
        string Of(string step) => $"{block}[Network(3, 8, 8)]\n[{step}] // the end\npublic sealed partial class Net;\n";
        CodeFixTests.Check(title, Of("Step(8)"), Of($"Step(8, {title["Add ".Length..]})"));
    }

    [Theory]
    [InlineData("Change \"8\" to 8", "[Conv(8, 1), RandomCrop(\"8\")]", "[Conv(8, 1), RandomCrop(8)]")]
    [InlineData("Change 8.5 to 8", "[Conv(8, 1), RandomCrop(8.5)]", "[Conv(8, 1), RandomCrop(8)]")]
    [InlineData("Remove 'kernel: 4'", "[MaxPool(2, kernel: 4)]", "[MaxPool(2)]")]
    [InlineData("Remove 'groups: 4'", "[MaxPool(2, groups: 4)]", "[MaxPool(2)]")]
    [InlineData("Remove [Initialize]", "[Conv(8, 1), Initialize(He), Initialize(He)]", "[Conv(8, 1), Initialize(He)]")]
    [InlineData("Add kernel: 2", "[MaxPool(stride: 2)]", "[MaxPool(stride: 2, kernel: 2)]")]
    [InlineData("Swap [2, 2] and Basic", "[ResidualStages([2, 2], Basic)]", "[ResidualStages(Basic, [2, 2])]")]
    public void Mends_what_CSharp_reports(string title, string layers, string after) =>
        CodeFixTests.Check(
            title,
            $"[Network(3, 8, 8)]\n{layers} // the end\npublic sealed partial class Net;\n",
            $"[Network(3, 8, 8)]\n{after} // the end\npublic sealed partial class Net;\n");

    // C# would be no more content with the list in the place of the kind.
    [Theory]
    [InlineData("[ResidualStages(\"wide\", [2, 2])]")]
    [InlineData("[Conv(nameof channels), 1)]")]
    public void Offers_nothing_that_is_wrong_as_well(string layers) =>
        Assert.Empty(FixHarness.Titles($"{layers} public sealed partial class StepAttribute(int channels) : BlockAttribute;"));

    // 3 columns are 1 after the first convolution, and too few for the second.
    [Theory]
    [InlineData("224, 200, 3", "3, 224, 200")]
    [InlineData("32, 3, 32", "3, 32, 32")]
    public void Puts_the_channels_first(string input, string better) =>
        CodeFixTests.Check(
            $"Change the input to {better}",
            $"[Network({input})]\n[Conv(8, 3), Conv(8, 3)]\npublic sealed partial class Net;\n",
            $"[Network({better})]\n[Conv(8, 3), Conv(8, 3)]\npublic sealed partial class Net;\n");

    // Nothing is wrong with it, but windows of three columns on one read padding.
    [Fact]
    public void Puts_the_channels_first_as_advised() =>
        CodeFixTests.Check(
            "Change the input to 1, 32, 24",
            "[Network(32, 24, 1)]\n[Conv(8, 3, padding: 1)]\npublic sealed partial class Net;\n",
            "[Network(1, 32, 24)]\n[Conv(8, 3, padding: 1)]\npublic sealed partial class Net;\n");

    // Which are channels isn't said by numbers like these: it is only too small.
    [Fact]
    public void Leaves_the_order_of_an_input_that_may_be_meant() =>
        Assert.Equal(
            ["Change the input to 3, 3, 3"],
            FixHarness
                .Titles("[Network(3, 2, 2), Conv(8, 3)] public sealed partial class Net;")
                .Where(t => t.StartsWith("Change the input", StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "[Conv(nameof(chanels), 1)] public sealed partial class StepAttribute(int channels) : BlockAttribute;",
        "Change 'chanels' to 'channels'",
        "[Conv(nameof(channels), 1)] public sealed partial class StepAttribute(int channels) : BlockAttribute;")]
    [InlineData(
        "[Network(3, 8, 8), Conv(8, 1), BatchNorm(Name = norm)] public sealed partial class Net;",
        "Write \"norm\"",
        "[Network(3, 8, 8), Conv(8, 1), BatchNorm(Name = \"norm\")] public sealed partial class Net;")]
    [InlineData(
        "[Let(\"2 * in\", \"n\"), Conv(\"n\", 1)] public sealed partial class StepAttribute : BlockAttribute;",
        "Swap \"2 * in\" and \"n\"",
        "[Let(\"n\", \"2 * in\"), Conv(\"n\", 1)] public sealed partial class StepAttribute : BlockAttribute;")]
    public void Mends_names(string before, string title, string after) => CodeFixTests.Check(title, before, after);

    [Fact]
    public void Adds_nothing_where_there_is_too_much() =>
        Assert.Equal(["Remove '7'"], FixHarness.Titles(Of("[Conv(8, 1, 1, 0, 1, 1, true, 7)]")));

    [Theory]
    [InlineData("channels *", "channels")]
    [InlineData("(channels + 1", "(channels + 1)")]
    [InlineData("channels + 1)", "channels + 1")]
    [InlineData("channels // 2", "floor(channels / 2)")]
    [InlineData("2 ** 3", "pow(2, 3)")]
    [InlineData("2 channels", "2 * channels")]
    [InlineData("Math.max(channels, 8)", "max(channels, 8)")]
    [InlineData("channels;", "channels")]
    [InlineData("nameof(channels)", "channels")]
    [InlineData("channels > 8 ? 8 4", "channels > 8 ? 8 : 4")]
    [InlineData("max channels, 8)", "max(channels, 8)")]
    [InlineData("channels + 1) * 2", "(channels + 1) * 2")]
    public void Mends_an_expression(string wrong, string right) =>
        Check($"Write \"{right}\"", $"[Conv(\"{wrong}\", 1)]", $"[Conv(\"{right}\", 1)]");

    [Theory]
    [InlineData("channels = 3", "channels == 3")]
    [InlineData("channels == 3 and height > 8", "channels == 3 && height > 8")]
    public void Mends_a_condition(string wrong, string right) =>
        Check($"Write \"{right}\"", $"[Conv(3, 1), Conv(8, 1, When = \"{wrong}\")]", $"[Conv(3, 1), Conv(8, 1, When = \"{right}\")]");

    [Theory]
    [InlineData("Add [SGD(0.1, momentum: 0.9)]", "[Conv(8, 1), StepDecay(30)]", "[Conv(8, 1), SGD(0.1, momentum: 0.9), StepDecay(30)]")]
    [InlineData(
        "Add [Recipe(epochs: 90, batch: 128)]",
        "[Conv(8, 1), SGD(0.1), CosineDecay]",
        "[Conv(8, 1), SGD(0.1), Recipe(epochs: 90, batch: 128), CosineDecay]")]
    [InlineData("Remove [Adam]", "[Conv(8, 1), SGD(0.1), Adam]", "[Conv(8, 1), SGD(0.1)]")]
    [InlineData("Remove [SGD]", "[Conv(8, 1), SGD(0.1), Adam]", "[Conv(8, 1), Adam]")]
    [InlineData(
        "Change 'momentum' to 0.9",
        "[Conv(8, 1), SGD(0.1, nesterov: true)]",
        "[Conv(8, 1), SGD(0.1, nesterov: true, momentum: 0.9)]")]
    [InlineData("Change 'size' to 32", "[Conv(8, 1), RandomCrop(28)]", "[Conv(8, 1), RandomCrop(32)]")]
    [InlineData(
        "Sort the milestones: 30, 60",
        "[Conv(8, 1), SGD(0.1), MultiStepDecay(0.1, 60, 30)]",
        "[Conv(8, 1), SGD(0.1), MultiStepDecay(0.1, 30, 60)]")]
    public void Mends_training(string title, string layers, string after) => Check(title, layers, after);
}
