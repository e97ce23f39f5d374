namespace NetGen.Generator.Tests;

/// <summary>Mistakes inside blocks: where they are reported, how often, and the chain in the message.</summary>
public class BlockRuleTests
{
    private const string Good =
        "[Network(3, 16, 16), Pair(8)] public sealed partial class Net1; [Network(3, 16, 16), Pair(4), Pair(8, "
            + "Name = \"second\")] public sealed partial class Net2;";

    private static string Once(
        string attributes,
        string declaration = "public sealed partial class PairAttribute(int channels, int kernel = 3) : BlockAttribute;",
        string users = Good) => Assert.Single(Marked.Verify($"{attributes}\n{declaration}", users)).GetMessage();

    [Theory]
    [InlineData("[Conv(nameof(channels), \"{|NETGEN1024:kernl|}\")]", "1st Conv", "unknown variable 'kernl' in \"kernl\"")]
    [InlineData("[Conv(nameof(channels), \"{|NETGEN1024:i|}\")]", "1st Conv", "'i' exists only where something is repeated")]
    [InlineData("[Conv(nameof(channels), 1, Name = \"c{{|NETGEN1024:j|}}\")]", "c{j}", "unknown variable 'j'")]
    [InlineData("[Conv(nameof(channels), \"{|NETGEN1023:2 *|}\")]", "1st Conv", "\"2 *\" is not an expression")]
    [InlineData("[Conv(\"1 / {|NETGEN1025:0|}\", 1)]", "1st Conv", "divided by 0")]
    [InlineData(
        "[Conv(8, {|NETGEN1020:\"kernel > 1\"|})]",
        "1st Conv",
        "'kernel' must be an integer or a pair (height, width), but is true or false (from \"kernel > 1\")")]
    [InlineData("[Conv(8, 1, When = {|NETGEN1020:nameof(kernel)|})]", "1st Conv", "'When' must be true or false, but is a number")]
    [InlineData("[Conv(\"length({|NETGEN1025:channels|})\", 1)]", "1st Conv", "length needs a list, but found a number")]
    [InlineData("[Conv(\"{|NETGEN1025:kernel|}[0]\", 1)]", "1st Conv", "[ ] needs a list before it, but found a number")]
    [InlineData("[Conv(8, 1, When = \"!{|NETGEN1025:kernel|}\")]", "1st Conv", "what follows ! must be true or false, but found a number")]
    [InlineData("[Let({|NETGEN1015:\"my n\"|}, 3), Conv(8, 1)]", "2nd Let", "it names a variable")]
    [InlineData("[Conv(8, 1), Add({|NETGEN1016:\"x\"|})]", "Add", "a tap of another block can't be joined")]
    [InlineData("[Conv(8, 1), {|NETGEN1061:Tap(\"x\")|}, ReLU]", "Tap", "the tap 'x' is never joined")]
    [InlineData("[Conv({|NETGEN1020:\"5 / 2\"|}, 1)]", "1st Conv", "must be an integer, but is 2.5")]
    [InlineData("[Conv(nameof(channels), {|NETGEN1027:0|})]", "1st Conv", "'kernel' must be 1 or more")]
    [InlineData("[Conv(8, 3, stride: 2, padding: {|NETGEN1044:Same|})]", "1st Conv", "only with stride 1")]
    [InlineData("[{|NETGEN1010:Split|}] [Branch, Conv(8, 1)] [Branch]", "Split", "is never closed")]
    [InlineData("[Conv(8, 1), {|NETGEN1011:EndSequential|}]", "EndSequential", "there is no open [Sequential]")]
    [InlineData("[Conv(8, 1), {|NETGEN1018:Output(\"x\")|}, ReLU]", "Output", "the network itself or an [Inline] block")]
    [InlineData("[Conv(8, 1), {|NETGEN1018:Adam|}]", "Adam", "training belongs to the network")]
    public void What_is_wrong_whatever_the_arguments_is_reported_at_the_block_alone(string attributes, string place, string message)
    {
        // That a parameter is unread is another mistake.
        string found = Once("[Let(\"all\", \"channels + kernel\")] " + attributes.Replace("1st Conv", "Conv"));
        Assert.Contains(message, found);
        Assert.StartsWith(place.Replace("1st ", ""), found);
    }

    [Fact]
    public void A_parameter_of_a_type_that_blocks_do_not_take() =>
        Assert.Contains(
            "its parameter 'when' has the type System.DateTime",
            Once(
                "[Conv(nameof(when), 1)]",
                "public sealed partial class DayAttribute({|NETGEN1033:System.DateTime|} when) : BlockAttribute;",
                "public class Unrelated;"));

    [Fact]
    public void Each_parameter_of_such_a_type() =>
        Assert.Equal(
            2,
            Marked
                .Verify(
                    "[Let(\"all\", \"when + count + rate\"), Conv(8, 1)] public sealed partial class "
                        + "DayAttribute({|NETGEN1033:System.DateTime|} when, int count, {|NETGEN1033:decimal|} rate) : BlockAttribute;")
                .Count);

    [Theory]
    [InlineData("[Conv(nameof(channels), nameof(kernel)), {|NETGEN1030:Pair(\"channels\", \"kernel\", When = \"kernel > 1\")|}]")]
    public void A_block_that_contains_itself(string attributes) =>
        Assert.Contains("[Pair] contains itself (Pair > Pair)", Once(attributes));

