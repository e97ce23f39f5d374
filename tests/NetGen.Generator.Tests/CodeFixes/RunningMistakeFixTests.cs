namespace NetGen.Generator.Tests;

/// <summary>Fixes of training that runs and is wrong (NETGEN3016 to 3020).</summary>
public class RunningMistakeFixTests
{
    private static string Of(string layers, string input) => $"[Network({input})]\n{layers} // the end\npublic sealed partial class Net;\n";

    [Theory]
    [InlineData("NETGEN3016", "Remove [Softmax]", "[Linear(10), Softmax, CrossEntropy]", "[Linear(10), CrossEntropy]")]
    [InlineData(
        "NETGEN3016",
        "Replace [Softmax] with [LogSoftmax]",
        "[Linear(10), Softmax(Name = \"p\"), NegativeLogLikelihood]",
        "[Linear(10), LogSoftmax(Name = \"p\"), NegativeLogLikelihood]")]
    [InlineData(
        "NETGEN3016",
        "Replace [NegativeLogLikelihood] with [CrossEntropy]",
        "[NegativeLogLikelihood, Linear(10)]",
        "[CrossEntropy, Linear(10)]")]
    [InlineData("NETGEN3017", "Remove [Sigmoid]", "[Linear(10)]\n[Sigmoid /* why? */]", "[Linear(10)]\n /* why? */")]
    [InlineData("NETGEN3018", "Replace [Softmax] with [Sigmoid]", "[Linear(1), Softmax]", "[Linear(1), Sigmoid]", "8")]
    [InlineData(
        "NETGEN3018",
        "Replace [CrossEntropy] with [MeanSquaredError]",
        "[Linear(1), CrossEntropy]",
        "[Linear(1), MeanSquaredError]",
        "8")]
    [InlineData("NETGEN3017", "Insert [MeanSquaredError]", "[Linear(1)]", "[Linear(1), MeanSquaredError]", "8, Classes = 1")]
    [InlineData("NETGEN3019", "Insert [ReLU]", "[Linear(16), Linear(10)]", "[Linear(16), ReLU, Linear(10)]")]
    [InlineData(
        "NETGEN3020",
        "Change momentum to 0.01",
        "[BatchNorm(momentum: 0.99), Linear(10)]",
        "[BatchNorm(momentum: 0.01), Linear(10)]")]
    public void Follows_the_advice(string rule, string title, string layers, string after, string input = "8, Classes = 10")
    {
        Assert.Contains(GeneratorHarness.Generate(Of(layers, input)).Analyze(), d => d.Id == rule);
        CodeFixTests.Check(title, Of(layers, input), Of(after, input));
        Assert.DoesNotContain(GeneratorHarness.Generate(Of(after, input)).Analyze(), d => d.Id == rule);
    }

    // The block's user wrote the number.
    [Fact]
    public void Changes_the_momentum_that_a_block_is_given() =>
        Assert.Contains(
            "[Network(8), Step(0.01)]",
            FixHarness.Fix(
                "Change m to 0.01",
                "[BatchNorm(momentum: \"m\"), Linear(4)] public sealed partial class StepAttribute(double m) : BlockAttribute;",
                "[Network(8), Step(0.99)] public sealed partial class Net;")[1],
            StringComparison.Ordinal);
}
