namespace NetGen.Generator.Tests;

/// <summary>The harness itself: a project without networks compiles and runs.</summary>
public class HarnessTests
{
    [Fact]
    public void Compiles_and_loads_code_that_uses_the_attributes()
    {
        var run = GeneratorHarness.Generate("public static class Five { public static int Value => Same == int.MinValue ? 5 : 0; }");
        object? value = run.AssertCompiles().Load().GetType("Five")!.GetProperty("Value")!.GetValue(null);
        Assert.Equal(5, value);
    }

    [Fact]
    public void References_hold_the_runtime_and_TorchSharp()
    {
        var names = GeneratorHarness.References.Select(r => Path.GetFileName(r.Display)).ToList();
        Assert.Contains("NetGen.Runtime.dll", names);
        Assert.Contains("TorchSharp.dll", names);
    }

    [Fact]
    public void Parameters_of_blocks_are_not_called_unread() =>
        GeneratorHarness
            .Generate("[Conv(nameof(channels), kernel: 3)] public sealed class SmallAttribute(int channels) : BlockAttribute;")
            .AssertCompiles();

    [Fact]
    public void Parameters_of_other_classes_are()
    {
        var run = GeneratorHarness.Generate("public sealed class Other(int channels);");
        var found = Assert.Single(run.Analyze(compilerToo: true), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal("CS9113", found.Id);
        Assert.False(found.IsSuppressed);
    }
}