    [Fact]
    public void Two_blocks_that_contain_each_other_are_one_mistake() =>
        Assert.Contains(
            "A > B > A",
            Assert
                .Single(
                    Marked.Verify(
                        "[{|NETGEN1030:B(nameof(n))|}] public sealed partial class AAttribute(int n) : BlockAttribute; "
                            + "[A(nameof(n))] public sealed partial class BAttribute(int n) : BlockAttribute;",
                        "[Network(3, 8, 8), A(3)] public sealed partial class Net1; [Network(3, 8, 8), B(3)] public sealed partial "
                            + "class Net2;"))
                .GetMessage());

    [Fact]
    public void What_depends_on_the_arguments_is_reported_at_the_network_with_the_way_to_it()
    {
        var found = Assert.Single(
            Marked.Verify(
                "[Conv(nameof(channels), 1, Name = \"conv\"), Conv(nameof(channels), nameof(kernel), groups: "
                    + "\"divisor\")] public sealed partial class PairAttribute(int channels, int kernel = 1, int divisor = 1) : "
                    + "BlockAttribute;",
                "[Network(3, 16, 16), Pair(8), Pair(8, divisor: {|NETGEN1042:3|}, Name = \"second\")] public sealed partial class Net;"));
        Assert.StartsWith("second > 2nd Conv: ", found.GetMessage());
        // The block's own attribute, and the one that made the shape.
        Assert.Equal(["Test0.cs", "Test1.cs"], found.AdditionalLocations.Select(l => l.SourceTree!.FilePath));
        Assert.Equal(
            "Conv(nameof(channels), nameof(kernel), groups: \"divisor\")",
            found.AdditionalLocations[0].SourceTree!.GetText().ToString(found.AdditionalLocations[0].SourceSpan));
    }

    [Fact]
    public void An_argument_is_followed_through_two_blocks()
    {
        var found = Assert.Single(
            Marked.Verify(
                "[Conv(nameof(c), \"2 * k + 1\")] public sealed partial class InnerAttribute(int c, int k) : BlockAttribute; "
                    + "[Inner(8, nameof(kernel), Name = \"a\")] public sealed partial class OuterAttribute(int kernel) : BlockAttribute;",
                "[Network(3, 16, 16), Outer({|NETGEN1041:20|}, Name = \"x\")] public sealed partial class Net;"));
        Assert.StartsWith("x > a > Conv: the 41x41 kernel", found.GetMessage());
    }

    [Fact]
    public void A_shape_without_an_argument_of_its_own_underlines_the_block() => Marked.Verify(
        "[Linear(nameof(n))] public sealed partial class HeadAttribute(int n) : BlockAttribute;",
        "[Network(3, 16, 16), {|NETGEN1040:Head(8)|}] public sealed partial class Net;");

    [Fact]
    public void A_parameter_per_axis_is_a_whole_number() =>
        Assert.Contains(
            "'kernel' is [PerAxis] and has the type double",
            Assert
                .Single(
                    Marked.Verify(
                        "[Conv(8, nameof(kernel))] public sealed partial class UnitAttribute([PerAxis] {|NETGEN1033:double|} kernel) : "
                            + "BlockAttribute;"))
                .GetMessage());

    [Fact]
    public void A_pair_is_no_number()
    {
        var run = GeneratorHarness.Generate(
            "[Conv(8, nameof(kernel), padding: \"(kernel - 1) / 2\")] public sealed partial class UnitAttribute([PerAxis] int kernel) : "
                + "BlockAttribute;",
            "[Network(3, 16, 16), Unit([1, 7])] public sealed partial class Net;");
        var found = Assert.Single(
            run.Analyze(compilerToo: true),
            d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && !d.IsSuppressed);
        Assert.Equal("NETGEN1025", found.Id);
        Assert.Contains("(1, 7)", found.GetMessage());
    }

    [Fact]
    public void Blocks_of_one_name_in_two_namespaces() => Marked.Verify(
        "global using One;",
        "namespace One { [Conv(8, 1)] public sealed partial class PairAttribute : BlockAttribute; } namespace Two { [Conv(8, "
            + "1)] public sealed partial class PairAttribute : BlockAttribute; }",
        "[Network(3, 16, 16), Pair] public sealed partial class Net; [Network(3, 16, 16), One.Pair] public sealed partial class Other;",
        "namespace Third { using Two; [Network(3, 16, 16), Pair] public sealed partial class Net; }",
        "using Two; [Network(3, 16, 16), {|CS0104:Pair|}] public sealed partial class Last;");

    [Fact]
    public void More_layers_than_a_network_has() => Assert.Contains("more than 4000 layers", Assert.Single(Marked.Verify(
        "[ReLU(Repeat = nameof(n))] public sealed partial class ManyAttribute(int n) : BlockAttribute;",
        "[Network(3, 4, 4), Conv(3, 1), {|NETGEN1031:Many(3000, Repeat = 2)|}] public sealed partial class Net;")).GetMessage());

    [Fact]
    public void A_broken_block_of_another_assembly_is_reported_at_the_network()
    {
        var reference = GeneratorHarness
            .Generate(
                "namespace Lib { [Conv(nameof(channels), 1, groups: 2)] public sealed partial class PairAttribute(int channels) : "
                    + "BlockAttribute; }")
            .ToReference();
        var run = GeneratorHarness.Generate(
            GeneratorHarness.Compile(["[Network(3, 16, 16), Lib.Pair(8)] public sealed partial class Net;"], true, [reference], "User"));
        var found = Assert.Single(
            run.Analyze(compilerToo: true),
            d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && !d.IsSuppressed);
        Assert.Equal("NETGEN1042", found.Id);
        Assert.Empty(found.AdditionalLocations);
        Assert.Equal("Lib.Pair(8)", found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
    }
}
