namespace NetGen.Generator.Tests;

/// <summary>Fixes of classes.</summary>
public class ClassFixTests
{
    [Theory]
    [InlineData("Remove 'static'", "public static partial class Net", "public partial class Net")]
    [InlineData("Remove 'abstract'", "public abstract /* why */ partial class Net", "public /* why */ partial class Net")]
    [InlineData("Declare it as a class", "public sealed partial record Net", "public sealed partial class Net")]
    [InlineData("Declare it as a class", "public sealed partial record class Net", "public sealed partial class Net")]
    [InlineData("Remove the type parameters", "public sealed partial class Net<T>", "public sealed partial class Net")]
    [InlineData("Remove the primary constructor", "public sealed partial class Net(int x)", "public sealed partial class Net")]
    [InlineData("Remove the base class Exception", "public sealed partial class Net : Exception", "public sealed partial class Net")]
    [InlineData(
        "Remove the base class Exception",
        "public sealed partial class Net : Exception, IDisposable",
        "public sealed partial class Net : IDisposable")]
    public void Takes_an_obstacle_away(string title, string declaration, string after) =>
        CodeFixTests.Check(
            title,
            $"// a network\n[Network(3, 8, 8), Conv(8, 1)]\n{declaration} {{ }}\n",
            $"// a network\n[Network(3, 8, 8), Conv(8, 1)]\n{after} {{ }}\n");

    [Fact]
    public void Moves_layers_to_one_part()
    {
        var after = FixHarness.Fix(
            "Move all layers to one part of Net",
            "/// <summary>A network.</summary>\n[Network(3, 8, 8), Conv(8, 1)] // first\npublic sealed partial class Net;\n",
            "namespace Other { public class C; }\n// the head\n    [GlobalAvgPool, Flatten] // then\n    // and\n    [Linear(10)]\n    "
                + "public sealed partial class Net { /* body */ }\n");
        Assert.Equal(
            "/// <summary>A network.</summary>\n[Network(3, 8, 8), Conv(8, 1)] // first\n[GlobalAvgPool, Flatten] // then\n// "
                + "and\n[Linear(10)]\npublic sealed partial class Net;\n",
            after[0]);
        Assert.Equal("namespace Other { public class C; }\n// the head\n    public sealed partial class Net { /* body */ }\n", after[1]);
        Assert.Empty(Marked.Verify([.. after]));
    }

    [Theory]
    [InlineData(
        "Add [Network(3, 224, 224)]",
        "[Conv(8, 1)]\npublic partial class Net;",
        "[Network(3, 224, 224)]\n[Conv(8, 1)]\npublic partial class Net;")]
    [InlineData(
        "Add [Network(3, 224, 224)]",
        "[Conv(8, 1)]\npublic class Net;",
        "[Network(3, 224, 224)]\n[Conv(8, 1)]\npublic partial class Net;")]
    [InlineData(
        "Add [Network(784, Classes = 1000)]",
        "/* here */ [Linear(\"classes\")] public partial class Net;",
        "/* here */ [Network(784, Classes = 1000), Linear(\"classes\")] public partial class Net;")]
    [InlineData(
        "Derive from BlockAttribute",
        "[Conv(8, 1), ReLU]\npublic sealed class StepAttribute;",
        "[Conv(8, 1), ReLU]\npublic sealed class StepAttribute : BlockAttribute;")]
    [InlineData(
        "Add [Conv(16, kernel: 3, padding: 1), ReLU, GlobalAvgPool, Flatten, Linear(10)]",
        "[Network(3, 32, 32)]\npublic partial class Net;",
        "[Network(3, 32, 32)]\n[Conv(16, kernel: 3, padding: 1), ReLU, GlobalAvgPool, Flatten, Linear(10)]\npublic partial class Net;")]
    [InlineData(
        "Add [Linear(\"classes\")]",
        "[Network(784, Classes = 10)]\npublic partial class Net;",
        "[Network(784, Classes = 10)]\n[Linear(\"classes\")]\npublic partial class Net;")]
    [InlineData(
        "Add 32",
        "[Network(3, 32), Conv(8, 1)] public partial class Net;",
        "[Network(3, 32, 32), Conv(8, 1)] public partial class Net;")]
    [InlineData(
        "Change the input to 3, 32, 64",
        "[Network(\"3,32,64\"), Conv(8, 1)] public partial class Net;",
        "[Network(3, 32, 64), Conv(8, 1)] public partial class Net;")]
    [InlineData(
        "Change the input to 3, 32, 64",
        "[Network(\"1x3x32x64\"), Conv(8, 1)] public partial class Net;",
        "[Network(3, 32, 64), Conv(8, 1)] public partial class Net;")]
    [InlineData(
        "Change the input to \"3xHxW\"",
        "[Network(\"3xHxQ\"), Conv(8, 1)] public partial class Net;",
        "[Network(\"3xHxW\"), Conv(8, 1)] public partial class Net;")]
    [InlineData(
        "Change the input to 3, 32, 32",
        "[Network(3, -32, 32, Classes = 8), Conv(8, 1)] public partial class Net;",
        "[Network(3, 32, 32, Classes = 8), Conv(8, 1)] public partial class Net;")]
    public void Gives_a_network_what_it_lacks(string title, string before, string after) => CodeFixTests.Check(title, before, after);

    [Fact]
    public void Renames_a_member_wherever_it_is_used() =>
        CodeFixTests.Check(
            "Rename 'Conv1' to 'OwnConv1'",
            "[Network(3, 8, 8), Conv(8, 1)] public sealed partial class Net { public string Conv1 => \"x\"; "
                + "public int Length => Conv1.Length; }",
            "[Network(3, 8, 8), Conv(8, 1)] public sealed partial class Net { public string OwnConv1 => \"x\"; "
                + "public int Length => OwnConv1.Length; }");

    [Theory]
    [InlineData(
        "Change the input to 3, 224, 224",
        "[Network(\"3xHxW\"), Conv(\"height\", 1)] public partial class Net;",
        "[Network(3, 224, 224), Conv(\"height\", 1)] public partial class Net;")]
    [InlineData(
        "Change the input to 3, 224, 224",
        "[Network(\"3xHxW\"), Budget(MaxMacs = 10_000_000), Conv(8, 1)] public partial class Net;",
        "[Network(3, 224, 224), Budget(MaxMacs = 10_000_000), Conv(8, 1)] public partial class Net;")]
    [InlineData(
        "Declare width as int",
        "[Conv(nameof(width), 1)] public sealed partial class OneAttribute(short width) : BlockAttribute;",
        "[Conv(nameof(width), 1)] public sealed partial class OneAttribute(int width) : BlockAttribute;")]
    [InlineData(
        "Rename 'One' to 'OneAttribute'",
        "[Conv(8, 1)] public sealed partial class One : BlockAttribute;",
        "[Conv(8, 1)] public sealed partial class OneAttribute : BlockAttribute;")]
    [InlineData(
        "Remove [One] in [One]",
        "[Conv(8, 1), One, ReLU] public sealed partial class OneAttribute : BlockAttribute;",
        "[Conv(8, 1), ReLU] public sealed partial class OneAttribute : BlockAttribute;")]
    public void Mends_inputs_and_blocks(string title, string before, string after) => CodeFixTests.Check(title, before, after);
}
