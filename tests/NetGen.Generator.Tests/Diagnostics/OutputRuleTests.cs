using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN1060: what a network ends with, against its classes; NETGEN1008: what networks are made of.</summary>
public class OutputRuleTests
{
    private static void Verify(string attributes, string classes = "Classes = 10") =>
        Marked.Verify($"[Network(3, 8, 8, {classes})]\n{attributes}\npublic sealed partial class Net;");

    [Fact]
    public void The_last_layer_has_a_feature_for_each_class()
    {
        Verify("[Flatten, Linear({|NETGEN1060:11|})]");
        Verify("[Flatten, Linear({|NETGEN1060:11|}), Softmax, Dropout]");
        Verify("[Flatten, Linear(\"classes\")]");
        Verify("[Flatten, Linear(10)]");
        Verify("[Conv({|NETGEN1060:8|}, kernel: 1), GlobalAvgPool, Flatten]");
        Verify("[Conv(8, kernel: 1), {|NETGEN1060:Flatten|}]");
    }

    [Fact]
    public void Segmentation_has_a_channel_for_each_class()
    {
        Verify("[Conv({|NETGEN1060:11|}, kernel: 1)]");
        Verify("[Conv(10, kernel: 1)]");
        Verify("[Conv(10, kernel: 1), Upsample(2), Flatten]");
    }

    [Fact]
    public void Auxiliary_heads_too_but_features_for_others_need_not() => Verify(
        """
        [Conv(8, kernel: 3), Output("features")]
        [Auxiliary("aux"), Flatten, Linear({|NETGEN1060:12|}), EndAuxiliary]
        [Flatten, Linear("classes")]
        """);

    // After normalization or an activation there are features and not yet scores: the head is missing, and the last layer says so.
    [Theory]
    [InlineData("[Conv(8, kernel: 3), ReLU, GlobalAvgPool, {|NETGEN1060:Flatten|}]", "end with [Linear(\"classes\")]")]
    [InlineData("[Conv(8, kernel: 1), BatchNorm, ReLU, GlobalAvgPool, {|NETGEN1060:Flatten|}]", "end with [Linear(\"classes\")]")]
    [InlineData("[Conv(8, kernel: 3), {|NETGEN1060:ReLU|}]", "end with [Conv(\"classes\", kernel: 1)]")]
    [InlineData("[Flatten, Linear(12), {|NETGEN1060:ReLU|}]", "end with [Linear(\"classes\")]")]
    [InlineData("[Conv({|NETGEN1060:8|}, kernel: 1), ReLU, GlobalAvgPool, Flatten]", "write [Conv(\"classes\"...)]")] // Lin et al. 2013
    [InlineData("[Conv({|NETGEN1060:8|}, kernel: 3), GlobalAvgPool, Flatten, LogSoftmax]", "write [Conv(\"classes\"...)]")]
    public void A_head_that_is_missing(string attributes, string advice) =>
        Assert.Contains(
            advice,
            Assert.Single(Marked.Verify($"[Network(3, 8, 8, Classes = 10)]\n{attributes}\npublic sealed partial class Net;")).GetMessage());

    [Fact]
    public void An_auxiliary_head_is_called_by_its_name() =>
        Assert.Contains(
            "the auxiliary head 'aux1' ends with N x 12",
            Assert
                .Single(
                    Marked.Verify(
                        "[Network(3, 8, 8, Classes = 10)] [Auxiliary(\"aux1\"), Flatten, Linear({|NETGEN1060:12|}), EndAuxiliary, "
                            + "Flatten, Linear(10)] public sealed partial class Net;"))
                .GetMessage());

    // PyTorch's Linear(64, 10): what its features would be isn't known.
    [Fact]
    public void An_argument_of_the_wrong_kind_is_one_mistake() =>
        Verify("[Conv(64, kernel: 3), GlobalAvgPool, Flatten, Linear(64, {|NETGEN1020:10|})]");

    [Fact]
    public void A_block_is_reported_at_its_use() => Marked.Verify(
        """
        [Flatten, Linear(nameof(features))] public sealed partial class HeadAttribute(int features) : BlockAttribute;
        [Network(3, 8, 8, Classes = 10), Head({|NETGEN1060:12|})] public sealed partial class Net;
        """);

    [Fact]
    public void What_an_error_leaves_open_is_not_judged() => Verify("[Flatten, Linear(\"{|NETGEN1024:clases|}\")]");

    [Fact]
    public void A_project_without_TorchSharp_is_told_so_once()
    {
        var compilation = GeneratorHarness.Compile("[Network(3, 8, 8), Conv(8, kernel: 3)] public sealed partial class Net;");
        compilation = compilation.WithReferences(
            compilation.References.Where(r => Path.GetFileName(r.Display) is not ("TorchSharp.dll" or "NetGen.Models.dll")));
        var run = GeneratorHarness.Generate(compilation);
        var error = Assert.Single(run.Analyze(compilerToo: true), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("NETGEN1008", error.Id);
        Assert.Equal("Net", error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan));
        Assert.Empty(run.Texts);
    }
}
