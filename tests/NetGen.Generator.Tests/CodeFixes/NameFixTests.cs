namespace NetGen.Generator.Tests;

/// <summary>Fixes of names that nothing has.</summary>
public class NameFixTests
{
    [Fact]
    public void Corrects_a_variable() => CodeFixTests.Check("Change 'chanels' to 'channels'",
        "[Network(3, 8, 8), Conv(\"2 * chanels\", 3)] public sealed partial class Net;",
        "[Network(3, 8, 8), Conv(\"2 * channels\", 3)] public sealed partial class Net;");

    [Fact]
    public void Corrects_a_variable_in_a_name_of_a_block() => CodeFixTests.Check("Change 'kernl' to 'kernel'",
        "[Conv(8, nameof(kernel), Name = \"conv{kernl}\")] public sealed partial class OneAttribute(int kernel) : BlockAttribute;",
        "[Conv(8, nameof(kernel), Name = \"conv{kernel}\")] public sealed partial class OneAttribute(int kernel) : BlockAttribute;");

    [Fact]
    public void Knows_other_libraries_variables() => CodeFixTests.Check("Change 'num_classes' to 'classes'",
        "[Network(3, 8, 8, Classes = 10), Flatten, Linear(\"num_classes\")] public sealed partial class Net;",
        "[Network(3, 8, 8, Classes = 10), Flatten, Linear(\"classes\")] public sealed partial class Net;");

    [Fact]
    public void Adds_the_number_of_classes() => CodeFixTests.Check("Add Classes = 10 to [Network]",
        "[Network(3, 8, 8), Flatten, Linear(\"classes\")] public sealed partial class Net;",
        "[Network(3, 8, 8, Classes = 10), Flatten, Linear(\"classes\")] public sealed partial class Net;");

    [Fact]
    public void Corrects_a_function() => CodeFixTests.Check("Change 'flor' to 'floor'",
        "[Network(3, 8, 8), Conv(\"flor(channels / 2)\", 3)] public sealed partial class Net;",
        "[Network(3, 8, 8), Conv(\"floor(channels / 2)\", 3)] public sealed partial class Net;");

    [Fact]
    public void Corrects_a_layer_of_a_training_attribute() => CodeFixTests.Check("Change 'covn1' to 'conv1'",
        "[Network(3, 8, 8), Conv(8, 3), Conv(8, 3), InitializeBias(1, \"conv2\", \"covn1\")] public sealed partial class Net;",
        "[Network(3, 8, 8), Conv(8, 3), Conv(8, 3), InitializeBias(1, \"conv2\", \"conv1\")] public sealed partial class Net;");

    [Theory]
    [InlineData("skp", "skip")]
    [InlineData("elsewhere", "skip")]
    public void Corrects_a_tap(string wrong, string right) => CodeFixTests.Check($"Change '{wrong}' to '{right}'",
        $"[Network(3, 8, 8), Conv(8, 1), Tap(\"skip\"), Conv(8, 1), Add(\"{wrong}\")] public sealed partial class Net;",
        $"[Network(3, 8, 8), Conv(8, 1), Tap(\"skip\"), Conv(8, 1), Add(\"{right}\")] public sealed partial class Net;");

    [Theory]
    [InlineData("Conv(8, kernl: 3)", "kernl", "kernel")]
    [InlineData("Conv(8, kernel_size: 3)", "kernel_size", "kernel")]
    [InlineData("Conv(filters: 8, kernel: 3)", "filters", "channels")]
    [InlineData("Conv(8, 3, pad: 1)", "pad", "padding")]
    [InlineData("Conv(8, 3), CrossEntropy(labelSmothing: 0.1)", "labelSmothing", "labelSmoothing")]
    [InlineData("Conv(8, 3), SGD(lr: 0.1)", "lr", "learningRate")]
    [InlineData("Conv(8, 3, Nam = \"c\")", "Nam", "Name")]
    [InlineData("ConvBnReLU(8, 3, pading: 1)", "pading", "padding")]
    public void Corrects_an_argument(string layers, string wrong, string right)
    {
        string before = $"[Network(3, 8, 8), {layers}] public sealed partial class Net;";
        CodeFixTests.Check($"Change '{wrong}' to '{right}'", before, before.Replace(wrong, right));
    }

