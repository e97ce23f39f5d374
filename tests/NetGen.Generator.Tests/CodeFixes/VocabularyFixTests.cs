namespace NetGen.Generator.Tests;

/// <summary>Fixes of what people write who know other libraries.</summary>
public class VocabularyFixTests
{
    private static void Check(string title, string layers, string after) => CodeFixTests.Check(title, Of(layers), Of(after));

    private static string Of(string layers) =>
        $"[Network(3, 32, 32{(layers.Contains("Linear") ? ", Classes = 10" : "")})]\n{layers} // the end\npublic sealed partial "
            + "class Net;\n";

    [Theory]
    [InlineData("Remove 'in_channels: 3'", "[Conv(in_channels: 3, channels: 8, kernel: 3)]", "[Conv(channels: 8, kernel: 3)]")]
    [InlineData("Remove 'inplace: true'", "[Conv(8, 3), ReLU(inplace: true)]", "[Conv(8, 3), ReLU]")]
    [InlineData("Remove '1'", "[Flatten(1), Linear(10)]", "[Flatten, Linear(10)]")]
    [InlineData("Write [Conv(64, 3, padding: 1)]", "[Conv(3, 64, 3, padding: 1)]", "[Conv(64, 3, padding: 1)]")]
    [InlineData("Remove '3' (input channels are inferred)", "[Conv(3, 16, kernel: 3)]", "[Conv(16, kernel: 3)]")]
    [InlineData(
        "Remove '8' (input channels are inferred)",
        "[Conv(8, 3), DepthwiseConv(8, kernel: 3)]",
        "[Conv(8, 3), DepthwiseConv(kernel: 3)]")]
    [InlineData("Remove '3072' (input channels are inferred)", "[Flatten, Linear(3072, 10)]", "[Flatten, Linear(10)]")]
    [InlineData("Remove '64'", "[Conv(64, 3, bias: false), BatchNorm(64)]", "[Conv(64, 3, bias: false), BatchNorm]")]
    [InlineData("Remove 'kernel: 3'", "[Conv(16, 3, kernel: 3)]", "[Conv(16, 3)]")]
    [InlineData("Add [ReLU] after it", "[Conv(8, 3, activation: \"relu\")]", "[Conv(8, 3), ReLU]")]
    [InlineData("Write 3", "[Conv(8, kernel: (3, 3))]", "[Conv(8, kernel: 3)]")]
    [InlineData("Write \"(1, 7)\"", "[Conv(8, kernel: (1, 7))]", "[Conv(8, kernel: \"(1, 7)\")]")]
    [InlineData("Write false", "[Conv(8, 3, bias: 0)]", "[Conv(8, 3, bias: false)]")]
    [InlineData("Write kernel: 3", "[Conv(8, kernel = 3)]", "[Conv(8, kernel: 3)]")]
    [InlineData("Write \"true\"", "[Conv(8, 3, When = true)]", "[Conv(8, 3, When = \"true\")]")]
    [InlineData("Change 'same' to 'Same'", "[Conv(8, 3, padding: \"same\")]", "[Conv(8, 3, padding: \"Same\")]")]
    [InlineData("Write Interpolation.Bilinear", "[Conv(8, 3), Upsample(2, Bilinear)]", "[Conv(8, 3), Upsample(2, Interpolation.Bilinear)]")]
    [InlineData("Change 'bilinear' to 'Bilinear'", "[Conv(8, 3), Upsample(2, \"bilinear\")]", "[Conv(8, 3), Upsample(2, \"Bilinear\")]")]
    [InlineData(
        "Remove '$': the name's {} are NetGen's",
        "[Conv(8, 3, Repeat = 2, Name = $\"conv{i}\")]",
        "[Conv(8, 3, Repeat = 2, Name = \"conv{i}\")]")]
    [InlineData(
        "Write \"(8, 16)\"",
        "[Let(\"n\", \"[8, 16]\"), Conv(\"n[i]\", 3, Repeat = 2)]",
        "[Let(\"n\", \"(8, 16)\"), Conv(\"n[i]\", 3, Repeat = 2)]")]
    [InlineData(
        "Repeat \"length(n)\" times",
        "[Let(\"n\", \"(8, 16)\"), Conv(\"n[i]\", 3, Repeat = 3)]",
        "[Let(\"n\", \"(8, 16)\"), Conv(\"n[i]\", 3, Repeat = \"length(n)\")]")]
    [InlineData(
        "Write \"height > 8 || !(width == 8)\"",
        "[Conv(8, 3, When = \"height > 8 or not width == 8\")]",
        "[Conv(8, 3, When = \"height > 8 || !(width == 8)\")]")]
    [InlineData("Change 'int' to 'floor'", "[Conv(\"int(in / 2)\", 3)]", "[Conv(\"floor(in / 2)\", 3)]")]
    [InlineData(
        "Move [Let(\"n\", ...)] before it",
        "[Conv(\"n\", 3)]\n[Let(\"n\", \"8\"), ReLU]",
        "[Let(\"n\", \"8\")]\n[Conv(\"n\", 3)]\n[ReLU]")]
    [InlineData(
        "Write LossWeight = 0.3",
        "[Conv(8, 3), Auxiliary(\"a\", 0.3), Flatten, Linear(10), EndAuxiliary, Flatten, Linear(10)]",
        "[Conv(8, 3), Auxiliary(\"a\", LossWeight = 0.3), Flatten, Linear(10), EndAuxiliary, Flatten, Linear(10)]")]
    [InlineData(
        "Change 'StepLR' to 'StepDecay'",
        "[Conv(8, 3), SGD(0.1), Recipe(epochs: 9, batch: 2), StepLR(30)]",
        "[Conv(8, 3), SGD(0.1), Recipe(epochs: 9, batch: 2), StepDecay(30)]")]
    [InlineData("Change 'Kaiming' to 'He'", "[Conv(8, 3), Initialize(Kaiming)]", "[Conv(8, 3), Initialize(He)]")]
    [InlineData(
        "Write [0.5, 0.5, 0.5]",
        "[Conv(8, 3), Normalize([0.5], [0.5])]",
        "[Conv(8, 3), Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])]")]
    [InlineData(
        "Add [SGD(0.1, momentum: 0.9), Recipe(epochs: 90, batch: 128)]",
        "[Conv(8, 3), CosineDecay]",
        "[Conv(8, 3), SGD(0.1, momentum: 0.9), Recipe(epochs: 90, batch: 128), CosineDecay]")]
    public void Mends_words_of_other_libraries(string title, string layers, string after) => Check(title, layers, after);

