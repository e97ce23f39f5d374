namespace NetGen.Generator.Tests;

/// <summary>A network's errors are reported all at once, without errors that follow from others.</summary>
public class AllErrorsTests
{
    private static void Verify(string attributes, string input = "3, 32, 32") =>
        Marked.Verify($"[Network({input})]\n{attributes}\npublic sealed partial class Net;");

    [Fact]
    public void Independent_mistakes_are_all_found() => Verify(
        """
        [Conv("{|NETGEN1024:chanels|} * 2", kernel: 3), BatchNorm, ReLU]
        [Conv(16, kernel: 3, stride: {|NETGEN1027:0|})]
        [MaxPool(3, padding: {|NETGEN1045:2|}), Dropout({|NETGEN1027:1.5|})]
        [Conv(32, kernel: 1, groups: {|NETGEN1042:3|})]
        [Concat({|NETGEN1016:"nowhere"|})]
        [GlobalAvgPool, Flatten, Linear({|NETGEN1027:0|})]
        """);

    [Fact]
    public void A_shape_that_an_error_leaves_open_is_no_second_error() => Verify(
        """
        [Conv(16, kernel: {|NETGEN1041:99|}), BatchNorm, ReLU, MaxPool(2)]
        [Conv(32, kernel: 3), Tap("a"), Conv(32, kernel: 3, padding: 1), Add("a")]
        [Flatten, Linear(100), ReLU, Linear(10)]
        """);

    [Fact]
    public void What_stays_known_is_checked_on() => Verify(
        """
        [Conv(16, kernel: {|NETGEN1041:99|}), BatchNorm, ReLU]
        [Conv(30, kernel: 3, groups: {|NETGEN1042:5|})]
        [{|NETGEN1040:Linear(10)|}]
        """);

    [Fact]
    public void Paths_that_differ_leave_open_only_where_they_differ() => Verify(
        """
        [Conv(16, kernel: 3, padding: 1)]
        [Split, Branch, Conv(32, kernel: 3, padding: 1), Branch, {|NETGEN1043:Add|}]
        [Split, Branch, Conv(32, kernel: 3, padding: 1), Branch, Add]
        [Split, Branch, Conv(32, kernel: 3, stride: 2, padding: 1), Branch, {|NETGEN1043:Concat|}]
        [Conv(10, kernel: 1, groups: {|NETGEN1042:5|}), GlobalAvgPool, Flatten, Linear(10)]
        """);

    // C# itself reports both attributes that a name can mean.
    [Theory]
    [InlineData(
        "[Network(3, 8, 8)] [{|CS0246:{|CS0246:Slpit|}|}] [Branch, Conv(8, 1)] [Branch, Conv(8, 1)] [Add] public sealed partial "
            + "class Net;")]
    [InlineData(
        "[Network(3, 8, 8)] [Split] [Branch, Conv(8, 1)] [{|CS0246:{|CS0246:Brnach|}|}, Conv(8, 1)] [Add] public sealed partial "
            + "class Net;")]
    [InlineData(
        "[Network(3, 8, 8)] [Sequential(\"a\")] [Conv(8, 1)] [{|CS0246:{|CS0246:EndSequentail|}|}] public sealed partial class Net;")]
    [InlineData(
        "[Split] [Branch, Conv(8, 1)] [Branch, Conv(8, 1)] [{|CS0246:{|CS0246:Cocnat|}|}] public sealed partial class PairAttribute : "
            + "BlockAttribute;")]
    [InlineData(
        "[Network(3, 8, 8, {|CS0246:Clsases|} = 10), GlobalAvgPool, Flatten, Linear(\"classes\")] public sealed partial class Net;")]
    [InlineData(
        "[Let({|CS0103:inner|}, \"2 * in\"), Conv(\"inner\", 1), Conv(\"2 * inner\", 1)] public sealed partial class PairAttribute : "
            + "BlockAttribute;")]
    public void What_follows_from_an_error_of_CSharp_is_no_other(string source) => Marked.Verify(source);

    // The misspelt padding is 0, with which paths differ, and no later window fits; the last convolution has a mistake of its own.
    [Theory]
    [InlineData(
        "[Conv(8, 3, {|CS1739:pdading|}: 1), ReLU] public sealed partial class StepAttribute : BlockAttribute; [Split] [Branch, "
            + "Step] [Branch, Conv(8, 1)] [Add] public sealed partial class PairAttribute : BlockAttribute; "
            + "[Network(8, 3, 3)] [Pair] [Conv(8, 3)] [Conv(8, 1, groups: {|NETGEN1042:3|})] public sealed partial class Net;")]
    [InlineData(
        "[Split] [Branch, GlobalAvgPool, Conv(8, 1)] [{|NETGEN1013:Multiply|}] public sealed partial class GateAttribute : "
            + "BlockAttribute; [Network(8, 8, 8)] [Gate] [Conv(8, 3)] public sealed partial class Net;")]
    public void What_follows_from_an_error_in_a_block_is_no_other(string source) => Marked.Verify(source);

