using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>
/// One mistake gives one error: networks in which one attribute or argument was deleted or changed never crash an analyzer, never give
/// compiler errors in generated code, and give either our errors or the compiler's own about the attributes.
/// </summary>
public class MutationTests
{
    private const int PerSource = 60;

    private static readonly string[] s_sources =
    [
        """
            [Conv(nameof(channels), nameof(kernel), stride: nameof(stride), padding: "floor(kernel / 2)", bias: false, Name = "conv")]
            [BatchNorm(Name = "bn"), ReLU]
            public sealed partial class StepAttribute(int channels, int kernel = 3, int stride = 1) : BlockAttribute;

            [Let("inner", "2 * width")]
            [Split]
            [Branch]
            [Step("inner", stride: "stride"), Conv("width", kernel: 1)]
            [Branch]
            [Conv("width", kernel: 1, stride: "stride", When = "stride != 1 || in != width")]
            [Add, ReLU]
            public sealed partial class BottleAttribute(int width, int stride = 1) : BlockAttribute;

            [Network(3, 32, 32, Classes = 10)]
            [Step(16, Name = "stem"), MaxPool(2, stride: 2)]
            [Bottle(16, Repeat = 2, Name = "block{i}"), Bottle(32, stride: 2), Tap("mid")]
            [Split]
            [Branch("left"), Conv(8, kernel: 1), ReLU]
            [Branch("right"), Conv(8, kernel: 3, padding: Same)]
            [Concat]
            [Conv(32, kernel: 1), Add("mid"), Output("features")]
            [Auxiliary("aux", LossWeight = 0.2)]
            [Flatten, Linear("classes")]
            [EndAuxiliary]
            [Sequential("head")]
            [GlobalAvgPool, Flatten, Dropout(0.2), Linear("classes")]
            [EndSequential]
            [CrossEntropy(labelSmoothing: 0.1), SGD(0.1, momentum: 0.9)]
            public sealed partial class Net;
            """,
        """
            namespace Zoo;
            [Network("3xHxW")]
            [Conv(8, [1, 7], padding: [0, 3]), ReLU6]
            [Conv("channels * 2", kernel: "(3, 1)", stride: 2, groups: 4), AvgPool(3, stride: 2)]
            [Sequential("a", Repeat = 2)]
            [Conv(16, kernel: 3, padding: 1, When = "i == 0"), BatchNorm, SiLU]
            [EndSequential]
            [AdaptiveAvgPool(2), Flatten, Linear(10, bias: false)]
            public sealed partial class AnySize;
            """,
    ];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    public void A_changed_network_gives_errors_of_its_own_alone(int source, int seed)
    {
        var random = new Random(seed);
        var failures = new List<string>();
        for (int k = 0; k < PerSource; k++)
        {
            string mutant = Mutate(s_sources[source], random);
            var found = GeneratorHarness
                .Generate(mutant)
                .Analyze(compilerToo: true)
                .Where(d => d.DefaultSeverity == DiagnosticSeverity.Error && !d.IsSuppressed)
                .ToList();
            if (Complaint(found) is { } complaint) failures.Add($"{complaint}\n{string.Join('\n', found)}\n{mutant}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {PerSource}:\n" + string.Join("\n\n", failures.Take(3)));
    }

    private static string? Complaint(List<Diagnostic> found)
    {
        if (found.Exists(d => d.Id == "AD0001")) return "An analyzer threw.";
        if (found.Exists(d => d.Location.SourceTree?.FilePath != "Test0.cs")) return "There are errors outside the network's file.";
        bool ours = found.Exists(d => d.Id.StartsWith("NETGEN", StringComparison.Ordinal)),
            compilers = found.Exists(d => !d.Id.StartsWith("NETGEN", StringComparison.Ordinal));
        if (ours && compilers && !found.Exists(d => d.Id == "NETGEN1028")) return "The compiler has reported it; we needn't.";
        return !compilers && found.Count > 1 ? "One mistake gave several errors." : null;
    }

    private static string Mutate(string source, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot();
        var attributes = root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(a => a.Name.ToString() is not ("Network" or "Let"))
            .ToList();
        var attribute = attributes[random.Next(attributes.Count)];
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (arguments.Count == 0 || random.Next(3) == 0)
        {
            // An empty list isn't C#: the attribute alone in its list goes with its brackets.
            return (
                attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } list
                    ? root.RemoveNode(list, SyntaxRemoveOptions.KeepLeadingTrivia)
                    : root.RemoveNode(attribute, SyntaxRemoveOptions.KeepLeadingTrivia))!.ToFullString();
        }

        var argument = arguments[random.Next(arguments.Count)];
        if (random.Next(4) == 0)
        {
            return root.ReplaceNode(
                    attribute,
                    attribute.WithArgumentList(attribute.ArgumentList!.WithArguments(arguments.Remove(argument))))
                .ToFullString();
        }

        return root.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(Other(argument.Expression, random))).ToFullString();
    }

    /// <summary>Another value of the same C# type, so that it is ours to judge.</summary>
    private static string Other(ExpressionSyntax expression, Random random) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: int n } => new[] { 0, -1, n + 1, 2 * n, 97, int.MaxValue }[random.Next(6)]
            .ToString(CultureInfo.InvariantCulture),
        LiteralExpressionSyntax { Token.Value: double } => new[] { "-0.5", "7.0", "double.NaN", "0.0" }[random.Next(4)],
        LiteralExpressionSyntax { Token.Value: bool b } => b ? "false" : "true",
        LiteralExpressionSyntax { Token.Value: string s } => SyntaxFactory
            .Literal(new[] { s + "x", "", s + " +", "{", "nothing", "1 / 0", "2.5", "true", "-3", "a.b", "in / 7" }[random.Next(11)])
            .ToString(),
        _ => "\"unknown\"",
    };
}
