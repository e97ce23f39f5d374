namespace NetGen.Generator.Tests;

/// <summary>An activation overwrites its input exactly where that has no visible effect.</summary>
public class InPlaceTests
{
    [Theory]
    [InlineData("Conv(4, 1), ReLU", true, "the convolution's backward pass doesn't read its output")]
    [InlineData("ReLU, Conv(4, 1)", false, "the input is the caller's")]
    [InlineData("Conv(4, 1), Sigmoid, ReLU", false, "the sigmoid's backward pass reads its output")]
    [InlineData("Conv(4, 1), Tap(\"x\"), ReLU, Add(\"x\")", false, "the tap needs the convolution's output")]
    [InlineData("Conv(4, 1), Output(\"c1\"), ReLU", false, "the output is returned")]
    [InlineData("Conv(4, 1), Flatten, ReLU", true, "the view is all that lives")]
    [InlineData("Conv(4, 1), Tap(\"x\"), Identity, ReLU, Add(\"x\")", false, "the tap shares the identity's storage")]
    [InlineData("Identity, ReLU, Conv(4, 1)", false, "the identity shares the input's storage")]
    [InlineData("Split, Branch, Conv(4, 1), Branch, Conv(4, 1), Add, ReLU", true, "a sum is new")]
    [InlineData(
        "Split, Branch, Conv(4, 1), Branch, Conv(4, 1), Multiply, ReLU",
        true,
        "a product's backward pass reads its operands alone")]
    [InlineData("Sequential(\"s\"), Conv(4, 1), EndSequential, ReLU", true, "the container ends with a convolution")]
    [InlineData("Sequential(\"s\"), Conv(4, 1), Sigmoid, EndSequential, ReLU", false, "the container ends with a sigmoid")]
    [InlineData("Conv(4, 1), Sequential(\"s\"), Identity, EndSequential, ReLU", false, "the container may return its input's storage")]
    public void ReLU_works_in_place(string layers, bool expected, string because)
    {
        string text = GeneratorHarness.Generate($"[Network(3, 8, 8), {layers}] public sealed partial class Net;").AssertCompiles().Text;
        Assert.True(expected == text.Contains(".relu_();", StringComparison.Ordinal), $"{because}:\n{text}");
        Assert.True(expected != text.Contains("torch.nn.functional.relu(", StringComparison.Ordinal), text);
    }
}