    [Fact]
    public void A_block_with_a_wrong_argument_is_expanded_with_the_others() => Marked.Verify(
        """
        [Conv(nameof(width), kernel: 3, stride: nameof(stride), padding: 1), Conv("2 * width", kernel: 1)]
        public sealed partial class PairAttribute(int width, int stride = 1) : BlockAttribute;

        [Network(3, 8, 8)]
        [Pair("{|NETGEN1024:widht|}", stride: 2), Conv(8, kernel: {|NETGEN1041:5|})]
        [GlobalAvgPool, Flatten, Linear(10)]
        public sealed partial class Net;
        """);

    [Fact]
    public void One_wrong_argument_of_a_block_is_one_error() => Marked.Verify(
        """
        [Let("inner", "2 * width")]
        [Conv("inner", kernel: 3), Conv(nameof(width), kernel: 3)]
        public sealed partial class PairAttribute(int width) : BlockAttribute;

        [Network(3, 32, 32), Pair(8), Pair({|NETGEN1027:-1|}), Pair({|NETGEN1027:-2|})] public sealed partial class Net;
        """);

    [Fact]
    public void One_wrong_argument_of_a_referenced_block_is_one_error() =>
        Verify("[Residual(Bottleneck, 64, stride: {|NETGEN1027:0|}), Residual(Basic, 64, stride: {|NETGEN1027:-1|})]");

    [Fact]
    public void What_was_flattened_too_early_will_be_flattened_later() =>
        Verify("[Flatten, BatchNorm, {|NETGEN1040:Conv(8, kernel: 3)|}, ReLU, Linear(10)]");

    [Fact]
    public void One_mistake_in_a_block_is_one_error_however_often_it_is_used() => Marked.Verify(
        """
        [Conv(8, kernel: 11), Conv(8, kernel: 7, groups: 3)]
        public sealed partial class PairAttribute : BlockAttribute;

        [Network(3, 10, 10), {|NETGEN1042:{|NETGEN1041:Pair|}|}, Pair(Repeat = 3)] public sealed partial class Net;
        """);

    [Fact]
    public void Behind_a_section_without_its_end_only_arguments_are_judged() => Verify(
        """
        [Conv(16, kernel: {|NETGEN1041:99|})]
        [{|NETGEN1010:Split|}]
        [Branch, Conv(32, kernel: 3)]
        [Branch, Conv(16, kernel: 1, stride: 2)]
        [BatchNorm, Conv({|NETGEN1027:0|}, kernel: 1), Linear(10)]
        """);

    [Fact]
    public void Branches_without_their_split_are_one_mistake() => Verify(
        """
        [{|NETGEN1011:Branch|}, Conv(32, kernel: 3)]
        [Branch, Conv(16, kernel: 1)]
        [Concat]
        [GlobalAvgPool, Flatten, Linear(10)]
        [{|NETGEN1011:EndSequential|}]
        """);

    [Fact]
    public void Classes_that_are_not_given_are_missed_once() => Verify(
        """
        [Conv(8, kernel: 3)]
        [Auxiliary("aux"), Flatten, Linear("{|NETGEN1024:classes|}"), EndAuxiliary]
        [GlobalAvgPool, Flatten, Linear("classes")]
        """);

    [Fact]
    public void A_variable_with_a_wrong_value_is_known() => Verify(
        """
        [Let("n", "8 / {|NETGEN1025:0|}"), Conv("n", kernel: 3), Conv("2 * n", kernel: {|NETGEN1027:0|})]
        """);

    [Fact]
    public void The_class_and_its_layers_are_judged_apart()
    {
        Marked.Verify("[Network(3, 8, 8), Conv(8, kernel: {|NETGEN1041:9|})] public sealed class {|NETGEN1001:Net|};");
        Marked.Verify(
            "[Network(\"3x{|NETGEN1005:0|}xW\"), Conv(8, kernel: {|NETGEN1027:0|}), Flatten, Linear(10)] public sealed partial class Net;");
    }

    [Fact]
    public void Training_is_judged_beside_the_layers() => Verify(
        """
        [Conv(8, kernel: {|NETGEN1041:99|}), InitializeBias(1, {|NETGEN1051:"covn1"|})]
        [SGD({|NETGEN1027:-1.0|}), {|NETGEN1050:Adam|}, {|NETGEN1050:CosineDecay|}, CrossEntropy(labelSmoothing: {|NETGEN1027:2|})]
        """);
}
