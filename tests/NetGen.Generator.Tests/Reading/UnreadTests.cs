namespace NetGen.Generator.Tests;

/// <summary>What C# takes for a layer and NetGen can't build is an error, and what isn't a layer to C# isn't one.</summary>
public class UnreadTests
{
    private const string Tail = "Conv(8, 1), ReLU, Flatten, Linear(10)] public sealed partial class Net;";

    [Theory]
    [InlineData("Deep", "[Tanh] public class BaseAttribute : BlockAttribute; public sealed class DeepAttribute : BaseAttribute;")]
    [InlineData("Mine", "public sealed class MineAttribute : LayerAttribute;")]
    [InlineData(
        "Mine(3)",
        "public class OursAttribute : LayerAttribute; public sealed class MineAttribute(int n) : OursAttribute { public int N => n; }")]
    [InlineData("G<int>", "[Tanh] public sealed class GAttribute<T> : BlockAttribute;")]
    [InlineData("Outer<int>.G", "public static class Outer<T> { [Tanh] public sealed class GAttribute : BlockAttribute; }")]
    [InlineData("Plain", "public sealed class Plain : BlockAttribute;")]
    [InlineData("A", "namespace N { public class BaseAttribute : LayerAttribute; } ", "global using A = N.BaseAttribute;")]
    public void A_class_that_derives_from_a_layer_but_is_no_block(string attribute, string classes, string first = "")
    {
        var found = Assert.Single(Marked.Verify($"{first} {classes}", $"[Network(3, 8, 8), {{|NETGEN1034:{attribute}|}}, {Tail}"));
        Assert.Contains("to C#, but no layer to NetGen: ", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Such_a_class_in_a_block()
    {
        var found = Assert.Single(Marked.Verify(
            "public sealed class MineAttribute : LayerAttribute;",
            "[{|NETGEN1034:Mine|}, Tanh] public sealed partial class StepAttribute : BlockAttribute;",
            $"[Network(3, 8, 8), Step, {Tail}"));
        Assert.Equal(
            "Mine: [Mine] is MineAttribute to C#, but no layer to NetGen: a layer of your own is a block: derive its class from "
                + "BlockAttribute itself, and annotate it with layers",
            found.GetMessage());
    }

    [Fact]
    public void Such_a_class_is_known_to_the_generator_too()
    {
        var run = GeneratorHarness.Generate("public sealed class MineAttribute : LayerAttribute;", $"[Network(3, 8, 8), Mine, {Tail}");
        Assert.Contains("the network has errors", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_the_project_in_place_of_one_of_ours()
    {
        // CS0436: the project's own class comes before that of a reference.
        var found = Marked.Verify(
            "namespace NetGen { public sealed class TanhAttribute : LayerAttribute; }",
            $"[Network(3, 8, 8), {{|NETGEN1034:{{|CS0436:Tanh|}}|}}, {Tail}");
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void Layers_on_two_parts_of_a_block() =>
        Assert.Contains(
            "its layers are on 2 of its parts",
            Assert.Single(Marked.Verify(
                "[Conv(8, 1), ReLU] public sealed partial class {|NETGEN1033:StepAttribute|} : BlockAttribute;",
                "[Tanh] public sealed partial class StepAttribute;",
                $"[Network(3, 8, 8), Step, {Tail}")).GetMessage(),
            StringComparison.Ordinal);

    [Fact]
    public void A_network_by_another_name_must_be_partial() => Marked.Verify(
        "global using N = NetGen.NetworkAttribute;",
        "[N(3, 8, 8), Conv(8, 1)] public sealed class {|NETGEN1001:Net|};");

    [Fact]
    public void Layers_by_another_name_on_what_is_no_network() => Marked.Verify(
        "global using C = NetGen.ConvAttribute;",
        "[C(8, 1)] public sealed partial class {|NETGEN1006:Net|}; [type: Conv(8, 1)] public sealed class {|NETGEN1006:Other|};");

    /// <summary>Classes with attributes of another library whose names are ours.</summary>
    public static TheoryData<string> OfOthers =>
    [
        "using Cloud; [Network(\"localhost\")] public class Host;",
        "using Cloud; [Network(\"localhost\"), ReLU] public partial class Host { public int Conv1 => 1; }",
        "using Cloud; [Network(\"localhost\"), ReLU] public abstract partial class Host<T>;",
        "using Cloud; [Network(\"localhost\")] public partial record Host;",
        "using Cloud; [Network(\"localhost\"), ReLU] public sealed class HostAttribute : System.Attribute;",
        "[Cloud.Network(\"localhost\"), Cloud.ReLU] public static partial class Host;",
        "using Cloud; [Cloud.Network(\"localhost\"), Block(3)] public sealed partial class Host;",
        "using N = Cloud.NetworkAttribute; [N(\"localhost\")] public sealed partial class Host;",
        "using NetworkAttribute = Cloud.NetworkAttribute; [Network(\"localhost\")] public sealed partial class Host;",
        "namespace Cloud.Hosts { [Network(\"localhost\"), ReLU] public sealed partial class Host; }",
    ];

    private const string Cloud = """
        namespace Cloud
        {
            public sealed class NetworkAttribute(string host) : System.Attribute { public string Host => host; }
            public sealed class ReLUAttribute : System.Attribute;
            public class BlockAttribute(int size = 1) : System.Attribute { public int Size => size; }
        }
        """;

    [Theory]
    [MemberData(nameof(OfOthers))]
    public void Another_librarys_attributes_are_none_of_ours(string host)
    {
        var library = GeneratorHarness.Generate(GeneratorHarness.Compile([Cloud], false, name: "Cloud")).ToReference();
        // NetGen is referenced, but not imported.
        foreach (var compilation in new[]
            {
                GeneratorHarness.Compile([host], false, [library], "User"),
                GeneratorHarness.Compile([host, Cloud], false, name: "User"),
            })
        {
            var run = GeneratorHarness.Generate(compilation);
            Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
            Assert.Empty(run.Texts);
        }
    }

    [Fact]
    public void Another_librarys_block_is_none_of_ours()
    {
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(
            [Cloud, "using Cloud; [ReLU] public sealed partial class FormAttribute : BlockAttribute;"], false, name: "User"));
        Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
        Assert.Empty(run.Texts);
    }

    [Fact]
    public void Another_librarys_activation_on_a_network_is_no_layer()
    {
        string[] sources =
        [
            Cloud,
            "using Cloud; [NetGen.Network(3, 8, 8), NetGen.Conv(8, 1), ReLU, NetGen.Flatten, NetGen.Linear(10)] public sealed partial "
                + "class Net;",
        ];
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(sources, false, name: "User"));
        Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
        Assert.DoesNotContain("relu", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_of_one_name_in_generic_and_plain_types()
    {
        const string plain = $"public static partial class Outer {{ [Network(3, 8, 8), {Tail} }}";
        string generic = plain.Replace("Outer", "Outer<T>", StringComparison.Ordinal);
        Marked.Verify(plain, generic.Replace("Net;", "{|NETGEN1002:Net|};", StringComparison.Ordinal));
        Assert.Single(GeneratorHarness.Generate(plain, generic).Texts);
    }

    [Fact]
    public void Classes_of_one_name_that_are_local_to_their_files()
    {
        string one = $"[Network(3, 8, 8), {Tail}"
            .Replace("public sealed partial class Net;", "file sealed partial class {|NETGEN1002:Net|};", StringComparison.Ordinal);
        Marked.Verify(one, one);
    }

    [Fact]
    public void Blocks_of_one_name_that_are_local_to_their_files()
    {
        var run = GeneratorHarness.Generate(
            $"[Tanh] file sealed class StepAttribute : BlockAttribute; [Network(3, 8, 8), Step, {Tail}",
            $"[Sigmoid] file sealed class StepAttribute : BlockAttribute; [Network(3, 8, 8), Step, {Tail}"
                .Replace("Net;", "Other;", StringComparison.Ordinal));
        Assert.Empty(run.Mistakes().Select(d => $"{d.Id}: {d.GetMessage()}"));
        Assert.Contains("tanh", run.Texts["Net.g.cs"], StringComparison.Ordinal);
        Assert.Contains("sigmoid", run.Texts["Other.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Conv(8)]", "in Lib, the arguments of its attribute [Conv] have errors: correct them there")]
    [InlineData("[Conv(8, Missing)]", "in Lib, the arguments of its attribute [Conv] have errors: correct them there")]
    [InlineData("[Conv(8, 1, Name = Missing)]", "in Lib, the arguments of its attribute [Conv] have errors: correct them there")]
    [InlineData("[Conv(8, 1), Dropout(Missing)]", "in Lib, the arguments of its attribute [Dropout] have errors: correct them there")]
    [InlineData("[ReLU, Concat(\"a\", Missing)]", "in Lib, the arguments of its attribute [Concat] have errors: correct them there")]
    [InlineData("[Conv(8, 1), Flaten]", "in Lib, its attribute [Flaten] has errors: correct them there")]
    [InlineData("[Conv(\"nope\", 1)]", "Conv: unknown variable 'nope'")]
    public void A_block_of_a_project_with_errors_is_what_is_broken(string attributes, string why)
    {
        var library = GeneratorHarness.Compile(
            [$"namespace Lib {{ {attributes} public sealed class PairAttribute : BlockAttribute; }}"],
            true,
            name: "Lib");
        var run = Bound.Project([$"[Network(3, 8, 8), Lib.Pair, {Tail}"], library.ToMetadataReference());
        var found = Assert.Single(run.Mistakes());
        Assert.Equal("NETGEN1033", found.Id);
        Assert.Contains($"the block [Pair] is broken: {why}", found.GetMessage(), StringComparison.Ordinal);
    }

    // Null, zero and false are defaults like any other, and one with an error is none that is used.
    [Theory]
    [InlineData("[Conv(nameof(n), 1)]", "(int n = Missing)", "(3)")]
    [InlineData("[Conv(8, 1)]", "(string? name = null, int n = default, bool b = false, double d = default)")]
    [InlineData("[Conv(8, 1, Name = null)]", "(int[]? sizes = null, Interpolation how = default)")]
    public void What_a_block_is_used_with_is_sound(string attributes, string parameters, string given = "")
    {
        var library = GeneratorHarness.Compile(
            [$"namespace Lib {{ {attributes} public sealed class PairAttribute{parameters} : BlockAttribute; }}"],
            true,
            name: "Lib");
        Assert.Empty(Bound.Project([$"[Network(3, 8, 8), Lib.Pair{given}, {Tail}"], library.ToMetadataReference()).Mistakes());
    }
}
