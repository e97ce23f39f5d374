namespace NetGen.Generator.Tests;

/// <summary>NETGEN3016 to 3020: training that runs and is wrong.</summary>
public class RunningMistakeTests
{
    private static string Verify(string attributes, string input = "8, Classes = 10") =>
        Assert.Single(AdviceOn.Marked($"[Network({input})]\n[{attributes}]\npublic sealed partial class Net;"));

    private static IReadOnlyList<string> Ids(string attributes, string input) =>
        [.. AdviceOn.IdsOf($"[Network({input})]\n[{attributes}]\npublic sealed partial class Net;")];

    // ln(1 + 9 / e) = ln 4.31091 = 1.46115; ln 10 = 2.302585.
    [Theory]
    [InlineData(
        "Linear(10), {|NETGEN3016:Softmax|}, CrossEntropy",
        "Softmax: [CrossEntropy] takes a softmax of what it gets, and of values between 0 and 1 stays above ln(1 + 9 / e) = 1.461 for "
            + "10 classes, even where every answer is right: leave [Softmax] out, and use it where the answers are read")]
    [InlineData("Linear(10), {|NETGEN3016:Sigmoid|}, CrossEntropy", "ln(1 + 9 / e) = 1.461 for 10 classes")]
    [InlineData("CrossEntropy(labelSmoothing: 0.1), Linear(10), {|NETGEN3016:Softmax|}, Dropout", "ln(1 + 9 / e) = 1.461 for 10 classes")]
    [InlineData(
        "Linear(10), {|NETGEN3016:ReLU|}, CrossEntropy",
        "ReLU: [CrossEntropy] has to lower scores below 0, too, which are all 0 here and have no gradient: where all 10 are, it stays "
            + "ln(10) = 2.303: leave [ReLU] out")]
    [InlineData(
        "Linear(10), {|NETGEN3016:NegativeLogLikelihood|}",
        "NegativeLogLikelihood: [NegativeLogLikelihood] is minus the right class's output, with a gradient of -1 whatever that is, and "
            + "falls without end on [Linear]: write [CrossEntropy], which takes the logarithm of a softmax itself, or end with "
            + "[LogSoftmax]")]
    [InlineData(
        "Linear(10), {|NETGEN3016:Softmax|}, NegativeLogLikelihood",
        "Softmax: [NegativeLogLikelihood] is then -p instead of -ln p: between -1 and 0, with a gradient of -1 instead of -1 / p, which "
            + "is -10 where all 10 classes are equally likely: write [LogSoftmax]")]
    [InlineData("Linear(10), {|NETGEN3016:ReLU|}, NegativeLogLikelihood", "falls without end: write [LogSoftmax]")]
    // The default is sure to be used only where the network says that it is trained.
    [InlineData(
        "Linear(10), {|NETGEN3016:Softmax|}, Adam(0.001)",
        "cross entropy, the loss where none is declared, takes a softmax of what it gets")]
    [InlineData("Linear(10), {|NETGEN3016:Softmax|}, Recipe(epochs: 3)", "cross entropy, the loss where none is declared,")]
    [InlineData(
        "Auxiliary(\"a\", LossWeight = 0.3), Linear(10), {|NETGEN3016:Softmax|}, EndAuxiliary, Linear(10), CrossEntropy",
        "1.461 for 10 classes")]
    [InlineData("Linear(10), {|NETGEN3017:Softmax|}", "cross entropy, the loss where none is declared, takes a softmax of what it gets")]
    [InlineData("Linear(10), {|NETGEN3017:Sigmoid|}, Adam(0.001)", "1.461")]
    [InlineData("Linear(10), {|NETGEN3017:ReLU|}", "ln(10) = 2.303")]
    public void Losses_of_other_values(string attributes, string message) =>
        Assert.Contains(message, Verify(attributes), StringComparison.Ordinal);

