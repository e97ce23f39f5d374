namespace NetGen.Generator.Tests;

/// <summary>Fixes of sections and of names.</summary>
public class StructureFixTests
{
    private static void Check(string title, string layers, string after) => CodeFixTests.Check(title, Of(layers), Of(after));

    private static string Of(string layers) => $"[Network(3, 32, 32)]\n{layers}\n// the end\npublic sealed partial class Net;\n";

    [Fact]
    public void Closes_a_split_where_its_last_branch_ends() =>
        Check(
            "Add [Concat]",
            "[Split]\n[Branch, Conv(8, 1)]\n[Branch, Conv(8, 1), ReLU]\n[Conv(4, 3)]",
            "[Split]\n[Branch, Conv(8, 1)]\n[Branch, Conv(8, 1), ReLU]\n[Concat]\n[Conv(4, 3)]");

    [Fact]
    public void Offers_every_way_to_close_a_split() =>
        Assert.Equal(
            ["Add [Concat]", "Add [Add]", "Add [Multiply]"],
            FixHarness.Titles(Of("[Split, Branch, Conv(8, 1), Branch, Conv(8, 1)]")));

    [Fact]
    public void Closes_a_split_where_the_shapes_agree() =>
        Check(
            "Add [Add]",
            "[Split]\n[Branch] // main\n[Conv(8, 1)]\n[Conv(3, 1)]\n[Branch]\n[Conv(3, 1)]\n[Conv(4, 3)]",
            "[Split]\n[Branch] // main\n[Conv(8, 1)]\n[Conv(3, 1)]\n[Branch]\n[Conv(3, 1)]\n[Add]\n[Conv(4, 3)]");

    [Fact]
    public void Closes_a_sequential_before_the_end_of_what_surrounds_it() =>
        CodeFixTests.Check(
            "Add [EndSequential]",
            "[Network(3, 8, 8)]\r\n[Sequential(\"a\")]\r\n[Sequential(\"b\")]\r\n[Conv(8, 1)]\r\n[EndSequential]\r\npublic sealed "
                + "partial class Net;",
            "[Network(3, 8, 8)]\r\n[Sequential(\"a\")]\r\n[Sequential(\"b\")]\r\n[Conv(8, "
                + "1)]\r\n[EndSequential]\r\n[EndSequential]\r\npublic sealed partial class Net;");

    [Fact]
    public void Closes_an_auxiliary_head_in_its_line() => CodeFixTests.Check("Add [EndAuxiliary]",
        "    [Network(3, 8, 8), Conv(8, 1), Auxiliary(\"aux\"), Flatten, Linear(10)] public sealed partial class Net;",
        "    [Network(3, 8, 8), Conv(8, 1), Auxiliary(\"aux\"), Flatten, Linear(10)]\n    [EndAuxiliary] public sealed partial class Net;");