    [Theory]
    [InlineData(
        "Change [EndSequential] to [EndAuxiliary]",
        "[Conv(8, 1), Auxiliary(\"a\"), Flatten, Linear(10), EndSequential]\n[Flatten, Linear(10)]",
        "[Conv(8, 1), Auxiliary(\"a\"), Flatten, Linear(10), EndAuxiliary]\n[Flatten, Linear(10)]")]
    [InlineData(
        "Move [EndSequential] before [Branch]",
        "[Split, Branch, Sequential(\"s\"), Conv(8, 1), Branch, Conv(8, 1), EndSequential, Add]",
        "[Split, Branch, Sequential(\"s\"), Conv(8, 1), EndSequential, Branch, Conv(8, 1), Add]")]
    [InlineData(
        "Insert [EndSequential]",
        "[Split]\n[Branch, Sequential(\"s\"), Conv(8, 1)]\n[Branch, Conv(8, 1)]\n[Add]",
        "[Split]\n[Branch, Sequential(\"s\"), Conv(8, 1)]\n[EndSequential]\n[Branch, Conv(8, 1)]\n[Add]")]
    [InlineData(
        "Remove [EndSplit]",
        "[Split, Branch, Conv(8, 1), Branch, Conv(8, 1), Add, EndSplit]",
        "[Split, Branch, Conv(8, 1), Branch, Conv(8, 1), Add]")]
    [InlineData(
        "Change 'c{channels}' to 'c{channels}_{i}'",
        "[Conv(3, 1, Repeat = 2, Name = \"c{channels}\")]",
        "[Conv(3, 1, Repeat = 2, Name = \"c{channels}_{i}\")]")]
    [InlineData("Remove the name", "[Conv(8, 1, Name = \"\")]", "[Conv(8, 1)]")]
    public void Mends_sections_and_names(string title, string layers, string after) => Check(title, layers, after);

