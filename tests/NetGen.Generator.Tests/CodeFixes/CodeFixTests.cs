namespace NetGen.Generator.Tests;

/// <summary>Every fix: what it is called, what it makes of a file, and that nothing is wrong afterwards.</summary>
public class CodeFixTests
{
    /// <summary>Applies a fix and checks the text and that the project has no errors or warnings then.</summary>
    internal static void Check(string title, string before, string after)
    {
        Assert.Equal(after, Assert.Single(FixHarness.Fix(title, before)));
        Assert.Empty(Marked.Verify(after));
    }

    [Fact]
    public void Makes_a_network_and_the_types_around_it_partial() => Check("Make Net partial",
        "public static class Zoo\n{\n    [Network(1, 8, 8), Conv(8, 3)]\n    public sealed class Net;\n}\n",
        "public static partial class Zoo\n{\n    [Network(1, 8, 8), Conv(8, 3)]\n    public sealed partial class Net;\n}\n");

    [Fact]
    public void Makes_a_block_of_another_file_partial()
    {
        var after = FixHarness.Fix(
            "Make OneAttribute partial",
            "[Conv(nameof(channels), 1)] public sealed class OneAttribute(int channels) : BlockAttribute;",
            "[Network(3, 8, 8), One(\"2 * channels\")] public sealed partial class Net;");
        Assert.Equal("[Conv(nameof(channels), 1)] public sealed partial class OneAttribute(int channels) : BlockAttribute;", after[0]);
        Assert.Empty(Marked.Verify([.. after]));
    }

    [Fact]
    public void Raises_a_budget() => Check("Raise the budget to 224",
        "[Network(3, 8, 8), Budget(MaxMacs = 1_000_000, MaxParameters = 100), Conv(8, 3)] public sealed partial class Net;",
        "[Network(3, 8, 8), Budget(MaxMacs = 1_000_000, MaxParameters = 224), Conv(8, 3)] public sealed partial class Net;");

    [Fact]
    public void Changes_a_figure() => Check("Change the figure to 7_776",
        "[Network(3, 8, 8), Conv(8, 3), Reproduces(\"a convolution\", Macs = 10)] public sealed partial class Net;",
        "[Network(3, 8, 8), Conv(8, 3), Reproduces(\"a convolution\", Macs = 7_776)] public sealed partial class Net;");
}
