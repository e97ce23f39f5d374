using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>In which order a merge joins what, and properties of merges.</summary>
public sealed class MergeOrderTests
{
    private static string Message(string attributes) =>
        Assert.Single(Marked.Verify($"[Network(3, 16, 16)]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    /// <summary>The input is 1, the doubled one 2, the tripled one 3: channels come in the order of PyTorch's list.</summary>
    [Theory]
    [InlineData("Concat(\"x\")", "3 1")]
    [InlineData("Concat(\"x\", Current)", "1 3")]
    [InlineData("Concat(Current, \"x\")", "3 1")]
    [InlineData("Concat(\"y\", Current, \"x\")", "2 3 1")]
    [InlineData("Concat(\"x\", \"y\", Current)", "1 2 3")]
    [InlineData("Concat(\"x\", \"y\")", "3 1 2")]
    [InlineData("Concat(Current, Current)", "3 3")]
    [InlineData("Concat([\"x\", \"y\", Current])", "1 2 3")]
    public void Joins_in_the_order_written(string join, string channels)
    {
        var assembly = GeneratorHarness.Generate(
            $"namespace Tests; [Network(1, 1, 1), Identity, Tap(\"x\"), Scale(2), Tap(\"y\"), Scale(1.5), {join}] "
                // Each tap is joined somewhere.
                + "[Add(\"x\", \"y\", When = \"false\")] public sealed partial class Net;")
            .Load();
        using dynamic network = Activator.CreateInstance(assembly.GetType("Tests.Net")!)!;
        using torch.Tensor input = torch.ones(1, 1, 1, 1), output = network.call(input);
        Assert.Equal(channels, string.Join(" ", output.data<float>().ToArray()));
        var graph = (NetworkGraph)assembly.GetType("Tests.Net")!.GetProperty("Graph")!.GetValue(null)!;
        string order = join.Replace("Current", "current", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)
            ["Concat(".Length..^1].Trim('[', ']');
        Assert.Contains($"Concat {(order.Contains("current", StringComparison.Ordinal) ? order : $"current, {order}")}", graph.ToTable(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Conv(3, 1), Tap({|NETGEN1015:\"<current>\"|}), ReLU]", "it is the current tensor")]
    [InlineData("[Conv(3, 1), {|NETGEN1013:Concat(Current)|}]", "[Concat] merges the current tensor alone")]
    [InlineData("[Conv(3, 1), {|NETGEN1013:Add(new string[0])|}]", "[Add] merges the current tensor alone")]
    public void Names_and_joins_of_nothing(string attributes, string message) => Assert.Contains(message, Message(attributes));

    [Fact]
    public void Blocks_say_the_order_too() =>
        Assert.Empty(
            Marked.Verify(
                "[Tap(\"x\"), ReLU, Concat(\"x\", Current)] public sealed partial class JoinedAttribute : BlockAttribute;"
                    + "[Network(3, 8, 8), Joined] public sealed partial class Net;"));

    [Theory]
    [InlineData("[Split] [Branch, Conv(3, 1)] [Branch] [Add(When = {|NETGEN1018:\"false\"|})]",
        "[Add(When = ...)] isn't allowed here: what applies to the whole section is written on the attribute that opens it, [Split]")]
    [InlineData("[Split] [Branch, Conv(3, 1)] [Branch] [Multiply(Repeat = {|NETGEN1018:2|})]", "[Multiply(Repeat = ...)]")]
    [InlineData("[Split] [Branch, Conv(3, 1)] [Branch] [Concat(Name = \"c\", When = {|NETGEN1018:\"true\"|})]", "[Concat(When = ...)]")]
    [InlineData("[Sequential(\"s\"), Conv(3, 1), EndSequential(Repeat = {|NETGEN1018:2|})]", "the attribute that opens it, [Sequential]")]
    [InlineData("[Sequential(\"s\"), Conv(3, 1), EndSequential(Name = {|NETGEN1018:\"t\"|})]",
        "the section has its name from the attribute that opens it, [Sequential]")]
    [InlineData("[Split(Name = {|NETGEN1018:\"s\"|})] [Branch, Conv(3, 1)] [Branch] [Add]", "[Split] has no 'Name' to set; leave it out")]
    [InlineData("[Conv(3, 1), Tap(\"x\", Name = {|NETGEN1018:\"y\"|}), ReLU, Add(\"x\")]", "its argument gives the name already")]
    [InlineData("[Conv(3, 1), Output(\"x\", Name = {|NETGEN1018:\"y\"|}), ReLU]", "its argument gives the name already")]
    [InlineData("[Sequential(\"s\", Name = {|NETGEN1018:\"t\"|}), Conv(3, 1), EndSequential]", "its argument gives the name already")]
    [InlineData("[Let(\"n\", 3, Name = {|NETGEN1018:\"t\"|}), Conv(\"n\", 1)]", "its argument gives the name already")]
    [InlineData("[Split] [Branch(\"a\"), Conv(3, 1, Name = {|NETGEN1018:\"b\"|})] [Branch] [Add]", "its [Branch] gives the name already")]
    public void Properties_that_nothing_reads(string attributes, string message) => Assert.Contains(message, Message(attributes));

    [Fact]
    public void Properties_that_nothing_reads_in_a_block_are_reported_once() =>
        Marked.Verify(
            "[Split] [Branch, Conv(3, 1)] [Branch] [Add(When = {|NETGEN1018:\"n > 1\"|})] "
                + "public sealed partial class OneAttribute(int n = 2) : BlockAttribute; "
                + "[Network(3, 8, 8), One, One(3)] public sealed partial class Net;");

    [Theory]
    [InlineData("Move 'When' to [Split]", "[Split]\n[Branch, Conv(3, 1)]\n[Branch]\n[Add(When = \"false\")]",
        "[Split(When = \"false\")]\n[Branch, Conv(3, 1)]\n[Branch]\n[Add]")]
    [InlineData("Remove 'Name'", "[Split(Name = \"s\")]\n[Branch, Conv(3, 1)]\n[Branch]\n[Add]",
        "[Split]\n[Branch, Conv(3, 1)]\n[Branch]\n[Add]")]
    public void Mends_them(string title, string before, string after) =>
        CodeFixTests.Check(
            title,
            $"[Network(3, 16, 16)]\n[ReLU]\n{before}\npublic sealed partial class Net;\n",
            $"[Network(3, 16, 16)]\n[ReLU]\n{after}\npublic sealed partial class Net;\n");

    // What is of one pixel may be a gate, whose product has the size of what it is multiplied with.
    [Fact]
    public void After_an_unknown_tap_nothing_is_said_of_its_product() =>
        Marked.Verify(
            "[Network(4, 8, 8), Tap(\"early\"), GlobalAvgPool, Sigmoid, Multiply({|NETGEN1016:\"erly\"|}), Add(\"early\")] "
                + "public sealed partial class Net;");

    [Fact]
    public void An_inline_block_that_is_used_twice() =>
        Assert.Contains(
            "the name 'conv' is taken by the same attribute of [Stem] in '1st Stem', an [Inline] block whose members join its user's: "
                + "give the block a parameter for the name",
            Assert.Single(
                Marked.Verify(
                    "[Inline, Conv(3, 1, Name = \"conv\")] public sealed partial class StemAttribute : BlockAttribute;"
                        + "[Network(3, 8, 8), Stem, {|NETGEN1014:Stem|}] public sealed partial class Net;")).GetMessage());

    [Fact]
    public void An_inline_block_that_is_repeated() =>
        Assert.Contains(
            "the name 'conv' is taken by an earlier repetition of [Stem], an [Inline] block",
            Assert.Single(
                Marked.Verify(
                    "[Inline, Conv(3, 1, Name = \"conv\")] public sealed partial class StemAttribute : BlockAttribute;"
                        + "[Network(3, 8, 8), {|NETGEN1014:Stem(Repeat = 2)|}] public sealed partial class Net;")).GetMessage());

    [Fact]
    public void A_branch_is_called_a_branch() =>
        Assert.Contains(
            "this one is in [Branch(\"boxes\")]",
            Message("[Split] [Branch(\"boxes\"), Conv(3, 1), {|NETGEN1018:Output(\"b\")|}, ReLU] [Branch] [Add]"));
}
