using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>Containers of one structure share one nested class, told apart by numbers.</summary>
public class SharedClassTests
{
    private const string Network = "[Network(3, 64, 64)]\n";

    [Fact]
    public void Parameters_of_a_block_name_the_parameters_of_its_class()
    {
        var blocks = Classes(Network + """
            [Inception(64, 96, 128, 16, 32, 32), Inception(128, 128, 192, 32, 96, 64), Inception(192, 96, 208, 16, 48, 64)]
            public sealed partial class Net;
            """);
        Assert.Equal(["inChannels", "b1x1", "r3", "c3", "r5", "c5", "pool"], Parameters(blocks["InceptionBlock"]));
    }

    [Fact]
    public void What_all_instances_agree_on_is_no_parameter()
    {
        var blocks = Classes(
            Network
                + "[Pair(8), Pair(16)]\npublic sealed partial class Net;\n[Conv(nameof(c), 3, padding: 1), Conv(5, 1), "
                + "ReLU]\npublic sealed class PairAttribute(int c) : BlockAttribute;");
        // 3 and 5 enter, 8 and 16 leave the first convolution; kernel, padding and the second convolution's 5 are the same in both.
        Assert.Equal(["inChannels", "c"], Parameters(blocks["PairBlock"]));
    }

    [Fact]
    public void A_single_instance_takes_no_parameters() =>
        Assert.Empty(
            Parameters(Classes(Network + "[Inception(64, 96, 128, 16, 32, 32)] public sealed partial class Net;")["InceptionBlock"]));

    [Fact]
    public void A_deep_network_is_as_short_as_a_shallow_one()
    {
        string Residuals(int count) =>
            Network + $"[Conv(16, 1), Residual(ResidualKind.Bottleneck, Repeat = {count})] public sealed partial class Net;";
        Assert.Single(Classes(Residuals(40)));
        Assert.Equal(Classes(Residuals(2)).Keys, Classes(Residuals(40)).Keys);
    }

    [Fact]
    public void A_second_structure_says_what_it_has_more()
    {
        var blocks = Classes(
            Network
                + "[Conv(16, 1), Residual(ResidualKind.Basic), Residual(ResidualKind.Basic, width: 32, stride: "
                + "2)] public sealed partial class Net;");
        Assert.Equal(["DownsampleSequence", "ResidualBlock", "ResidualBlockWithDownsample"], blocks.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sequentials_that_share_a_class_are_called_by_what_their_names_have_in_common()
    {
        var blocks = Classes(
            Network
                + """
                [Sequential("stage1"), Conv(8, 3), EndSequential, Sequential("stage2"), Conv(9, 3), ReLU]
                [EndSequential, Sequential("stage3"), Conv(10, 3), ReLU, EndSequential]
                public sealed partial class Net;
                """
        );
        Assert.Equal(["Stage1Sequence", "StageSequence"], blocks.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Numbers_that_forward_needs_are_kept()
    {
        var run = GeneratorHarness
            .Generate(
                Network
                    + "[Pool(2), Pool(3)]\npublic sealed partial class Net;\n[Conv(4, 1), MaxPool(nameof(k), stride: "
                    + "1)]\npublic sealed class PoolAttribute(int k) : BlockAttribute;")
            .AssertCompiles();
        Assert.Contains("private readonly long _k;", run.Text, StringComparison.Ordinal);
        Assert.Contains("torch.nn.functional.max_pool2d(conv1, _k, 1", run.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, ClassDeclarationSyntax> Classes(string source)
    {
        string text = GeneratorHarness.Generate(source).AssertCompiles().Texts.Single(t => t.Key == "Net.g.cs").Value;
        var network = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        return network
            .Members.OfType<ClassDeclarationSyntax>()
            .Where(c => c.BaseList is not null)
            .ToDictionary(c => c.Identifier.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Parameters(ClassDeclarationSyntax c) =>
        c.Members.OfType<ConstructorDeclarationSyntax>().Single().ParameterList.Parameters.Select(p => p.Identifier.Text);
}
