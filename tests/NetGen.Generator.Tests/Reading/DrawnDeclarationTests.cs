using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>Declarations drawn at random in all spellings: a network has the layers that C# binds, or there is an error.</summary>
public class DrawnDeclarationTests
{
    private const int Projects = 12, NetworksOfEach = 40;

    private static readonly Lazy<MetadataReference[]> s_libraries = new(() =>
    [
        Bound.Library(
            "BlockLib",
            null,
            """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("User")]
            namespace BlockLib
            {
                [Tanh] public sealed partial class StepAttribute : BlockAttribute;
                [Tanh] public sealed partial class ScaleAttribute : BlockAttribute;
                [Tanh] internal sealed partial class HiddenAttribute : BlockAttribute;
                public class Outer
                {
                    [Tanh] public sealed partial class StepAttribute : BlockAttribute;
                    [Tanh] private protected sealed partial class SecretAttribute : BlockAttribute;
                    [Tanh] protected internal sealed partial class HalfAttribute : BlockAttribute;
                }
            }
            namespace App.Sub { [Tanh] public sealed partial class FarAttribute : BlockAttribute; }
            """),
        Bound.Library(
            "AliasLib",
            "X",
            "namespace BlockLib { [Sigmoid] public sealed partial class StepAttribute : BlockAttribute; } "
                + "[Sigmoid] public sealed partial class LooseAttribute : BlockAttribute;"),
        Bound.Library(
            "Cloud",
            null,
            "namespace Cloud { public sealed class ReLUAttribute : System.Attribute; public sealed class NetworkAttribute : "
                + "System.Attribute; public sealed class FarAttribute : System.Attribute; }"),
    ]);

    /// <summary>Classes of the project that names can mean; a drawn half of them is there.</summary>
    private static readonly string[] s_classes =
    [
        "namespace App { [Tanh] public sealed partial class StepAttribute : BlockAttribute; }",
        "namespace App.Sub { [Tanh] public sealed partial class StepAttribute : BlockAttribute; }",
        "namespace Sub { [Tanh] public sealed partial class StepAttribute : BlockAttribute; }",
        "namespace Mine { [Tanh] public sealed partial class StepAttribute : BlockAttribute; }",
        "namespace Mine { [Tanh] public sealed partial class ReLUAttribute : BlockAttribute; }",
        "namespace App.Nets { public sealed class TanhAttribute : System.Attribute; }",
        "namespace Other { public sealed class ScaleAttribute : System.Attribute; }",
        "namespace Other { public sealed class Step : System.Attribute; }",
        "namespace App.NetGen { [Sigmoid] public sealed partial class TanhAttribute : global::NetGen.BlockAttribute; }",
        "namespace App { public static partial class Outer { [Tanh] public sealed partial class ReLUAttribute : BlockAttribute; } }",
        "namespace Mine { [Tanh] public class OpenAttribute : BlockAttribute; public sealed class DeepAttribute : OpenAttribute; }",
        "namespace Mine { public sealed class OwnAttribute : LayerAttribute; }",
        "namespace Mine { [Tanh] public sealed partial class @intAttribute : BlockAttribute; }",
        "[Tanh] public sealed partial class ScaleAttribute : BlockAttribute;",
        "namespace Mine; public sealed partial class PartsAttribute : BlockAttribute; [Tanh] partial class PartsAttribute;",
    ];

    private static readonly string[] s_globals =
    [
        "global using Mine;",
        "global using Other;",
        "global using App.Sub;",
        "global using G = NetGen.TanhAttribute;",
        "global using GAttribute = BlockLib.StepAttribute;",
        "global using B = BlockLib;",
        "global using ReLU = NetGen.TanhAttribute;",
        "global using static BlockLib.Outer;",
    ];

    private static readonly string[] s_usings =
    [
        "using Sub;",
        "using App.Sub;",
        "using global::Sub;",
        "using Mine;",
        "using global::Mine;",
        "using BlockLib;",
        "using static BlockLib.Outer;",
        "using Cloud;",
        "using Other;",
        "using C = NetGen.TanhAttribute;",
        "using CAttribute = BlockLib.ScaleAttribute;",
        "using B = BlockLib;",
        "using O = BlockLib.Outer;",
        "using Step = NetGen.TanhAttribute;",
        "using N = NetGen.NetworkAttribute;",
        "using X2 = X::BlockLib;",
        "using X::BlockLib;",
    ];

    private static readonly string[] s_places =
    [
        "",
        "namespace App",
        "namespace App.Nets",
        "namespace @App . /* c */ Nets",
        "namespace App.Sub",
        "namespace Mine",
        "namespace App.Nets|public static partial class Outer",
        "namespace App|public static partial class Outer",
        "namespace App.Nets|public partial class Box : BlockLib.Outer",
        "namespace Cloud.Hosts",
    ];

    private static readonly string[] s_names =
    [
        "Step", "Scale", "ReLU", "Tanh", "Sub.Step", "App.Sub.Step", "Mine.Step", "Mine.ReLU", "NetGen.Tanh", "global::NetGen.Tanh",
        "global::App.Sub.Step", "global::Mine.StepAttribute", "BlockLib.Step", "BlockLib.Outer.Step", "Outer.Step", "O.Step", "B.Step",
        "B::Step", "B.Outer.Step", "C", "G", "X::BlockLib.Step", "X::Loose", "X2.Step", "X2::Step", "Hidden", "BlockLib.Hidden", "Far",
        "App.Sub.Far", "Sub.Far", "Cloud.ReLU", "Deep", "Mine.Deep", "Own", "@int", "Mine.@int", "Parts", "Outer.ReLU",
        "App.Outer.ReLU", "Other.Step", "Secret", "Half", "Outer.Half",
    ];