    [Theory]
    [InlineData(
        "Change the input to 3, 32, 32",
        "[Network(32, 32, 3), Conv(8, 3), Conv(8, 3)] public sealed partial class Net;",
        "[Network(3, 32, 32), Conv(8, 3), Conv(8, 3)] public sealed partial class Net;")]
    [InlineData(
        "Change the input to \"3xHxW\"",
        "[Network(\"HxWx3\"), Conv(8, 3)] public sealed partial class Net;",
        "[Network(\"3xHxW\"), Conv(8, 3)] public sealed partial class Net;")]
    [InlineData(
        "Write Classes = 10",
        "[Network(3, 8, 8, 10), Flatten, Linear(10)] public sealed partial class Net;",
        "[Network(3, 8, 8, Classes = 10), Flatten, Linear(10)] public sealed partial class Net;")]
    [InlineData(
        "Change \"10\" to 10",
        "[Network(3, 8, 8, Classes = \"10\"), Flatten, Linear(10)] public sealed partial class Net;",
        "[Network(3, 8, 8, Classes = 10), Flatten, Linear(10)] public sealed partial class Net;")]
    [InlineData(
        "Make Width a constant",
        "public static class Sizes { public static readonly int Width = 8; } [Network(3, 8, 8), Conv(Sizes.Width, "
            + "3)] public sealed partial class Net;",
        "public static class Sizes { public const int Width = 8; } [Network(3, 8, 8), Conv(Sizes.Width, 3)] public sealed partial "
            + "class Net;")]
    [InlineData(
        "Derive from BlockAttribute",
        "[Conv(nameof(n), 3)] public sealed partial class OneAttribute(int n) : Attribute; [Network(3, 8, 8), Conv(8, "
            + "3)] public sealed partial class Net;",
        "[Conv(nameof(n), 3)] public sealed partial class OneAttribute(int n) : BlockAttribute; [Network(3, 8, 8), Conv(8, "
            + "3)] public sealed partial class Net;")]
    [InlineData(
        "Declare n as int",
        "[Conv(nameof(n), 3)] public sealed partial class OneAttribute(int? n = null) : BlockAttribute;",
        "[Conv(nameof(n), 3)] public sealed partial class OneAttribute(int n = 0) : BlockAttribute;")]
    [InlineData(
        "Add stride: 1",
        "[Conv(8, 3, nameof(stride))] public sealed partial class OneAttribute(int stride) : BlockAttribute; [Network(3, 8, 8), "
            + "One] public sealed partial class Net;",
        "[Conv(8, 3, nameof(stride))] public sealed partial class OneAttribute(int stride) : BlockAttribute; [Network(3, 8, 8), "
            + "One(stride: 1)] public sealed partial class Net;")]
    [InlineData(
        "Remove the constructor",
        "[Network(3, 8, 8), Conv(8, 3)]\npublic sealed partial class Net\n{\n    public Net() { }\n    public int Own => 1;\n}\n",
        "[Network(3, 8, 8), Conv(8, 3)]\npublic sealed partial class Net\n{\n    public int Own => 1;\n}\n")]
    public void Mends_the_class(string title, string before, string after) => CodeFixTests.Check(title, before, after);

    // Where two namespaces have a block of one name, the fix writes which.
    [Fact]
    public void Writes_the_namespace_of_a_block()
    {
        const string Blocks =
            "namespace A { [Conv(8, 3)] public sealed partial class StemAttribute : BlockAttribute; } namespace B { [Conv(16, "
                + "3)] public sealed partial class StemAttribute : BlockAttribute; }";
        const string Before = "using A; using B; [Network(3, 8, 8), Stem] public sealed partial class Net;";
        Assert.Equal(["Write A.Stem", "Write B.Stem"], FixHarness.Titles(Before, Blocks).Distinct());
        var after = FixHarness.Fix("Write B.Stem", Before, Blocks);
        Assert.Equal("using A; using B; [Network(3, 8, 8), B.Stem] public sealed partial class Net;", after[0]);
        Assert.Empty(Marked.Verify([.. after]));
    }
}