    // ln(1 + 1 / e) = ln 1.367879 = 0.313262.
    [Fact]
    public void Two_classes_in_every_pixel() =>
        Assert.Contains(
            "ln(1 + 1 / e) = 0.313 for 2 classes",
            Verify("Conv(2, 1), {|NETGEN3016:Softmax|}, CrossEntropy", "3, 8, 8"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Linear(10), LogSoftmax, NegativeLogLikelihood", "8, Classes = 10")]
    [InlineData("Linear(10), LogSoftmax, CrossEntropy", "8, Classes = 10")] // its softmax is the same again
    [InlineData("Linear(10), CrossEntropy", "8, Classes = 10")]
    [InlineData("Linear(10), Adam(0.001)", "8, Classes = 10")]
    [InlineData("Linear(10), Softmax, MeanSquaredError", "8, Classes = 10")] // Brier's score
    [InlineData("Linear(10), Softmax", "8")]
    [InlineData("Linear(10), ReLU, Adam(0.001)", "8")]
    [InlineData("Conv(1, 1), Sigmoid, Adam(0.001)", "3, 8, 8")]
    [InlineData("Linear(1), Adam(0.001)", "8")]
    [InlineData("Linear(1), Sigmoid, MeanSquaredError", "8, Classes = 1")]
    // SqueezeNet: the mean over an image of what is cut off.
    [InlineData("Conv(10, 1), ReLU, GlobalAvgPool, Flatten, CrossEntropy", "3, 8, 8, Classes = 10")]
    [InlineData("Linear(8), ReLU, Linear(10), CrossEntropy", "8, Classes = 10")]
    [InlineData("Auxiliary(\"a\", LossWeight = 0), Linear(10), Softmax, EndAuxiliary, Linear(10), CrossEntropy", "8, Classes = 10")]
    public void Losses_that_fit(string attributes, string input) =>
        Assert.DoesNotContain(Ids(attributes, input), id => id is "NETGEN3016" or "NETGEN3017" or "NETGEN3018");

    [Theory]
    [InlineData(
        "Linear(1), {|NETGEN3018:CrossEntropy|}",
        "8, Classes = 1",
        "CrossEntropy: [CrossEntropy] takes a softmax, which of one class is exp(x) / exp(x) = 1: the loss is -ln 1 = 0 for every input, "
            + "with a gradient of 0: write two classes, or [MeanSquaredError] for a number")]
    [InlineData("{|NETGEN3017:Linear(1)|}", "8, Classes = 1", "the loss is -ln 1 = 0 for every input")]
    [InlineData(
        "Conv(1, 1), {|NETGEN3018:Softmax|}",
        "3, 8, 8",
        "Softmax: of one channel it is exp(x) / exp(x) = 1 for every input, with a gradient of 0: write [Sigmoid] for the probability of "
            + "one class, or give the layer before it two channels")]
    [InlineData("Linear(1), {|NETGEN3018:Softmax|}, CrossEntropy", "8, Classes = 1", "of one channel it is exp(x) / exp(x) = 1")]
    [InlineData("Linear(1), {|NETGEN3018:LogSoftmax|}, NegativeLogLikelihood", "8, Classes = 1", "ln(exp(x) / exp(x)) = ln 1 = 0")]
    public void Softmax_of_one_value(string attributes, string input, string message) =>
        Assert.Contains(message, Verify(attributes, input), StringComparison.Ordinal);

    // 8 x 16 + 16 + 16 x 10 + 10 = 314 and 8 x 10 + 10 = 90.
    [Theory]
    [InlineData(
        "{|NETGEN3019:Linear(16)|}, Linear(10)",
        "8",
        "1st Linear and 'fc2' after it are one linear map, since nothing is between them: 8 x 16 + 16 + 16 x 10 + 10 = 314 parameters "
            + "compute what 8 x 10 + 10 = 90 can: put an activation between them, or leave one out")]
    [InlineData("{|NETGEN3019:Conv(16, 1, bias: false)|}, Conv(10, 1, bias: false)", "8, 4, 4", "8 x 16 + 16 x 10 = 288 parameters compute "
        + "what 8 x 10 = 80 can")]
    public void Linear_maps_in_a_row(string attributes, string input, string message) =>
        Assert.Contains(message, Verify(attributes, input), StringComparison.Ordinal);

    [Theory]
    [InlineData("Linear(16), ReLU, Linear(10)", "64")]
    [InlineData("Linear(8), Linear(64)", "64")] // a matrix of rank 8
    [InlineData("Conv(8, 1, bias: false), Conv(64, 1)", "64, 4, 4")]
    [InlineData("DepthwiseConv(3), Conv(64, 1)", "8, 4, 4")]
    [InlineData("Conv(8, [1, 7], padding: [0, 3]), Conv(8, [7, 1], padding: [3, 0])", "8, 8, 8")]
    [InlineData("Conv(64, 1), Conv(64, 3)", "8, 8, 8")] // a feature pyramid's
    [InlineData("Conv(64, 1), BatchNorm, Conv(64, 1)", "8, 8, 8")]
    [InlineData("Linear(16), Dropout, Linear(10)", "8")]
    [InlineData("Linear(16), Output(\"hidden\"), Linear(10)", "8")]
    public void Linear_maps_with_a_purpose(string attributes, string input) => Assert.DoesNotContain("NETGEN3019", Ids(attributes, input));

    [Theory]
    [InlineData(
        "BatchNorm(momentum: {|NETGEN3020:0.99|})",
        "BatchNorm: momentum is the share of the new batch, so that the running mean and variance are 0.99 of the last batch and 1 - 0.99 "
            + "= 0.01 of all before it; TensorFlow's 0.99 is momentum: 0.01")]
    [InlineData("BatchNorm(1e-3, {|NETGEN3020:0.997|})", "1 - 0.997 = 0.003 of all before it; TensorFlow's 0.997 is momentum: 0.003")]
    public void A_momentum_of_TensorFlow(string layer, string message) =>
        Assert.Contains(message, Verify(layer, "8, 4, 4"), StringComparison.Ordinal);

    [Theory]
    [InlineData("BatchNorm")]
    [InlineData("BatchNorm(momentum: 0.01)")]
    [InlineData("BatchNorm(momentum: 0.5)")]
    [InlineData("BatchNorm(momentum: 1)")] // the last batch alone
    public void Other_momenta(string layer) => Assert.DoesNotContain("NETGEN3020", Ids(layer, "8, 4, 4"));
}