    private static readonly string[] s_networks =
    [
        "Network(3, 8, 8)", "Network(3, 8, 8)", "NetGen.Network(3, 8, 8)", "global::NetGen.NetworkAttribute(3, 8, 8)", "N(3, 8, 8)",
        "@NetworkAttribute(3, 8, 8)", "Network(Sizes.Three, 2 * Sizes.Four, Sizes.Eight)",
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Has_the_layers_that_csharp_binds_or_an_error(int seed)
    {
        var random = new Random(seed);
        var sources = Enumerable.Range(0, NetworksOfEach).Select(k => Network(random, k)).ToList();
        string[] others =
        [
            .. s_classes.Where(_ => random.Next(2) == 0)
                .Append("public static class Sizes { public const int Three = 3, Four = 4, Eight = Four + Four; }")
                .Append(string.Join("\n", s_globals.Where(_ => random.Next(4) == 0))),
        ];
        for (int round = 0; round < 2; round++) sources = Repaired([.. sources], [.. others], random);
        var run = Bound.Project([.. sources, .. others], s_libraries.Value);
        Assert.All(run.Result.Results, r => Assert.Null(r.Exception));
        var wrong = run.Analyze(compilerToo: true)
            .Where(d => d.Severity == DiagnosticSeverity.Error && !d.IsSuppressed)
            .ToLookup(d => d.Location.SourceTree?.FilePath);
        int sound = 0;
        for (int k = 0; k < sources.Count; k++)
        {
            if (wrong[$"Test{k}.cs"].Any()) continue;
            string name = $"Net{k}";
            var type = run.Output.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();
            var expected = Bound.ByCSharp(type);
            var found = Bound.ByGenerator(run, type.ToDisplayString().Replace("@", "", StringComparison.Ordinal));
            Assert.True(
                found is not null && expected.SequenceEqual(found.Select(WithoutAlias)),
                $"seed {seed}, {name}: C# has {string.Join(", ", expected)}; NetGen {(found is null ? "none" : string.Join(", ", found))}\n"
                    + $"{sources[k]}\n{string.Join("\n", others)}");
            sound++;
        }

        Assert.True(sound >= NetworksOfEach / 4, $"seed {seed}: only {sound} have no error");
    }

    /// <summary>The same without most of the attributes and usings that C# can't bind.</summary>
    private static List<string> Repaired(string[] sources, string[] others, Random random)
    {
        var wrong = GeneratorHarness.Compile([.. sources, .. others], true, s_libraries.Value, "User")
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree is not null && random.Next(12) > 0)
            .ToLookup(d => d.Location.SourceTree!.FilePath);
        return
        [
            .. sources.Select((text, k) =>
            {
                var root = GeneratorHarness.Parse(text, "").GetRoot();
                var nodes = wrong[$"Test{k}.cs"]
                    .Select(d => root.FindNode(d.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(n =>
                        n is AttributeListSyntax or UsingDirectiveSyntax))
                    .OfType<SyntaxNode>()
                    .Distinct();
                return root.RemoveNodes(nodes, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
            }),
        ];
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Projects)];

    // What is found under an extern alias alone begins with that.
    private static string WithoutAlias(string name) => name.StartsWith("#X.", StringComparison.Ordinal) ? name[3..] : name;

    private static string Network(Random random, int number)
    {
        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        string[] place = One(s_places).Split('|');
        var inside = s_usings.Where(u => random.Next(10) == 0 && !u.Contains('X', StringComparison.Ordinal)).ToList();
        var outside = s_usings.Where(_ => random.Next(6) == 0).Except(inside).ToList();
        string attribute = One(s_networks), layers = "";
        const string alias = "using N = NetGen.NetworkAttribute;";
        if (attribute.StartsWith("N(", StringComparison.Ordinal) && !outside.Concat(inside).Contains(alias)) outside.Add(alias);
        for (int k = random.Next(3, 8); k > 0; k--)
        {
            string written = One(s_names);
            if (random.Next(6) == 0 && !written.EndsWith("Attribute", StringComparison.Ordinal)) written += "Attribute";
            layers += random.Next(5) == 0 ? $"[type: {written}] " : $"[{written}] ";
        }

        string type = $"[{attribute}] [global::NetGen.Conv(4, 1)] {layers}[global::NetGen.Tanh] public sealed partial class Net{number};";
        if (place.Length > 1) type = $"{place[1]} {{ {type} }}";
        if (place[0].Length > 0) type = $"{place[0]} {{ {string.Join(" ", inside)} {type} }}";
        bool hasAlias =
            layers.Contains("X::", StringComparison.Ordinal)
            || outside.Exists(u => u.Contains("X::", StringComparison.Ordinal))
            || random.Next(4) == 0;
        return $"{(hasAlias ? "extern alias X; " : "")}{string.Join(" ", outside)} {type}";
    }
}
