using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN2001 to 2005: what a network costs, said while it is written.</summary>
public class CostRuleTests
{
    [Fact]
    public void Costs_at_the_class_and_at_each_layer()
    {
        // 3 x 3 convolution: 8 * (3 * 9 + 1) parameters, 14 * 14 * 8 * 27 MACs; linear: 10 * (8 * 14 * 14 + 1) and 10 * 8 * 14 * 14.
        var found = Marked.Verify("""
            [Network(3, 16, 16)]
            [{|NETGEN2004:Conv(8, 3)|}, {|NETGEN2004:ReLU|}, {|NETGEN2004:Flatten|}]
            [{|NETGEN2004:Linear(10, Name = "fc")|}]
            public sealed partial class {|NETGEN2005:{|NETGEN2001:Net|}|};
            """).Select(d => d.GetMessage(CultureInfo.InvariantCulture)).ToList();
        // 224 of 15,914 and 42,336 of 58,016.
        Assert.Equal("Conv: N x 3 x 16 x 16 -> N x 8 x 14 x 14, 224 parameters (1.4%), 42,336 MACs (73.0%)", found[0]);
        Assert.Equal("ReLU: N x 8 x 14 x 14 -> N x 8 x 14 x 14", found[1]);
        Assert.Equal("fc: N x 1568 -> N x 10, 15,690 parameters (98.6%), 15,680 MACs (27.0%)", found[3]);
        // 4 * 15,914 bytes; outputs of the convolution and the linear layer: 8 * 14 * 14 + 10.
        Assert.Equal("Net: 15,914 parameters (62.2 KiB), 58,016 MACs, 1,578 activations; N x 3 x 16 x 16 -> N x 10", found[4]);
        // Input 768, convolution and ReLU 1,568 each; backward through the ReLU: input and its output kept, two gradients.
        string inference = ((768 + 1568 + 1568) * 4 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture),
            training = ((768 + 3 * 1568) * 4 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Equal(
            $"Net: one sample takes {inference} KiB in inference and {training} KiB in training at the peak, "
                + "in addition to 62.2 KiB of parameters; receptive field 3 x 3, stride 1",
            found[5]);
    }

    [Fact]
    public void A_block_and_a_repetition_are_summed()
    {
        // Twice 3 * 3 * 9 + 3, each followed by ReLU: all that the network has.
        const string block = "[Conv(\"in\", 3, padding: 1), ReLU] public sealed partial class StepAttribute : BlockAttribute;";
        const string costs = ": N x 3 x 4 x 4 -> N x 3 x 4 x 4, 168 parameters (100.0%), 2,592 MACs (100.0%)";
        Assert.Equal(
            "Step, 2 times" + costs,
            Assert
                .Single(Marked.Verify(block, "[Network(3, 4, 4), {|NETGEN2004:Step(Repeat = 2)|}] public sealed partial class Net;"))
                .GetMessage());
        Assert.Equal(
            "Conv, 2 times" + costs,
            Assert
                .Single(
                    Marked.Verify(
                        "[Network(3, 4, 4), {|NETGEN2004:Conv(\"in\", 3, padding: 1, Repeat = 2)|}] public sealed partial class Net;"))
                .GetMessage());
    }

    [Fact]
    public void Layers_of_a_side_head_have_no_share_of_the_multiplications()
    {
        var found = Marked.Verify("""
            [Network(1, 4, 4), {|NETGEN2004:Conv(2, 1)|}]
            [Auxiliary("a"), {|NETGEN2004:GlobalAvgPool|}, {|NETGEN2004:Flatten|}, {|NETGEN2004:Linear(3)|}, EndAuxiliary]
            public sealed partial class {|NETGEN2001:Net|};
            """);
        // 2 * (1 + 1) and 3 * (2 + 1) parameters.
        Assert.Equal("Linear: N x 2 -> N x 3, 9 parameters (69.2%), 6 MACs, in training only", found[3].GetMessage());
        Assert.Equal(
            "Net: 13 parameters (52 B), 32 MACs, 32 activations; N x 1 x 4 x 4 -> Logits N x 2 x 4 x 4, A N x 3 (in training)",
            found[4].GetMessage());
    }

    [Fact]
    public void Small_shares_are_not_called_nothing()
    {
        // 2 of 20,002 parameters.
        var found = Marked.Verify(
            "[Network(1, 1, 1), {|NETGEN2004:Conv(1, 1)|}, {|NETGEN2004:Flatten|}, {|NETGEN2004:Linear(10_000)|}] public sealed partial "
                + "class Net;");
        Assert.Contains("2 parameters (<0.1%), 1 MACs (<0.1%)", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("(100.0%)", found[2].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_for_which_it_works_and_rows_that_are_dropped()
    {
        var found = Marked.Verify(
            "[{|NETGEN2002:Network(\"3xHxW\")|}] [{|NETGEN2003:MaxPool(2)|}, Conv(8, 3), GlobalAvgPool, Flatten, "
                + "Linear(10)] public sealed partial class Net;");
        // The convolution needs 3 of floor(H / 2).
        Assert.Equal("Net works for H >= 6, W >= 6", found[0].GetMessage());
        Assert.Equal("MaxPool drops the last row of H when H is odd (columns and W alike)", found[1].GetMessage());
    }

    [Fact]
    public void Dropped_rows_of_several_layers_are_said_once()
    {
        // Both paths drop the last of an even number of rows (3 wide, stride 2); of columns alone, the second layer every third.
        var found = Marked.Verify("""
            [Split, Branch, Conv(4, 3, stride: 2), Branch, MaxPool(3, stride: 2), Concat]
            public sealed class BothAttribute : BlockAttribute;

            [Network("3xHxW"), {|NETGEN2003:Both(Name = "both")|}, Conv(2, [1, 1]), {|NETGEN2003:MaxPool([1, 3])|}]
            public sealed partial class Net;
            """).Select(d => d.GetMessage()).ToList();
        Assert.Equal("both.conv1 and 1 more drop the last row of H when H is even (columns and W alike)", found[0]);
        // Of floor((W - 1) / 2) columns none are left where that is divisible by 3: W is 1 or 2 more than a multiple of 6.
        Assert.Equal("MaxPool drops up to 2 columns of floor((W - 1) / 2) unless W mod 6 = 1 or 2", found[1]);
    }

    // 2 H rows are even, and windows of 3 with stride 2 leave the last of an even number.
    [Fact]
    public void Rows_that_every_input_loses() =>
        Assert.Equal(
            "Conv drops the last row of 2 * H for every input (columns and W alike)",
            Assert
                .Single(
                    Marked.Verify(
                        "[Network(\"3xHxW\"), Upsample(2), {|NETGEN2003:Conv(4, 3, stride: 2)|}] public sealed partial class Net;"))
                .GetMessage());

    [Fact]
    public void Long_formulas_are_left_out()
    {
        string message = Assert.Single(Marked.Verify("""
            [Network("3xHxW"), Conv(16, 3, stride: 2, padding: 1, bias: false), Conv(16, 3, stride: 2), GlobalAvgPool, Flatten, Linear(10)]
            public sealed partial class {|NETGEN2001:Net|};
            """)).GetMessage(CultureInfo.InvariantCulture);
        // 112 x 112 and then (112 - 3) / 2 + 1 = 55 x 55.
        Assert.Contains(
            $", {3 * 9 * 16 * 112 * 112 + 16 * 9 * 16 * 55 * 55 + 160:N0} MACs, {16 * 112 * 112 + 16 * 55 * 55 + 10:N0} activations at "
                + "224 x 224; ",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_of_any_size_are_shown_as_formula_and_at_224()
    {
        var found = Marked
            .Verify(
                """
                [Network("3xHxW"), {|NETGEN2004:Conv(16, 3, stride: 2, padding: 1, bias: false)|}]
                [{|NETGEN2004:GlobalAvgPool|}, {|NETGEN2004:Flatten|}, {|NETGEN2004:Linear(10)|}]
                public sealed partial class {|NETGEN2005:{|NETGEN2001:Net|}|};
                """
            )
            .Select(d => d.GetMessage(CultureInfo.InvariantCulture))
            .ToList();
        long convolution = 3 * 9 * 16 * 112 * 112;
        string share = (100.0 * convolution / (convolution + 160)).ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Equal(
            "Conv: N x 3 x H x W -> N x 16 x ceil(H / 2) x ceil(W / 2), 432 parameters (71.8%), 432 * ceil(H / 2) * ceil(W / 2) MACs "
                + $"({convolution:N0} at 224 x 224, {share}%)",
            found[0]);
        Assert.Contains($"MACs ({convolution + 160:N0} at 224 x 224)", found[4], StringComparison.Ordinal);
        // The input and the convolution's output: (3 * 224 * 224 + 16 * 112 * 112) * 4 bytes.
        Assert.Contains(
            $"one sample of 224 x 224 takes {(3 * 224 * 224 + 16 * 112 * 112) * 4 / 1024.0 / 1024:0.0} MiB in inference",
            found[5],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_size_is_one_that_works() =>
        // Odd sizes alone: 225 is the next. Three numbers in, three of ceil(H / 2) out...
        Assert.Contains(" at 225 x 225", Assert.Single(Marked.Verify("""
            [Network("3xHxW")]
            [Tap("a"), Conv(3, kernel: 3, stride: 2), Upsample(2), ZeroPad(0, 1, 0, 1), Add("a"), Conv(3, 3), Conv(3, 3, stride: 2)]
            public sealed partial class {|NETGEN2001:Net|};
            """)).GetMessage(), StringComparison.Ordinal);

    [Fact]
    public void Shares_of_a_network_add_up_to_the_whole()
    {
        var run = GeneratorHarness.Generate(
            "using NetGen.Models; [Network(3, 224, 224, Classes = 1000), Conv(64, 7, stride: 2, padding: 3, bias: false), BatchNorm, "
                + "ReLU, Residual(Basic, width: 64), Residual(Basic, width: 128, stride: 2), GlobalAvgPool, Flatten, "
                + "Linear(\"classes\")] public sealed partial class Net;");
        var messages = run.AssertCompiles()
            .Analyze()
            .Where(d => d.Id == "NETGEN2004")
            .Select(d => d.GetMessage(CultureInfo.InvariantCulture))
            .ToList();
        double Sum(string unit) =>
            messages
                .SelectMany(m => Regex.Matches(m, $@"{unit} \(<?([\d.]+)%\)"))
                .Sum(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.InRange(Sum("parameters"), 99.5, 100.5);
        Assert.InRange(Sum("MACs"), 99.5, 100.5);
    }
}
