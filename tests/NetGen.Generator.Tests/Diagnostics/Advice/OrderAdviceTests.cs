namespace NetGen.Generator.Tests;

/// <summary>NETGEN3004, 3006, 3007, 3008 and 3009: the order of layers.</summary>
public class OrderAdviceTests
{
    // 64 x 32 x 32 = 65,536 values become 64 x 16 x 16 = 16,384; with 64 more channels parallel to the pooling it is 32,768,
    // for 9 x 64 x 64 x 256 = 9,437,184.
    [Fact]
    public void Pooling_before_widening() =>
        Assert.Equal(
            "MaxPool leaves 16,384 of 65,536 values, and only then 'conv1' widens 64 channels to 128; [Conv(64, kernel: 3, stride: "
                + "2, padding: 1)] in parallel with the pooling, concatenated, keeps 32,768 for "
                + "9 x 64 x 64 x 16 x 16 = 9,437,184 MACs (Szegedy et al. 2015, sec. 5)",
            AdviceOn.Layers("64, 32, 32", "[{|NETGEN3004:MaxPool(2)|}, BatchNorm, ReLU, Conv(128, 3, padding: 1)]"));

    [Theory]
    [InlineData("64", "MaxPool(2), Conv(96, 3, padding: 1)")] // not twice as many
    [InlineData("8", "MaxPool(2), Conv(64, 3, padding: 1)")] // few channels
    [InlineData("64", "MaxPool(3, stride: 1), Conv(128, 3)")] // keeps the size
    [InlineData("64", "MaxPool(2), Split, Branch, Conv(128, 1), Branch, Conv(128, 3, padding: 1), Concat")]
    [InlineData("64", "Conv(128, 3, padding: 1), MaxPool(2)")]
    public void Other_pooling(string channels, string layers) =>
        Assert.DoesNotContain("NETGEN3004", AdviceOn.Ids($"{channels}, 32, 32", $"[{layers}]"));

    [Theory]
    [InlineData("{|NETGEN3006:Conv(64, 3)|}, BatchNorm, ReLU")]
    [InlineData("Conv(64, 3, bias: {|NETGEN3006:true|}), BatchNorm, ReLU")]
    [InlineData("{|NETGEN3006:DepthwiseConv(3, multiplier: 16)|}, BatchNorm")]
    [InlineData("Flatten, {|NETGEN3006:Linear(64)|}, BatchNorm")]
    public void A_bias_before_batch_norm(string layers) =>
        Assert.EndsWith(
            ": the mean that 'bn1' subtracts contains this bias, so its 64 parameters change nothing: write bias: "
                + "false (Ioffe & Szegedy 2015, sec. 3.2)",
            AdviceOn.Layers("4, 8, 8", $"[{layers}]"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Conv(64, 3, bias: false), BatchNorm, ReLU")]
    [InlineData("Conv(64, 3), ReLU, BatchNorm")]
    [InlineData("Conv(64, 3), Output(\"before\"), BatchNorm")] // the bias is in a result
    [InlineData("Conv(64, 3), Split, Branch, BatchNorm, Branch, Add")] // and here in a sum
    [InlineData("Conv(64, 3), GroupNorm(8)")]
    public void Other_biases(string layers) => Assert.DoesNotContain("NETGEN3006", AdviceOn.Ids("4, 8, 8", $"[{layers}]"));

    // 64 x 30 x 30 = 57,600 values of four bytes.
    [Fact]
    public void Local_response_normalization() =>
        Assert.Equal(
            "LocalResponseNorm keeps 57,600 values (230,400 bytes) for the backward pass, and VGG-11's error was 29.7% with it and "
                + "29.6% without (Simonyan & Zisserman 2014, sec. 4.1): leave it out, "
                + "or use [BatchNorm] with 2 x 64 = 128 parameters",
            AdviceOn.Layers("3, 32, 32", "[Conv(64, 3), ReLU, {|NETGEN3007:LocalResponseNorm(5)|}]"));

    [Fact]
    public void Other_normalizations() => Assert.Empty(AdviceOn.Ids("3, 32, 32", "[Conv(64, 3), ReLU, GroupNorm(8), BatchNorm]"));

    private const string Step = "[Conv(16, 3, padding: 1), ReLU] public sealed partial class StepAttribute : BlockAttribute;";
    private const string Residual =
        "[Split, Branch, Conv(16, 3, padding: 1), ReLU, Conv(16, 3, padding: 1), Branch, Add, ReLU] public sealed partial class "
            + "PairAttribute : BlockAttribute;";

    [Fact]
    public void Many_layers_without_a_shortcut() =>
        Assert.StartsWith(
            "Net: 21 layers with weights in a row, from 'step1.conv1' to 'conv1', have no shortcut;",
            Assert.Single(
                AdviceOn.Marked(Step, "[Network(16, 8, 8), Step(Repeat = 20), Conv(8, 1)] public sealed partial class "
                    + "{|NETGEN3008:Net|};")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Step(Repeat = 20)")]
    [InlineData("Step(Repeat = 20), Split, Branch, Step, Branch, Add, Step(Repeat = 19)")]
    [InlineData("Pair(Repeat = 30), Step(Repeat = 20)")]
    [InlineData("Step(Repeat = 19), Split, Branch, Step, Step, Branch, Step, Concat, Step(Repeat = 20)")]
    public void With_shortcuts_or_fewer(string layers) =>
        Assert.DoesNotContain(
            "NETGEN3008",
            AdviceOn.IdsOf(Step, Residual, $"[Network(16, 8, 8), {layers}] public sealed partial class Net;"));

    // A gate multiplies the path: nothing goes around it.
    [Fact]
    public void A_gate_is_no_shortcut() =>
        Assert.Contains(
            "NETGEN3008",
            AdviceOn.IdsOf(
                Step,
                "[Network(16, 8, 8), Step(Repeat = 20), Split, Branch, Branch, GlobalAvgPool, Conv(16, 1), Sigmoid, Multiply, "
                    + "Step] public sealed partial class Net;"));

    [Theory]
    [InlineData("{|NETGEN3009:Dropout(0.5)|}, BatchNorm", "with p = 0.5, values of mean 0 vary 1 / (1 - 0.5) = 2 times as much", "bn1")]
    [InlineData(
        "{|NETGEN3009:Dropout2d(0.2)|}, ReLU, Conv(4, 1, bias: false), BatchNorm(Name = \"norm\"), ReLU",
        "with p = 0.2, values of mean 0 vary 1 / (1 - 0.2) = 1.25 times as much",
        "norm")]
    public void Dropout_before_batch_norm(string layers, string arithmetic, string norm)
    {
        string message = AdviceOn.Layers("4, 8, 8", $"[{layers}]");
        Assert.Contains(arithmetic, message, StringComparison.Ordinal);
        Assert.Contains($"'{norm}' after it", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BatchNorm, ReLU, Dropout(0.5), Conv(4, 1)")]
    [InlineData("Dropout(0), BatchNorm")]
    [InlineData("Split, Branch, Dropout(0.5), Branch, BatchNorm, Add")]
    [InlineData("Dropout(0.5), GroupNorm(2)")]
    public void Other_dropout(string layers) => Assert.DoesNotContain("NETGEN3009", AdviceOn.Ids("4, 8, 8", $"[{layers}]"));
}
