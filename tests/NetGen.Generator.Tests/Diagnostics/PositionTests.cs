using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>
/// The squiggle is under the very characters that are wrong, and the diagnostic leads to every place that has to do with it.
/// </summary>
public class PositionTests
{
    private static Diagnostic One(string source) => Assert.Single(Marked.Verify(source));

    private static string TextOf(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    [Theory]
    [InlineData("\"16 * {|NETGEN1024:chanels|} + 1\"")]
    [InlineData("\"16 + (8 / ({|NETGEN1025:3 - 3|})) * 2\"")]
    [InlineData("\"16 + max(2 * {|NETGEN1025:true|}, 3)\"")]
    [InlineData("\"16 + (1, 2)[{|NETGEN1025:2|}]\"")]
    [InlineData("\"2 + ({|NETGEN1025:9223372036854775807 * 3|})\"")]
    [InlineData("\"16 * {|NETGEN1023:/|} 2\"")]
    [InlineData("\"16 + {|NETGEN1023:flor|}(2)\"")]
    [InlineData("\"{|NETGEN1023:2 * (16 + 1|}\"")]
    [InlineData("\"{|NETGEN1025:-true|} + 1\"")]
    public void In_an_expression(string channels) =>
        One($"[Network(3, 8, 8), Conv({channels}, kernel: 3)] public sealed partial class Net;");

    [Theory]
    [InlineData("\"\\u0031 + {|NETGEN1024:n\\u006fpe|}\"")]
    [InlineData("\"1\\t+ \\x31 + {|NETGEN1024:nope|}\"")]
    [InlineData("@\"1 + {|NETGEN1024:nope|}\"")]
    [InlineData("\"\"\"1 + {|NETGEN1024:nope|}\"\"\"")]
    [InlineData("{|NETGEN1024:\"1 + \" + \"nope\"|}")]
    public void In_every_form_of_a_string(string channels) =>
        One($"[Network(3, 8, 8), Conv({channels}, kernel: 3)] public sealed partial class Net;");

    [Fact]
    public void In_one_of_several_strings_and_in_names()
    {
        One("[Network(3, 8, 8), Conv(\"4\", \"(1 + 2, {|NETGEN1024:one|} + 2)\")] public sealed partial class Net;");
        One("[Network(3, 8, 8), Conv(4, 1, Name = \"conv{i}x{{|NETGEN1024:nope|}}\", Repeat = 2)] public sealed partial class Net;");
        One("[Network(3, 8, 8), Conv(4, 1, When = \"channels > {|NETGEN1024:chanels|}\")] public sealed partial class Net;");
    }

    [Fact]
    public void In_a_block()
    {
        One("[Conv(\"2 * {|NETGEN1024:widht|}\", kernel: 3)] public sealed partial class OneAttribute(int width) : BlockAttribute;");
        One(
            "[Conv(8, kernel: 3, Name = \"a{{|NETGEN1024:widht|}}\")] public sealed partial class OneAttribute(int width) : "
                + "BlockAttribute;");
    }

    [Fact]
    public void An_error_in_nested_blocks_leads_to_each_step_and_to_what_made_the_shape()
    {
        var found = One(
            """
            [Conv("floor(width / (stride - 1))", kernel: 3)] public sealed partial class InnerAttribute(int width, int stride) : BlockAttribute;
            [ReLU, Inner(8, "stride + 0 * in")] public sealed partial class OuterAttribute(int stride) : BlockAttribute;
            [Network(3, 8, 8), Conv(16, kernel: 1), BatchNorm, {|NETGEN1025:Outer(1)|}] public sealed partial class Net;
            """
        );
        Assert.StartsWith("Outer > Inner > Conv: ", found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["Inner(8, \"stride + 0 * in\")", "stride - 1"], found.AdditionalLocations.Select(TextOf));
    }

    [Fact]
    public void A_shape_that_does_not_fit_says_who_made_it()
    {
        var found = One("""
            [Conv(8, kernel: 5)] public sealed partial class InnerAttribute : BlockAttribute;
            [Network(3, 8, 8), Conv(16, kernel: 5), BatchNorm, ReLU, {|NETGEN1041:Inner|}] public sealed partial class Net;
            """);
        Assert.EndsWith("; this shape is made by '1st Conv'", found.GetMessage().Replace("'Conv'", "'1st Conv'"), StringComparison.Ordinal);
        Assert.Equal(["Conv(8, kernel: 5)", "Conv(16, kernel: 5)"], found.AdditionalLocations.Select(TextOf));
    }

    [Fact]
    public void Paths_that_differ_lead_to_what_made_each()
    {
        var found = One(
            "[Network(3, 8, 8), Conv(16, kernel: 1, Name = \"a\"), BatchNorm, Tap(\"t\"), Conv(8, kernel: "
                + "1), ReLU, {|NETGEN1043:Add(\"t\")|}] public sealed partial class Net;");
        Assert.Equal(["Conv(8, kernel: 1)", "Conv(16, kernel: 1, Name = \"a\")"], found.AdditionalLocations.Select(TextOf));
    }

    [Fact]
    public void Channels_that_do_not_divide_lead_to_what_made_the_channels()
    {
        var found = One(
            "[Network(3, 8, 8), Conv(16, kernel: 1), MaxPool(2), Conv(9, kernel: 1, groups: {|NETGEN1042:3|})] public sealed partial "
                + "class Net;");
        Assert.Equal(["Conv(16, kernel: 1)"], found.AdditionalLocations.Select(TextOf));
    }

    [Fact]
    public void The_networks_own_input_is_made_by_nobody() =>
        Assert.DoesNotContain(
            "made by",
            One("[Network(3, 4, 4), ReLU, Conv(16, kernel: {|NETGEN1041:5|})] public sealed partial class Net;").GetMessage(),
            StringComparison.Ordinal);
}
