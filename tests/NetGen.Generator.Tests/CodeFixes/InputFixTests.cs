namespace NetGen.Generator.Tests;

/// <summary>InputFix: tensors brought into the shape that a network takes.</summary>
public class InputFixTests
{
    private static void Check(string title, string before, string after)
    {
        Assert.Equal(after, Assert.Single(FixHarness.Fix(title, before)));
        Assert.Empty(Marked.Verify(after));
    }

    [Theory]
    [InlineData("torch.randn(3, 16, 16)", "Add .unsqueeze(0)", "torch.randn(3, 16, 16).unsqueeze(0)")]
    [InlineData("torch.rand(3, 16, 16) / 255", "Add .unsqueeze(0)", "(torch.rand(3, 16, 16) / 255).unsqueeze(0)")]
    [InlineData("torch.randn(8, 16, 16, 3)", "Add .permute(0, 3, 1, 2)", "torch.randn(8, 16, 16, 3).permute(0, 3, 1, 2)")]
    [InlineData("torch.randn(8, 1, 16, 16)", "Add .expand(-1, 3, -1, -1)", "torch.randn(8, 1, 16, 16).expand(-1, 3, -1, -1)")]
    [InlineData("torch.randn(1, 3, 16, 16).squeeze(0)", "Remove .squeeze(0)", "torch.randn(1, 3, 16, 16)")]
    [InlineData(
        "torch.randn(8, 16, 16, 3).permute(0, 2, 3, 1)",
        "Write .permute(0, 3, 1, 2) instead of .permute(0, 2, 3, 1)",
        "torch.randn(8, 16, 16, 3).permute(0, 3, 1, 2)")]
    [InlineData(
        "torch.randn(8, 3, 20, 16)",
        "Resize the image to 16 x 16",
        "torch.nn.functional.interpolate(torch.randn(8, 3, 20, 16), new long[] { 16, 16 }, mode: torch.InterpolationMode.Bilinear)")]
    [InlineData("torch.zeros(8, 3, 16, 16, torch.int64)", "Add .@float()", "torch.zeros(8, 3, 16, 16, torch.int64).@float()")]
    public void Brings_a_tensor_into_shape(string argument, string title, string repaired) =>
        Check(
            title,
            "using TorchSharp; [Network(3, 16, 16), Conv(8, 3), Flatten, Linear(10)] public sealed partial class Net; "
                + $"public static class Program {{ public static void Run(Net net) => net.call({argument}); }}",
            "using TorchSharp; [Network(3, 16, 16), Conv(8, 3), Flatten, Linear(10)] public sealed partial class Net; "
                + $"public static class Program {{ public static void Run(Net net) => net.call({repaired}); }}");

    [Fact]
    public void Resizes_to_the_next_size_that_works() =>
        Check(
            "Resize the image to 20 x 16",
            "using static TorchSharp.torch; [Network(\"3xHxW\"), Tap(\"x\"), MaxPool(4), Upsample(4), Concat(\"x\"), Conv(8, "
                + "1)] public sealed partial class Net; public static class Program { public static void Run(Net net) => "
                + "net.call(randn(1, 3, 18, 15)); }",
            "using static TorchSharp.torch; [Network(\"3xHxW\"), Tap(\"x\"), MaxPool(4), Upsample(4), Concat(\"x\"), Conv(8, "
                + "1)] public sealed partial class Net; public static class Program { public static void Run(Net net) => "
                + "net.call(nn.functional.interpolate(randn(1, 3, 18, 15), new long[] { 20, 16 }, mode: InterpolationMode.Bilinear)); }");

    [Theory]
    [InlineData(
        "[Network(3, 16, 16, Classes = 2), Conv(8, 3), Flatten, Linear(\"classes\")]",
        "1, 16, 16",
        "Declare Net for 1 x 16 x 16",
        "[Network(1, 16, 16, Classes = 2), Conv(8, 3), Flatten, Linear(\"classes\")]")]
    [InlineData(
        "[Network(\"3x16x16\"), Conv(8, 3), Flatten, Linear(2)]",
        "3, 32, 32",
        "Declare Net for 3 x 32 x 32",
        "[Network(\"3x32x32\"), Conv(8, 3), Flatten, Linear(2)]")]
    [InlineData("[Network(784), Linear(2)]", "100", "Declare Net for 100", "[Network(100), Linear(2)]")]
    public void Declares_a_network_of_another_file_for_the_size(string network, string size, string title, string declared)
    {
        string use = $"public static class Program {{ public static void Run(Net net) => net.call(TorchSharp.torch.randn(8, {size})); }}";
        var after = FixHarness.Fix(title, use, $"// Ours.\n{network}\npublic sealed partial class Net;\n");
        Assert.Equal([use, $"// Ours.\n{declared}\npublic sealed partial class Net;\n"], after);
        Assert.Empty(Marked.Verify([.. after]));
    }
}