    [Theory]
    [InlineData("Remove [EndSequential]", "[Conv(8, 1)]\n    [EndSequential]\n[ReLU]", "[Conv(8, 1)]\n[ReLU]")]
    [InlineData("Remove [EndSequential]", "[Conv(8, 1), EndSequential, ReLU] // three", "[Conv(8, 1), ReLU] // three")]
    [InlineData("Remove [EndSequential]", "[Conv(8, 1), /* why */ EndSequential]", "[Conv(8, 1) /* why */ ]")]
    [InlineData("Remove [EndSequential]", "[Conv(8, 1)]\n[EndSequential] // why", "[Conv(8, 1)]\n// why")]
    [InlineData("Remove [Concat]", "[Conv(8, 1), Concat]", "[Conv(8, 1)]")]
    [InlineData("Write [Add(\"skip\")]", "[Conv(8, 1), Tap(\"skip\"), ReLU, Add]", "[Conv(8, 1), Tap(\"skip\"), ReLU, Add(\"skip\")]")]
    [InlineData(
        "Insert [Split]",
        "[Conv(8, 1)]\n[Branch, Conv(8, 1)]\n[Branch]\n[Add]",
        "[Conv(8, 1)]\n[Split, Branch, Conv(8, 1)]\n[Branch]\n[Add]")]
    [InlineData(
        "Insert [Branch]",
        "[Split]\n[Conv(8, 1), ReLU]\n[Branch, Conv(8, 1)]\n[Add]",
        "[Split]\n[Branch, Conv(8, 1), ReLU]\n[Branch, Conv(8, 1)]\n[Add]")]
    [InlineData("Add the identity [Branch]", "[Split]\n[Branch, Conv(3, 1)]\n[Add]", "[Split]\n[Branch, Conv(3, 1)]\n[Branch]\n[Add]")]
    [InlineData(
        "Remove [Split], [Branch] and [Concat]",
        "[Split]\n[Branch, Conv(3, 1)] // one\n[Concat, ReLU]",
        "[Conv(3, 1)] // one\n[ReLU]")]
    [InlineData(
        "Remove [Sequential] and [EndSequential]",
        "[Conv(3, 1)]\n[Sequential(\"x\")]\n[EndSequential]\n[ReLU]",
        "[Conv(3, 1)]\n[ReLU]")]
    [InlineData("Remove [Sequential] and [EndSequential]", "[Conv(3, 1), Sequential(\"x\"), EndSequential, ReLU]", "[Conv(3, 1), ReLU]")]
    [InlineData(
        "Move [Output] after [EndSequential]",
        "[Sequential(\"f\")]\n[Conv(3, 1), Output(\"c1\")]\n[EndSequential]\n[ReLU]",
        "[Sequential(\"f\")]\n[Conv(3, 1)]\n[EndSequential, Output(\"c1\")]\n[ReLU]")]
    [InlineData("Remove [Output]", "[Output(\"c1\")]\n[Conv(3, 1)]", "[Conv(3, 1)]")]
    public void Mends_a_section(string title, string layers, string after) => Check(title, layers, after);

    [Theory]
    [InlineData(
        "Change 'conv' to 'conv2'",
        "[Conv(8, 1, Name = \"conv\"), Conv(8, 1, Name = \"conv\")]",
        "[Conv(8, 1, Name = \"conv\"), Conv(8, 1, Name = \"conv2\")]")]
    [InlineData(
        "Change 'a1' to 'a3'",
        "[Conv(8, 1, Name = \"a1\"), Conv(8, 1, Name = \"a2\")]\n[Sequential(\"a1\"), Conv(8, 1), EndSequential]",
        "[Conv(8, 1, Name = \"a1\"), Conv(8, 1, Name = \"a2\")]\n[Sequential(\"a3\"), Conv(8, 1), EndSequential]")]
    [InlineData(
        "Remove the name",
        "[Conv(8, 1, Name = \"conv\"), Conv(8, 1, Name = \"conv\")]",
        "[Conv(8, 1, Name = \"conv\"), Conv(8, 1)]")]
    [InlineData("Change 'features.0' to 'features_0'", "[Conv(8, 1, Name = \"features.0\")]", "[Conv(8, 1, Name = \"features_0\")]")]
    [InlineData("Change 'conv{1' to 'conv{1}'", "[Conv(8, 1, Name = \"conv{1\")]", "[Conv(8, 1, Name = \"conv{1}\")]")]
    [InlineData("Change '1st' to 'out1st'", "[Conv(8, 1), Output(\"1st\"), Conv(8, 1)]", "[Conv(8, 1), Output(\"out1st\"), Conv(8, 1)]")]
    [InlineData(
        "Change 'c' to 'c2'",
        "[Conv(8, 1), Output(\"c\"), Conv(8, 1), Output(\"c\"), ReLU]",
        "[Conv(8, 1), Output(\"c\"), Conv(8, 1), Output(\"c2\"), ReLU]")]
    [InlineData(
        "Change 'x' to 'x2'",
        "[Conv(8, 1), Tap(\"x\"), ReLU, Add(\"x\")]\n[Conv(9, 1), Tap(\"x\"), ReLU, Add(\"x\")]",
        "[Conv(8, 1), Tap(\"x\"), ReLU, Add(\"x\")]\n[Conv(9, 1), Tap(\"x2\"), ReLU, Add(\"x2\")]")]
    public void Mends_a_name(string title, string layers, string after) => Check(title, layers, after);
}
