using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>What one feature of the language becomes, for a reviewer to read: the members that show it, and no others.</summary>
public sealed class FeatureSnapshotTests
{
    [Fact]
    public void Instances_of_a_block_share_a_class() => Match(
        """
        [Network(4, 8, 8), Unit(4), Unit(8), GlobalAvgPool, Flatten, Linear(3)]
        public partial class Net;

        [Conv(nameof(width), kernel: 3, padding: 1, bias: false), BatchNorm, ReLU]
        public sealed partial class UnitAttribute(int width) : BlockAttribute;
        """,
        "UnitBlock");

    [Fact]
    public void Tensors_are_disposed_after_their_last_use_and_overwritten_where_that_is_safe() =>
        Match("[Network(4, 8, 8), Conv(4, kernel: 1), BatchNorm, ReLU, Sigmoid, MaxPool(2)] public partial class Net;", "forward");

    [Fact]
    public void A_tap_lives_until_it_is_joined() =>
        Match("[Network(4, 8, 8), Tap(\"skip\"), MaxPool(2), Upsample(2), Concat(\"skip\"), ReLU] public partial class Net;", "forward");

    [Fact]
    public void Paths_run_one_after_another_and_are_merged() =>
        Match(
            "[Network(4, 8, 8), Split, Branch, Conv(4, kernel: 1), Branch, Branch, MaxPool(3, stride: 1, padding: 1), Add] "
                + "public partial class Net;",
            "forward");

    [Fact]
    public void An_auxiliary_head_runs_in_training_and_has_a_part_of_the_loss() => Match(
        """
        [Network(4, 8, 8, Classes = 3), Conv(4, kernel: 1)]
        [Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
        [ReLU, GlobalAvgPool, Flatten, Linear("classes"), CrossEntropy(labelSmoothing: 0.1)]
        public partial class Net;
        """,
        "forward Loss NetOutput");

    [Fact]
    public void Outputs_are_a_record() => Match(
        "[Network(4, 8, 8), Conv(4, kernel: 1), Output(\"c1\"), MaxPool(2), Conv(8, kernel: 1), Output(\"c2\")] public partial class Net;",
        "forward NetOutput");

    [Fact]
    public void Open_sizes_stay_letters() =>
        Match(
            "[Network(\"4xHxW\"), Conv(4, kernel: 3, stride: 2), MaxPool(2), GlobalAvgPool, Flatten] public partial class Net;",
            "forward");

    [Fact]
    public void A_bare_parameter_belongs_to_the_module_around_it() =>
        Match("[Network(4, 8, 8), Conv(4, kernel: 1), LayerScale(0.5, Name = \"gamma\")] public partial class Net;", "Net Gamma forward");

    [Fact]
    public void A_recipe_becomes_an_optimizer_a_schedule_and_constants() => Match(
        """
        [Network(4), Linear(3), Recipe(epochs: 90, batch: 256)]
        [SGD(0.1, momentum: 0.9, weightDecay: 1e-4), MultiStepDecay(0.1, 30, 60), WarmUp(5)]
        public partial class Net;
        """,
        "CreateOptimizer CreateScheduler Recipe");

    [Fact]
    public void Augmentation_is_made_in_the_order_of_its_attributes() => Match(
        """
        [Network(3, 8, 8), Flatten, Linear(3)]
        [RandomCrop(8, padding: 2), RandomHorizontalFlip, PcaLighting, Normalize([0.5, 0.5, 0.5], [0.2, 0.2, 0.2])]
        public partial class Net;
        """,
        "CreateAugmentation");

    // The members of these names, in the order of the file: of the network, and the record next to it.
    private static void Match(string source, string members, [CallerMemberName] string method = "")
    {
        string[] names = members.Split(' ');
        string text = GeneratorHarness.Generate(source).Texts.Single(t => t.Key.EndsWith("Net.g.cs", StringComparison.Ordinal)).Value;
        var shown = CSharpSyntaxTree
            .ParseText(text)
            .GetRoot()
            .DescendantNodes()
            .OfType<MemberDeclarationSyntax>()
            .Where(m => names.Contains(NameOf(m)) && m is not ClassDeclarationSyntax { Identifier.ValueText: "Net" })
            .Where(m => m.Parent is not BaseTypeDeclarationSyntax type || type.Identifier.ValueText == "Net" || NameOf(m) != NameOf(type))
            .ToList();
        Assert.Equal(names.Order(), shown.Select(NameOf).Distinct().Order());
        Snapshot.Match(string.Join("\n", shown.Select(m => m.ToFullString().Trim('\n') + "\n")), method: method);
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => "",
    };
}
