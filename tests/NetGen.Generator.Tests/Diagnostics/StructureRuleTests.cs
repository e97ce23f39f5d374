namespace NetGen.Generator.Tests;

/// <summary>NETGEN1010 to 1019: sections, names, taps.</summary>
public class StructureRuleTests
{
    private static string Verify(string attributes) =>
        Assert.Single(Marked.Verify($"[Network(3, 16, 16)]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    [Theory]
    [InlineData(
        "[{|NETGEN1010:Split|}] [Branch, Conv(8, 1)] [Branch, Conv(8, 1)]",
        "[Split] is never closed: add [Concat], [Add] or [Multiply]")]
    [InlineData(
        "[{|NETGEN1010:Sequential(\"features\")|}] [Conv(8, 1), ReLU]",
        "features: [Sequential] is never closed: add [EndSequential]")]
    [InlineData(
        "[Conv(8, 1)] [{|NETGEN1010:Auxiliary(\"aux\")|}] [Flatten, Linear(10)]",
        "aux: [Auxiliary] is never closed: add [EndAuxiliary]")]
    [InlineData(
        "[Sequential(\"a\")] [{|NETGEN1010:Split|}] [Branch, Conv(8, 1)] [Branch, Conv(8, 1)] [EndSequential]",
        "Split: [Split] is never closed")]
    public void A_section_is_not_closed(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData("[Conv(8, 1), {|NETGEN1011:EndSequential|}]", "there is no open [Sequential]")]
    [InlineData("[Conv(8, 1), {|NETGEN1011:Concat|}]", "open the paths with [Split] and [Branch] first")]
    [InlineData(
        "[Conv(8, 1)] [Auxiliary(\"a\"), Flatten, Linear(10), {|NETGEN1011:EndSequential|}] [ReLU]",
        "the open section is [Auxiliary]: write [EndAuxiliary]")] // one mistake, not two
    [InlineData("[Sequential(\"s\"), Conv(8, 1), {|NETGEN1011:EndAuxiliary|}, ReLU, "
        + "EndSequential]", "there is no open [Auxiliary]")] // its own end follows
    [InlineData("[{|NETGEN1011:Branch(\"b\")|}, Conv(8, 1)]", "open the paths with [Split] first")]
    [InlineData(
        "[Split] [Branch] [Sequential(\"s\")] [Conv(8, 1), {|NETGEN1011:Branch|}] [EndSequential] [Branch] [Add]",
        "[Sequential] is still open: write [EndSequential] before the next branch")]
    public void A_closer_without_its_opening(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void A_layer_before_the_first_branch() =>
        Assert.Contains(
            "1st Conv: [Conv] is between [Split] and the first [Branch]",
            Verify("[Split, {|NETGEN1012:Conv(8, 1)|}] [Branch, Conv(8, 1)] [Branch, Conv(8, 1)] [Concat]"));

    [Theory]
    [InlineData("[Split] [Branch, Conv(8, 1)] [{|NETGEN1013:Concat|}]", "merges one path")]
    [InlineData("[Split] [{|NETGEN1013:Add|}] [Conv(8, 1)]", "merges no paths")]
    public void A_split_with_one_path(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData("[Conv(8, 1, Name = \"a\"), ReLU, Conv(8, 1, Name = {|NETGEN1014:\"a\"|})]")]
    [InlineData("[Sequential(\"a\")] [Conv(8, 1)] [EndSequential] [Conv(8, 1, Name = {|NETGEN1014:\"a\"|})]")]
    [InlineData("[Split] [Branch(\"a\"), Conv(8, 1)] [Branch({|NETGEN1014:\"a\"|}), Conv(8, 1)] [Concat]")]
    public void Two_layers_of_one_name(string attributes) => Assert.Contains("the name 'a' is taken by", Verify(attributes));

    [Fact]
    public void Layers_without_state_may_share_a_name() =>
        Assert.Empty(
            Marked.Verify("[Network(3, 8, 8), ReLU(Name = \"r\"), Conv(3, 1), ReLU(Name = \"r\")] public sealed partial class Net;"));

    [Theory]
    [InlineData("[Conv(8, 1, Name = {|NETGEN1015:\"a.b\"|})]", "a '.' separates levels")]
    [InlineData("[Conv(8, 1, Name = {|NETGEN1015:\"größe\"|})]", "use the letters A to Z and a to z, digits, '_' and '-'")]
    [InlineData("[Conv(8, 1, Name = {|NETGEN1015:\"a b\"|})]", "use the letters A to Z and a to z, digits, '_' and '-'")]
    [InlineData("[Conv(8, 1, Name = \"a{|NETGEN1015:{b|}\")]", "a '{' isn't closed by '}'")]
    [InlineData("[Conv(8, 1), Output({|NETGEN1015:\"1\"|}), ReLU]", "it names a property")]
    [InlineData("[Conv(8, 1), Output({|NETGEN1015:\"my features\"|}), ReLU]", "'my features' can't be a name: it names a property")]
    [InlineData("[LayerScale(Name = {|NETGEN1015:\"training\"|}), Conv(8, 1)]", "torch.nn.Module has a member of that name")]
    [InlineData("[LayerScale(Name = {|NETGEN1015:\"handle\"|}), Conv(8, 1)]", "torch.nn.Module has a member of that name")]
    [InlineData("[Let({|NETGEN1015:\"true\"|}, 3), Conv(8, 1)]", "it names a variable")]
    [InlineData("[Let({|NETGEN1015:\"1x\"|}, 3), Conv(8, 1)]", "it names a variable")]
    public void Names_that_can_not_be_used(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void A_tap_that_stands_in_another_container() =>
        Assert.EndsWith(
            "known here: none; 'x' is in another block or [Sequential], which a tap can't leave: leave the container out, "
                + "or write its layers as an [Inline] block",
            Verify("[Sequential(\"encoder\"), Conv(8, 1), Tap(\"x\"), ReLU, EndSequential, Conv(8, 1), Add({|NETGEN1016:\"x\"|})]"));

    [Fact]
    public void A_tap_that_is_not_there()
    {
        Assert.Contains(
            "there is no tap 'y' before this in the same block; known here: x",
            Verify("[Conv(8, 1), Tap(\"x\"), ReLU, Add({|NETGEN1016:\"y\"|})]"));
        Assert.Contains("known here: none; write [Tap(\"y\")]", Verify("[Conv(8, 1), ReLU, Add({|NETGEN1016:\"y\"|})]"));
    }

    [Theory]
    [InlineData("[Conv(8, 1), Tap(\"x\"), ReLU, Tap({|NETGEN1017:\"x\"|}), Add(\"x\")]")]
    [InlineData("[Conv(8, 1), Output(\"x\"), Conv(8, 1), Output({|NETGEN1017:\"x\"|}), ReLU]")]
    public void Two_of_one_name(string attributes) =>
        Assert.Contains("'x' is already the name of another tap or output", Verify(attributes));

    [Theory]
    [InlineData("[{|NETGEN1018:Output(\"c3\")|}, Conv(8, 1)]", "the network's input can't be its output")]
    [InlineData(
        "[Sequential(\"s\")] [Conv(8, 1), {|NETGEN1018:Output(\"c3\")|}, ReLU] [EndSequential]",
        "an output belongs to the network itself")]
    [InlineData(
        "[Conv(8, 1), Auxiliary(\"a\"), {|NETGEN1018:Auxiliary(\"b\")|}, Flatten, EndAuxiliary, Flatten, EndAuxiliary]",
        "this one is in [Auxiliary(\"a\")]")]
    [InlineData(
        "[Sequential(\"s\")] [Conv(8, 1), {|NETGEN1018:Auxiliary(\"a\")|}, ReLU, EndAuxiliary] [EndSequential]",
        "an auxiliary head belongs to the network itself")]
    public void Misplaced(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    // Without layers it has no result that could be wrong.
    [Fact]
    public void An_empty_head() =>
        Assert.Contains(
            "write them between [Auxiliary] and [EndAuxiliary]",
            Assert
                .Single(
                    Marked.Verify(
                        "[Network(3, 16, 16, Classes = 10), Conv(8, 1), {|NETGEN1019:Auxiliary(\"a\")|}, EndAuxiliary, Flatten, "
                            + "Linear(10)] public sealed partial class Net;"))
                .GetMessage());

    [Fact]
    public void A_repeated_name_needs_the_index() =>
        Assert.Contains(
            "the name 'c3' is taken by an earlier repetition of the same attribute, whose name must contain {i}",
            Verify("[Conv(3, 1, Repeat = 2, Name = {|NETGEN1014:\"c{channels}\"|})]"));

    [Fact]
    public void An_empty_section() =>
        Assert.Contains("[Sequential] has no layers in it", Verify("[Conv(8, 1)] [{|NETGEN1019:Sequential(\"s\")|}] [EndSequential]"));
}
