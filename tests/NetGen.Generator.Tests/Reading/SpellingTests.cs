using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Whatever way an attribute is written, a network has the layers that C# binds its attributes to.</summary>
public class SpellingTests
{
    private const string Tail = "[ReLU, Flatten, Linear(10)] public sealed partial class Net;";

    private static readonly Lazy<MetadataReference> s_library = new(() => Bound.Library(
        "BlockLib",
        null,
        """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("User")]
        namespace BlockLib
        {
            [Conv(nameof(channels), 1)] public sealed partial class OpenAttribute(int channels) : BlockAttribute;
            [Conv(nameof(channels), 1)] internal sealed partial class InnerAttribute(int channels) : BlockAttribute;
            [Inner(nameof(channels))] public sealed partial class PublicAttribute(int channels) : BlockAttribute;
            public static partial class Outer
            {
                [Conv(nameof(channels), 1)] public sealed partial class NestedAttribute(int channels) : BlockAttribute;
                internal static partial class Deep
                {
                    [Tanh] internal sealed partial class BottomAttribute : BlockAttribute;
                }
            }
        }
        """));

    private static readonly Lazy<MetadataReference> s_aliased = new(() => Bound.Library(
        "AliasLib",
        "X",
        "namespace BlockLib { [Conv(nameof(channels), 3)] public sealed partial class OpenAttribute(int channels) : BlockAttribute; } "
            + "[Tanh] public sealed partial class LooseAttribute : BlockAttribute;"));

