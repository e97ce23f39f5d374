namespace NetGen.Generator.Tests;

/// <summary>No source of ours, and nothing that is generated, lets a tensor or a Scalar go while libtorch reads it.</summary>
public class LooseValueTests
{
    public static TheoryData<string> Projects() => [.. OurSources.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Our_sources_hold_what_they_pass(string project)
    {
        var faults = new LooseValues(OurSources.Compile(project)).Find().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public static TheoryData<string> Networks() => [.. EmittedNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Generated_code_holds_what_it_passes(string name) =>
        Assert.Empty(new LooseValues(GeneratorHarness.Generate(EmittedNetworks.All[name]).AssertCompiles().Output).Find());

    [Theory]
    [InlineData("x.mul(0.5)", "a number becomes a Scalar")]
    [InlineData("x.add_(1)", "a number becomes a Scalar")]
    [InlineData("x * 2", "op_Multiply(Tensor,Int32) reads a Scalar")]
    [InlineData("x.mul(3.ToScalar())", "a Scalar that nothing holds")]
    [InlineData("x.detach().clone()", "a tensor that nothing holds")]
    [InlineData("x.detach().DetachFromDisposeScope().clone()", "a tensor that nothing holds")]
    [InlineData("(-x).clone()", "a tensor that nothing holds")]
    [InlineData("(x * x).clone()", "a tensor that nothing holds")]
    [InlineData("x.grad!.clone()", "a tensor that nothing holds")]
    [InlineData("x.grad?.clone()", "a tensor that nothing holds")]
    [InlineData("x[0].clone()", "a tensor that nothing holds")]
    [InlineData("x.mul(x.neg())", "a tensor that nothing holds")]
    [InlineData("torch.cat(new[] { x, x.neg() }, 0)", "a tensor that nothing holds")]
    [InlineData("x.neg().shape", "a tensor that nothing holds")]
    [InlineData("x + x", "op_Addition(Tensor,Tensor) reads a Scalar")]
    [InlineData("x.ToDouble()", "ToDouble(Tensor) reads a Scalar")]
    [InlineData("torch.nn.functional.softplus(x)", "softplus(Tensor,Double,Double) reads a Scalar")]
    [InlineData("torch.nn.BatchNorm2d(3)", "BatchNorm2d.forward reads Scalars")]
    [InlineData("torch.optim.SGD(new TorchSharp.Modules.Parameter[0], 0.1)", "SGD.step reads Scalars")]
    public void Each_kind_is_found(string expression, string fault) =>
        Assert.Contains(Faults($"object? y = {expression};"), f => f.Contains(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("torch.Tensor y = x.neg(); y.clone().Dispose();")]
    [InlineData("Scalar two = 2; x.mul(two).Dispose();")]
    public void A_variable_that_is_only_read_by_calls_is_found(string statements) =>
        Assert.Contains(Faults(statements), f => f.Contains("local variable", StringComparison.Ordinal));

    [Theory]
    [InlineData("using torch.Tensor y = x.neg(); y.clone().Dispose();")]
    [InlineData("torch.Tensor y = x.neg(); y.clone().Dispose(); y.Dispose();")]
    [InlineData("using Scalar two = 2; x.mul(two).Dispose();")]
    [InlineData("x.mul_(s_two).add_(x, s_two);")]
    [InlineData("using torch.Tensor y = x - x;")]
    [InlineData("using torch.Tensor y = torch.cat(new[] { x, x }, 0);")]
    [InlineData("var y = new TorchSharp.Modules.Parameter(torch.zeros(3)); y.DetachFromDisposeScope();")]
    [InlineData("var y = torch.nn.Linear(3, 2); y.weight.shape.ToString();")]
    public void What_is_held_is_no_fault(string statements) => Assert.Empty(Faults(statements));

    private static IEnumerable<string> Faults(string statements) => new LooseValues(GeneratorHarness.Compile($$"""
        using TorchSharp;
        static class C
        {
            private static readonly Scalar s_two = 2;
            static void M(torch.Tensor x)
            {
                {{statements}}
            }
        }
        """)).Find();
}
