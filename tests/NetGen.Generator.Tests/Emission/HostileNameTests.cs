using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Generated code compiles whatever the names are around it.</summary>
public class HostileNameTests
{
    private const string Layers =
        "[Network(3, 8, 8, Classes = 10), Conv(8, 3, padding: 1), BatchNorm, Split, Branch, Step(8), Branch, Identity, Add, ReLU, "
            + "MaxPool(2), Flatten, Dropout(0.5), Linear(\"classes\"), SGD(0.1, momentum: 0.9)]";

    private const string Step = "[Conv(nameof(n), 1), ReLU] public sealed partial class StepAttribute(int n) : BlockAttribute;";

    public static TheoryData<string> Places =>
    [
        $"namespace My.@event.Nets {{ {Step} {Layers} public sealed partial class Net; }}",
        $"namespace My /* here */ . \n Nets; {Step} {Layers} public sealed partial class Net;",
        $"namespace @namespace; {Step} {Layers} public sealed partial class @class;",
        $"{Step} public static partial class @int {{ {Layers} public sealed partial class Net; }}",
        $"public partial struct @record {{ {Step} {Layers} public sealed partial class Net; }}",
        $"public partial interface I {{ {Step} {Layers} public sealed partial class Net; }}",
        $"namespace \\u0041bc; {Step} {Layers} public sealed partial class N\\u0065t;",
        $"namespace Ünï.Ναμε; {Step} {Layers} public sealed partial class Nét;",
        $"{Step} {Layers} public sealed partial class Ne\u0301t;",
    ];

    /// <summary>What is declared around a network.</summary>
    public static TheoryData<string> Neighbours()
    {
        string[] names = ["torch", "TorchSharp", "NetGen", "System", "Tensor", "Module", "Scalar", "Modules", "Linear", "Step", "nn"];
        var all = new TheoryData<string>();
        foreach (string name in names)
        {
            all.Add($"namespace App.Nets {{ public static class {name}; STEP NET }}");
            all.Add($"namespace App {{ public static class {name}; }} namespace App.Nets {{ STEP NET }}");
            all.Add($"namespace App.Nets.{name} {{ public static class Some; }} namespace App.Nets {{ STEP NET }}");
            all.Add($"namespace App.{name} {{ STEP NET }}");
            all.Add($"namespace App {{ STEP public static partial class Zoo {{ public static class {name}; NET }} }}");
            all.Add($"namespace App {{ STEP public static partial class Zoo {{ public static int {name} => 1; NET }} }}");
            if (name is not ("TorchSharp" or "NetGen" or "System")) all.Add($"public static class {name}; STEP NET");
        }

        all.Add("namespace App { STEP public static partial class torch { NET } }");
        all.Add("namespace torch.Nets { STEP NET }");
        return all;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void In_any_place(string source)
    {
        var run = GeneratorHarness.Generate(source);
        Assert.All(run.Result.Results, r => Assert.Null(r.Exception));
        Assert.Equal(2, run.Texts.Count);
        AssertSound(run);
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Next_to_any_name(string source)
    {
        // C# takes the attributes' names by the same rules, so they are written in full.
        string text = source
            .Replace("STEP", Full(Step), StringComparison.Ordinal)
            .Replace("NET", Full(Layers) + " public sealed partial class Net;", StringComparison.Ordinal);
        foreach (bool isBroken in new[] { false, true })
        {
            // A convolution of a vector.
            var run = GeneratorHarness.Generate(
                isBroken ? text.Replace("NetGen.Flatten", "NetGen.Flatten, global::NetGen.Conv(1, 1)", StringComparison.Ordinal) : text);
            Assert.Equal(2, run.Texts.Count);
            AssertSound(run);
        }
    }

    private static string Full(string attributes) =>
        System.Text.RegularExpressions.Regex.Replace(
            attributes,
            @"(?<=[\[,] ?)(?!Step)([A-Z]\w+)(?=[(,\]])|(?<=: )BlockAttribute",
            "global::NetGen.$0");

    // Lower-case names of types draw a warning where the project declares them.
    private static void AssertSound(GeneratorRun run) =>
        Assert.Empty(run.CompilerDiagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id is not ("CS8981" or "CS9113")
                || d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
            .Select(d => $"{d}"));
}
