namespace NetGen.Generator.Tests;

/// <summary>The session of a network's ONNX file: written where NetGen.Onnx is referenced, and nowhere else.</summary>
public class SessionTests
{
    private const string Network = "[Network(3, 8, 8, Classes = 10), Conv(4, 3), Flatten, Linear(\"classes\")]";

    private static string Program(string network, string use) =>
        $"using NetGen.Onnx;\n{network} public sealed partial class Net {{ }}\n"
            + $"public static class Use {{ public static object Of(float[] x, TorchSharp.torch.Tensor t) {{ {use} }} }}";

    [Fact]
    public void A_project_without_NetGen_Onnx_gets_none() =>
        Assert.DoesNotContain("Session", GeneratorHarness.Generate(Network + " public sealed partial class Net;").AssertCompiles().Text);

    [Theory]
    [InlineData(Network, "using var s = new Net.Session(\"x\"); float[] y = s.Run(x); s.Run(x, y); return s.Run(t);")]
    [InlineData(Network, "return new Net.Session(\"x\", o => o.IntraOpNumThreads = 1).Run(stackalloc float[192]);")]
    [InlineData("[Network(\"3xHxW\"), Conv(4, 3)]", "return new Net.Session(\"x\").Run(x, height: 5, width: 6);")]
    [InlineData("[Network(\"3x8xW\"), Conv(4, 3)]", "return new Net.Session(\"x\").Run(x, width: 6);")]
    [InlineData(
        "[Network(8), Linear(4), Output(\"features\"), Linear(2)]",
        "var s = new Net.Session(\"x\"); NetOutput o = s.Run(t); Net.Session.NetArrays a = s.Run(x); return a.Features[0] + a.Logits[1];")]
    [InlineData(
        "[Network(3, 8, 8, Classes = 4), Conv(4, 3), Auxiliary(\"aux\"), GlobalAvgPool, Flatten, Linear(\"classes\"), EndAuxiliary, "
            + "GlobalAvgPool, Flatten, Linear(\"classes\")]",
        "var s = new Net.Session(\"x\"); float[] y = s.Run(x); return s.Run(t).Aux!;")]
    [InlineData("[Network(8), Linear(4, Name = \"session\"), Linear(2, Name = \"run\")]", "return new Net.Session(\"x\").Run(x);")]
    public void Run_has_the_networks_types(string network, string use) =>
        GeneratorHarness.Generate(Program(network, use)).AssertCompiles();

    [Theory]
    [InlineData("Net { public int Session => 3; }")]
    [InlineData("Net { public sealed class Session; }")]
    [InlineData("Session { }")]
    public void A_class_with_that_name_in_it_keeps_its_own(string rest)
    {
        var run = GeneratorHarness.Generate($"using NetGen.Onnx;\n{Network} public sealed partial class {rest}").AssertCompiles();
        Assert.DoesNotContain("OnnxSession", run.Text);
    }

    [Theory]
    [InlineData("[Network(3, 8, 8), Conv(\"no such variable\", 3)]", "float[] y = new Net.Session(\"x\").Run(x); return y;")]
    [InlineData("[Network(\"what\"), Conv(4, 3)]", "using var s = new Net.Session(\"x\"); s.Run(x, x); return s.Run(x, 3, 4);")]
    [InlineData("[Network(3, 8, 8), Conv(4, 9)]", "float[] y = new Net.Session(\"x\").Run(x); return y;")]
    public void Code_that_uses_the_session_of_a_broken_network_compiles(string network, string use)
    {
        var run = GeneratorHarness.Generate(Program(network, use)) with
        {
            MayBeBroken = true,
        };
        run.AssertCompiles();
        Assert.Contains("has errors", run.Text, StringComparison.Ordinal);
    }
}