    /// <summary>The declaration of a network called Net, other files, and the layers before the tail's.</summary>
    public static TheoryData<string, string, string> Spellings => new()
    {
        // Aliases.
        { "[Network(3, 8, 8), C(16, 1)]", "global using C = NetGen.ConvAttribute;", "NetGen.Conv" },
        { "[Network(3, 8, 8), C(16, 1)]", "global using CAttribute = NetGen.ConvAttribute;", "NetGen.Conv" },
        { "using C = NetGen.ConvAttribute; [Network(3, 8, 8), C(16, 1)]", "", "NetGen.Conv" },
        { "using B = BlockLib; [Network(3, 8, 8), B.Open(16)]", "", "BlockLib.Open" },
        { "using B = BlockLib; [Network(3, 8, 8), B::Open(16)]", "", "BlockLib.Open" },
        { "using O = BlockLib.Outer; [Network(3, 8, 8), O.Nested(16)]", "", "BlockLib.Outer.Nested" },
        { "[Network(3, 8, 8), O.Nested(16)]", "global using O = BlockLib.Outer;", "BlockLib.Outer.Nested" },
        { "[N(3, 8, 8), Conv(16, 1)]", "global using N = NetGen.NetworkAttribute;", "NetGen.Conv" },
        { "using Twist = NetGen.TanhAttribute; [Network(3, 8, 8), Conv(8, 1), @Twist]", "", "NetGen.Conv NetGen.Tanh" },
        // Lists with a target.
        { "[Network(3, 8, 8)] [type: Conv(16, kernel: 1)]", "", "NetGen.Conv" },
        { "[type: Network(3, 8, 8)] [@type: Conv(16, kernel: 1)]", "", "NetGen.Conv" },
        // Names in full, with the suffix, verbatim.
        { "[Network(3, 8, 8), ConvAttribute(16, 1), @TanhAttribute]", "", "NetGen.Conv NetGen.Tanh" },
        { "[global::NetGen.Network(3, 8, 8), global::NetGen.ConvAttribute(16, 1), NetGen.Tanh]", "", "NetGen.Conv NetGen.Tanh" },
        { "[Network(3, 8, 8), global::BlockLib . /* here */ Open(8)]", "", "BlockLib.Open" },
        // Blocks of references, wherever they are.
        { "using BlockLib; [Network(3, 8, 8), Outer.Nested(16)]", "", "BlockLib.Outer.Nested" },
        { "using static BlockLib.Outer; [Network(3, 8, 8), Nested(16)]", "", "BlockLib.Outer.Nested" },
        { "[Network(3, 8, 8), Nested(16)]", "global using static BlockLib.Outer;", "BlockLib.Outer.Nested" },
        { "using BlockLib; [Network(3, 8, 8), Inner(16), Outer.Deep.Bottom]", "", "BlockLib.Inner BlockLib.Outer.Deep.Bottom" },
        // Two of one name, of which C# binds one.
        {
            "[Network(3, 8, 8), Conv(8, 1), Scale(2)]",
            "namespace Other { public sealed class ScaleAttribute : System.Attribute; }",
            "NetGen.Conv NetGen.Scale"
        },
        {
            "[Network(3, 8, 8), Conv(8, 1), Step]",
            "global using Mine; namespace Mine { [Tanh] public sealed partial class StepAttribute : BlockAttribute; } "
                + "namespace Yours { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; }",
            "NetGen.Conv Mine.Step"
        },
        {
            "using global::Mine; [Network(3, 8, 8), Conv(8, 1), Step]",
            "namespace Mine { [Tanh] public sealed partial class StepAttribute : BlockAttribute; } "
                + "namespace Yours { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; }",
            "NetGen.Conv Mine.Step"
        },
        {
            "namespace App; using Sub; [Network(3, 8, 8), Conv(8, 1), Step]",
            "namespace App.Sub { [Tanh] public sealed partial class StepAttribute : BlockAttribute; } "
                + "namespace Sub { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; }",
            "NetGen.Conv App.Sub.Step"
        },
        {
            "namespace App; [Network(3, 8, 8), Conv(8, 1), Sub.Step]",
            "namespace App.Sub { [Tanh] public sealed partial class StepAttribute : BlockAttribute; } "
                + "namespace Sub { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; }",
            "NetGen.Conv App.Sub.Step"
        },
        {
            "namespace App.Nets; [Network(3, 8, 8), Conv(8, 1), Step]",
            "namespace App { [Tanh] public sealed partial class StepAttribute : BlockAttribute; } "
                + "namespace App.Blocks { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; }",
            "NetGen.Conv App.Step"
        },
        {
            "[Network(3, 8, 8), Conv(8, 1), Step]",
            "[Tanh] public sealed partial class StepAttribute : BlockAttribute; public class Step;",
            "NetGen.Conv Step"
        },
        // Several parts.
        {
            "[Network(3, 8, 8), Conv(8, 1), Step]",
            "public sealed partial class StepAttribute : BlockAttribute; [Tanh] partial class StepAttribute;",
            "NetGen.Conv Step"
        },
        {
            "[Network(3, 8, 8), Conv(8, 1), Step]",
            "using B = NetGen.BlockAttribute; [Tanh] sealed class StepAttribute : B;",
            "NetGen.Conv Step"
        },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Is_the_layer_that_csharp_binds(string declaration, string other, string layers)
    {
        var run = Bound.Project([declaration + " " + Tail, other], s_library.Value);
        Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
        var net = run.Output.GetSymbolsWithName("Net", SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();
        string[] expected = [.. layers.Split(' '), "NetGen.ReLU", "NetGen.Flatten", "NetGen.Linear"];
        Assert.Equal(expected, Bound.ByCSharp(net));
        Assert.Equal(expected, Bound.ByGenerator(run, net.ToDisplayString()));
    }

    // Look-ups cost as much as all else that a keystroke costs.
    [Theory]
    [InlineData("[Network(3, 8, 8), Conv(8, 1), BlockLib.Open(4), Step]", "")]
    [InlineData("using BlockLib; using static BlockLib.Outer; [Network(3, 8, 8), Open(4), Step, Nested(4)]", "")]
    [InlineData("[Network(3, 8, 8), Conv(8, 1), Step]", "global using C = System.Console;")]
    public void An_ordinary_network_needs_no_look_up(string declaration, string other)
    {
        const string step = "[Tanh] public sealed partial class StepAttribute : BlockAttribute;";
        var compilation = GeneratorHarness.Compile([$"{declaration} {Tail}", other, step], true, [s_library.Value], "User");
        Assert.Empty(Surroundings.Of(compilation, default).Bound);
    }

    [Fact]
    public void A_block_of_a_namespace_that_is_not_imported_needs_no_symbols()
    {
        var compilation = GeneratorHarness.Compile(
            $"[Network(3, 8, 8), Conv(8, 1), Tanh] {Tail}",
            "namespace App.Blocks { [Sigmoid] public sealed partial class TanhAttribute : BlockAttribute; }");
        Assert.Equal("NetGen.Tanh", Assert.Single(Surroundings.Of(compilation, default).Bound).Name);
    }

    [Fact]
    public void A_block_that_only_its_assembly_can_name_is_part_of_one_that_others_use()
    {
        var run = Bound.Project([$"[Network(3, 8, 8), BlockLib.Public(4)] {Tail}"], s_library.Value);
        Assert.Empty(run.Mistakes());
        // 3 x 4 + 4 of the convolution, 256 x 10 + 10 of the classifier.
        Assert.Contains("ParameterCount = 2586;", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extern alias X; [Network(3, 8, 8), X::BlockLib.Open(16)]")]
    [InlineData("extern alias X; using B = X::BlockLib; [Network(3, 8, 8), B.Open(16)]")]
    [InlineData("extern alias X; using X::BlockLib; [Network(3, 8, 8), Open(16)]")]
    public void A_block_under_an_extern_alias(string declaration)
    {
        var run = Bound.Project([$"{declaration} {Tail}"], s_library.Value, s_aliased.Value);
        Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
        // AliasLib's kernel is 3x3, without padding: 3 x 16 x 9 + 16, and 16 x 6 x 6 x 10 + 10.
        Assert.Contains("ParameterCount = 6218;", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_under_an_extern_alias_is_not_the_one_without()
    {
        var run = Bound.Project([$"[Network(3, 8, 8), BlockLib.Open(16)] {Tail}"], s_library.Value, s_aliased.Value);
        Assert.Empty(run.Mistakes());
        // BlockLib's kernel is 1x1: 3 x 16 + 16, and 16 x 8 x 8 x 10 + 10.
        Assert.Contains("ParameterCount = 10314;", run.Text, StringComparison.Ordinal);
        Assert.Contains(
            Bound.Project([$"[Network(3, 8, 8), Conv(8, 1), Loose] {Tail}"], s_aliased.Value).Mistakes(),
            d => d.Id == "CS0246");
    }
}
