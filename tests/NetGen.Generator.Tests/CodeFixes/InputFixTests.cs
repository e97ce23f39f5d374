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
    public void Brings_a_tensor_into_shape(string argument, string title, string mended) => Check(title,
        $"using TorchSharp; [Network(3, 16, 16), Conv(8, 3)] public sealed partial class Net; public static class Program {{ public static void Run(Net net) => net.call({argument}); }}",
        $"using TorchSharp; [Network(3, 16, 16), Conv(8, 3)] public sealed partial class Net; public static class Program {{ public static void Run(Net net) => net.call({mended}); }}");
}
