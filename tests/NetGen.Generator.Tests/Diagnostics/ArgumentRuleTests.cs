namespace NetGen.Generator.Tests;

/// <summary>NETGEN1020 to 1028 and 1050: arguments, expressions, training.</summary>
public class ArgumentRuleTests
{
    private static string Verify(string attributes, string network = "Network(3, 16, 16)") =>
        Assert.Single(Marked.Verify($"[{network}]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    [Theory]
    [InlineData(
        "[Conv({|NETGEN1020:\"channels / 2\"|}, 1)]",
        "1st Conv",
        "'channels' must be an integer, but is 1.5 (from \"channels / 2\"); write floor(...), ceil(...) or round(...)")]
    [InlineData(
        "[Conv(8, kernel: {|NETGEN1020:\"(1, 2, 3)\"|}), Conv(4, 1)]",
        "1st Conv",
        "'kernel' must be an integer or a pair (height, width)")]
    [InlineData("[Conv(8, 1, When = {|NETGEN1020:\"3\"|}), Conv(8, 1)]", "1st Conv", "'When' must be true or false")]
    [InlineData("[Conv(8, 1, Repeat = {|NETGEN1020:\"1.5\"|}), Conv(8, 1)]", "1st Conv", "'Repeat' must be an integer")]
    [InlineData("[Conv(8, 1, bias: {|NETGEN1020:\"1\"|}, Name = \"stem\")]", "stem", "'bias' must be true or false")]
    public void Of_the_wrong_kind(string attributes, string place, string message)
    {
        string found = Verify(
            attributes.Contains("Conv(4, 1)") || attributes.Contains("), Conv(8") ? attributes : attributes + "[Conv(8, 1)]");
        Assert.Contains(message, found);
        Assert.Contains(place, found);
    }

    [Fact]
    public void A_required_argument_that_is_null() =>
        Assert.Contains("'channels' must be given (channels, kernel, stride = 1", Verify("[{|NETGEN1021:Conv(null!, \"3\")|}]"));

    [Fact]
    public void An_argument_of_a_second_constructor() =>
        Assert.Contains(
            "there is no argument 'b'; there are a",
            Assert
                .Single(
                    Marked.Verify(
                        "[Conv(\"a\", 3)] public sealed class TwiceAttribute : BlockAttribute { public TwiceAttribute(int a) { } public "
                            + "TwiceAttribute(int a, int b) { } }",
                        "[Network(3, 8, 8), Twice(8, {|NETGEN1022:b|}: 3)] public sealed partial class Net;"))
                .GetMessage());

    [Theory]
    [InlineData("{|NETGEN1023:2 *|}", "expected")]
    [InlineData("2 *{|NETGEN1023:*|} 3", "expected")]
    [InlineData("{|NETGEN1023:foo|}(3)", "foo")]
    [InlineData("{|NETGEN1023:'a|}", "'")]
    public void An_expression_that_can_not_be_read(string text, string message)
    {
        string found = Verify($"[Conv(\"{text}\", 1)]");
        Assert.Contains($"\"{Marked.Parse(text, "").Text}\" is not an expression", found);
        Assert.Contains(message, found);
    }

    [Theory]
    [InlineData("[Conv(\"2 * {|NETGEN1024:chanels|}\", 1)]", "unknown variable 'chanels' in \"2 * chanels\"", "did you mean 'channels'?")]
    [InlineData("[Conv(8, 1, Name = \"c{{|NETGEN1024:i|}}\")]", "unknown variable 'i'", "'i' exists only where something is repeated")]
    [InlineData("[Flatten, Linear(\"{|NETGEN1024:classes|}\")]", "unknown variable 'classes'", "give the network's classes")]
    public void An_unknown_variable(string attributes, string message, string advice)
    {
        string found = Verify(attributes);
        Assert.Contains(message, found);
        Assert.Contains(advice, found);
    }

    [Theory]
    [InlineData("1 / {|NETGEN1025:0|}", "\"1 / 0\" can't be evaluated: 1 is divided by 0")]
    [InlineData("48 / ({|NETGEN1025:in - 3|})", "48 is divided by 0: 'in - 3' is 0 here")]
    [InlineData("{|NETGEN1025:true|} + 1", "true")]
    [InlineData("(1, 2)[{|NETGEN1025:channels|}]", "the index 3 is outside a list of 2 (0 to 1)")]
    [InlineData("{|NETGEN1025:9223372036854775807 + 1|}", "64-bit")]
    public void An_expression_without_a_value(string text, string message) => Assert.Contains(message, Verify($"[Conv(\"{text}\", 1)]"));

    [Theory]
    [InlineData("\"in {|NETGEN1023:or|} 2\"", "write || for 'or'")]
    [InlineData("\"not {|NETGEN1023:in|}\"", "write ! for 'not'")]
    [InlineData("\"in /{|NETGEN1023:/|} 2\"", "write floor(a / b) for //")]
    [InlineData("\"{|NETGEN1023:[|}1, 2]\"", "write a list as (a, b, c)")]
    [InlineData("\"in{|NETGEN1023:)|} * 2\"", "it closes nothing")]
    [InlineData("\"{|NETGEN1023:Math|}.Max(in, 8)\"", "did you mean 'max'?")]
    [InlineData("\"{|NETGEN1023:int|}(in / 2)\"", "did you mean 'floor'?")]
    public void An_expression_of_another_language(string text, string message) => Assert.Contains(message, Verify($"[Conv({text}, 1)]"));

    [Theory]
    [InlineData("[Conv(8, 1, padding: \"{|NETGEN1024:same|}\")]", "did you mean 'Same'?")]
    [InlineData(
        "[Conv(8, 1), Upsample(2, \"{|NETGEN1024:bilinear|}\")]",
        "'mode' is Interpolation.Nearest or Interpolation.Bilinear; did you mean 'Bilinear'?")]
    [InlineData("[Conv(\"{|NETGEN1024:n|}\", 1), Let(\"n\", \"8\")]", "[Let(\"n\", ...)] comes later: move it above this attribute")]
    [InlineData("[Let(\"n\", \"{|NETGEN1024:n|} + 1\"), Conv(8, 1)]", "this is what defines it")]
    [InlineData(
        "[Conv(8, 1), BatchNorm({|NETGEN1027:64|})]",
        "'eps' must be above 0 and below 1 (channels are inferred: don't pass them), but is 64")]
    [InlineData(
        "[Conv(8, 1), Residual({|NETGEN1020:VGGKind.Plain|}, 8)]",
        "'kind' must be ResidualKind.Basic or ResidualKind.Bottleneck, but is Plain, a member of VGGKind")]
    [InlineData("[Conv(8, 1), Residual({|NETGEN1020:1|}, 8)]", "'kind' must be ResidualKind.Basic or ResidualKind.Bottleneck, "
        + "but is 1")] // and no name of both kinds is said to be taken
    [InlineData("[Flatten, Linear(768, {|NETGEN1020:10|})]", "'bias' must be true or false, but is 10")]
    public void What_other_libraries_write(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    // A value that the first error leaves open is a number, whichever it is.
    [Fact]
    public void A_condition_of_the_wrong_kind_on_an_open_value() =>
        Assert.Equal(
            ["NETGEN1024", "NETGEN1020"],
            Marked
                .Verify(
                    "[Network(3, 8, 8), Conv(\"{|NETGEN1024:chanels|}\", 1), Conv(8, 1, When = {|NETGEN1020:\"channels * 2\"|})] public "
                        + "sealed partial class Net;")
                .Select(d => d.Id));

    [Fact]
    public void A_constant_out_of_range_beside_an_open_value() => Assert.Equal(2, Marked.Verify(
        "[Network(3, 8, 8), Conv(\"{|NETGEN1024:chanels|}\", 1, padding: {|NETGEN1027:-1|})] public sealed partial class Net;").Count);

    [Theory]
    [InlineData("[Conv({|NETGEN1026:\"height\"|}, 1)]")]
    [InlineData("[Conv(8, 1, Repeat = {|NETGEN1026:\"width\"|})]")]
    [InlineData("[Conv(8, 1, When = \"{|NETGEN1026:height > 7|}\"), ReLU]")]
    public void A_number_that_depends_on_the_size(string attributes) => Verify(attributes, "Network(\"3xHxW\")");

    [Theory]
    [InlineData("[Conv({|NETGEN1027:0|}, 1)]", "'channels' must be 1 or more, but is 0")]
    [InlineData("[Conv(8, kernel: {|NETGEN1027:0|})]", "'kernel' must be 1 or more")]
    [InlineData("[Conv(8, [3, 3], padding: {|NETGEN1027:[0, -1]|})]", "'padding'")]
    [InlineData("[Dropout({|NETGEN1027:1.5|}), Conv(8, 1)]", "'p' must be from 0 to 1")]
    [InlineData("[Conv(8, 1, Repeat = {|NETGEN1027:-1|})]", "'Repeat' must be between 0")]
    public void Out_of_range(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void A_block_that_takes_no_expressions_beside_the_compilers_error()
    {
        var found = Marked.Verify(
            "[Conv(nameof(channels), 1)] public sealed class OneAttribute(int channels) : BlockAttribute;",
            "[Network(3, 8, 8), One({|CS1503:{|NETGEN1028:\"2 * channels\"|}|})] public sealed partial class Net;");
        Assert.Contains("[One] takes no expression for 'channels': declare OneAttribute 'partial'", found[1].GetMessage());
    }

    [Theory]
    [InlineData("[Conv(8, 1)] [Adam] [{|NETGEN1050:SGD(0.1)|}]", "[Adam] already sets the optimizer")]
    [InlineData("[Conv(8, 1)] [CrossEntropy] [{|NETGEN1050:MeanSquaredError|}]", "[CrossEntropy] already sets the loss")]
    public void Two_of_a_kind(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData("[SGD(0.1, momentum: {|NETGEN1027:-0.1|})]")]
    [InlineData("[SGD(0.1, weightDecay: {|NETGEN1027:double.NaN|})]")]
    [InlineData("[SGD(0.1, momentum: {|NETGEN1027:1 / 0.0|})]")]
    [InlineData("[Auxiliary(\"a\", LossWeight = {|NETGEN1027:-1|})] [Flatten, Linear(2)] [EndAuxiliary]")]
    public void Numbers_that_training_does_not_take(string attributes) =>
        Assert.Contains("must be 0 or more", Verify($"[Conv(8, 1)] {attributes}"));
}