    [Fact]
    public void Writes_a_property_as_one() =>
        CodeFixTests.Check(
            "Write Name = ...",
            "[Network(3, 8, 8), Conv(8, 3, name: \"c\")] public sealed partial class Net;",
            "[Network(3, 8, 8), Conv(8, 3, Name = \"c\")] public sealed partial class Net;");

    [Fact]
    public void Leaves_other_libraries_argument_names_alone() =>
        Assert.Empty(
            FixHarness.Titles(
                "public sealed class OtherAttribute(int kernel) : Attribute { public int Kernel => kernel; } [Other(kernl: "
                    + "3)] public class C;"));

    [Theory]
    [InlineData("Covn(8, 3)", "Covn", "Conv")]
    [InlineData("NetGen.Covn(8, 3)", "Covn", "Conv")]
    [InlineData("Conv2d(8, 3)", "Conv2d", "Conv")]
    [InlineData("Flatten, Dense(8)", "Dense", "Linear")]
    [InlineData("Relu", "Relu", "ReLU")]
    [InlineData("GlobalAveragePooling2D", "GlobalAveragePooling2D", "GlobalAvgPool")]
    [InlineData("ConvBnRelu(8, 3)", "ConvBnRelu", "ConvBnReLU")]
    [InlineData("Split, Brnch, Conv(8, 1), Branch, Concat", "Brnch", "Branch")]
    [InlineData("Twize(8)", "Twize", "Twice")]
    public void Corrects_an_attribute(string layers, string wrong, string right)
    {
        string before =
            $"[Network(3, 8, 8), {layers}] /* here */ public sealed partial class Net; [Conv(nameof(width), 1), Conv(nameof(width), "
                + "1)] public sealed class TwiceAttribute(int width) : BlockAttribute;";
        CodeFixTests.Check($"Change '{wrong}' to '{right}'", before, before.Replace(wrong, right));
    }

    [Fact]
    public void Offers_a_misspelt_attribute_once() =>
        Assert.Equal(["Change 'Covn' to 'Conv'"], FixHarness.Titles("[Network(3, 8, 8), Covn(8, 3)] public sealed partial class Net;"));

    [Fact]
    public void Leaves_other_libraries_attributes_alone() => Assert.Empty(FixHarness.Titles("[Convv] public class C;"));

    [Theory]
    [InlineData("Conv(8, 3, padding: Sam)", "Sam", "Same")]
    [InlineData("Conv(8, 3), Initialize(Initialization.Ha)", "Ha", "He")]
    [InlineData("Conv(8, 3), Upsample(2, Interpolation.Bilinaer)", "Bilinaer", "Bilinear")]
    public void Corrects_a_constant(string layers, string wrong, string right)
    {
        string before = $"[Network(3, 8, 8), {layers}] public sealed partial class Net;";
        CodeFixTests.Check($"Change '{wrong}' to '{right}'", before, before.Replace(wrong, right));
    }

    [Theory]
    [InlineData("nameof(width)", "width", "nameof(width)")]
    [InlineData("\"2 * width\"", "2 * width", "\"2 * width\"")]
    [InlineData("\"channels\"", "channels", "\"channels\"")]
    public void Quotes_a_variable(string title, string wrong, string right) => CodeFixTests.Check($"Write {title}",
        $"[Conv({wrong}, 1), Conv(nameof(width), 1)] public sealed partial class OneAttribute(int width) : BlockAttribute;",
        $"[Conv({right}, 1), Conv(nameof(width), 1)] public sealed partial class OneAttribute(int width) : BlockAttribute;");

    [Fact]
    public void Corrects_everywhere_at_once() =>
        Assert.Equal(
            "[Network(3, 8, 8), Conv(8, 1), Conv(9, 1)] public sealed partial class A; [Network(3, 8, 8), Conv(8, "
                + "1)] public sealed partial class B;",
            Assert.Single(
                FixHarness.FixAll(
                    "Change 'Covn' to 'Conv'",
                    "[Network(3, 8, 8), Covn(8, 1), Covn(9, 1)] public sealed partial class A; [Network(3, 8, 8), Covn(8, "
                        + "1)] public sealed partial class B;")));
}
