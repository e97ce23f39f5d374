namespace NetGen.Generator.Tests;

/// <summary>NETGEN1020 to 1028 and 1050: arguments, expressions, training.</summary>
public class ArgumentRuleTests
{
    private static string Verify(string attributes, string network = "Network(3, 16, 16)") => Assert.Single(Marked.Verify($"[{network}]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    [Theory]
    [InlineData("[Conv({|NETGEN1020:\"channels / 2\"|}, 1)]", "1st Conv", "'channels' must be an integer, but is 1.5 (from \"channels / 2\"); write floor(...), ceil(...) or round(...)")]
    [InlineData("[Conv(8, kernel: {|NETGEN1020:\"(1, 2, 3)\"|}), Conv(4, 1)]", "1st Conv", "'kernel' must be an integer or a pair (height, width)")]
    [InlineData("[Conv(8, 1, When = {|NETGEN1020:\"3\"|}), Conv(8, 1)]", "1st Conv", "'When' must be true or false")]
    [InlineData("[Conv(8, 1, Repeat = {|NETGEN1020:\"1.5\"|}), Conv(8, 1)]", "1st Conv", "'Repeat' must be an integer")]
    [InlineData("[Conv(8, 1, bias: {|NETGEN1020:\"1\"|}, Name = \"stem\")]", "stem", "'bias' must be true or false")]
    public void Of_the_wrong_kind(string attributes, string place, string message)
    {
        string found = Verify(attributes.Contains("Conv(4, 1)") || attributes.Contains("), Conv(8") ? attributes : attributes + "[Conv(8, 1)]");
        Assert.Contains(message, found);
        Assert.Contains(place, found);
    }

    [Fact]
    public void A_required_argument_that_is_null() => Assert.Contains("'channels' must be given (channels, kernel, stride = 1", Verify("[{|NETGEN1021:Conv(null!, \"3\")|}]"));

    [Fact]
    public void An_argument_of_a_second_constructor() => Assert.Contains("there is no argument 'b'; there are a", Assert.Single(Marked.Verify(
        "[Conv(\"a\", 3)] public sealed class TwiceAttribute : BlockAttribute { public TwiceAttribute(int a) { } public TwiceAttribute(int a, int b) { } }",
        "[Network(3, 8, 8), Twice(8, {|NETGEN1022:b|}: 3)] public sealed partial class Net;")).GetMessage());

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
    [InlineData("1 / 0", "divided by 0")]
    [InlineData("true + 1", "true")]
    [InlineData("9223372036854775807 + 1", "64-bit")]
    public void An_expression_without_a_value(string text, string message) => Assert.Contains(message, Verify($"[Conv(\"{{|NETGEN1025:{text}|}}\", 1)]"));

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
    public void Numbers_that_training_does_not_take(string attributes) => Assert.Contains("must be 0 or more", Verify($"[Conv(8, 1)] {attributes}"));
}
