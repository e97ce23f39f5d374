namespace NetGen.Generator.Tests;

/// <summary>NETGEN4001 to 4003: what a network may cost, and what it must.</summary>
public class BudgetRuleTests
{
    // 3 x 3 convolution: 8 * (3 * 9 + 1) = 224 parameters, 14 * 14 * 8 * 27 = 42,336 MACs, 14 * 14 * 8 = 1,568 activations; linear:
    // 10 * (1,568 + 1) and 15,680 MACs.
    private const int AllParameters = 224 + 15_690, AllMacs = 42_336 + 15_680;

    private static string Verify(
        string attributes,
        string network = "Network(3, 16, 16)",
        string layers = "Conv(8, 3), ReLU, Flatten, Linear(10, Name = \"fc\")") => Assert.Single(Marked.Verify($"[{network}]\n{attributes}\n[{layers}]\npublic sealed partial class Net;")).GetMessage();

    [Fact]
    public void What_is_within_its_budget_is_silent() =>
        Assert.Empty(
            Marked.Verify(
                $"[Network(3, 16, 16), Budget(MaxParameters = {AllParameters}, MaxMacs = {AllMacs}, MaxActivations = 2000, "
                    + $"MaxPeakMemory = 100_000, MaxPeakTrainingMemory = 100_000), Reproduces(\"it\", Parameters = {AllParameters}, "
                    + $"Macs = {AllMacs})] [Conv(8, 3), ReLU, Flatten, Linear(10)] public sealed partial class Net;"));

    [Fact]
    public void Parameters_over_the_budget_name_the_largest_layer() =>
        Assert.Equal(
            "Net: 15,914 parameters are 1 more than the budget of 15,913; 'fc' alone has 15,690, 99%: make the network smaller, "
                + "or raise the budget",
            Verify($"[Budget(MaxParameters = {{|NETGEN4001:{AllParameters - 1}|}})]"));

    [Fact]
    public void Multiply_accumulates_over_the_budget_name_the_largest_layer() =>
        Assert.Equal(
            "Net: 58,016 multiply-accumulates are 1 more than the budget of 58,015; 'conv1' alone has 42,336, 73%: "
                + "make the network smaller, or raise the budget",
            Verify($"[Budget(MaxMacs = {{|NETGEN4001:{AllMacs - 1}|}})]"));

    [Theory]
    [InlineData("MaxActivations = {|NETGEN4001:1_567|}", "activations")]
    [InlineData("MaxPeakMemory = {|NETGEN4001:64|}", "bytes of peak memory")]
    [InlineData("MaxPeakTrainingMemory = {|NETGEN4001:64|}", "bytes of peak training memory")]
    public void Other_costs_over_the_budget(string argument, string what) => Assert.Contains(what, Verify($"[Budget({argument})]"));

    [Fact]
    public void Every_limit_that_is_exceeded_is_reported() =>
        Assert.Equal(
            2,
            Marked
                .Verify(
                    "[Network(3, 16, 16), Budget(MaxParameters = {|NETGEN4001:10|}, MaxMacs = {|NETGEN4001:10|})] [Conv(8, "
                        + "3)] public sealed partial class Net;")
                .Count);

    [Fact]
    public void A_figure_that_differs_says_by_how_much() => Assert.Equal(
        "Net: 15,914 parameters, but LeNet has 15,924: 10 fewer", Verify("[Reproduces(\"LeNet\", Parameters = {|NETGEN4002:15_924|})]"));

    [Fact]
    public void The_published_network_that_it_is() =>
        Assert.Empty(
            Marked.Verify(
                "[Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 6, 3), Reproduces(\"ResNet-50\", "
                    + "Parameters = 25_557_032, Macs = 4_089_184_256)] public sealed partial class Net;"));

    [Fact]
    public void What_depends_on_the_size_cannot_be_checked() =>
        Assert.Contains(
            "MaxMacs can't be checked, because multiply-accumulates depend on the input's size",
            Verify(
                "[Budget(MaxParameters = 1_000_000, MaxMacs = {|NETGEN4003:10|})]",
                "Network(\"3xHxW\")",
                "Conv(8, 3), GlobalAvgPool, Flatten, Linear(10)"));

    [Theory]
    [InlineData(
        "[Network(3, 8, 8), {|NETGEN1021:Budget|}, Conv(8, 3)] public sealed partial class Net;",
        "Budget: 'MaxParameters' must be given (or one of MaxMacs, MaxActivations, MaxPeakMemory, MaxPeakTrainingMemory; "
            + "without any it says nothing)")]
    [InlineData(
        "[Network(3, 8, 8), {|NETGEN1021:Reproduces(\"LeNet\")|}, Conv(8, 3)] public sealed partial class Net;",
        "Reproduces: 'Parameters' must be given (or one of Macs, Activations; without any it says nothing)")]
    [InlineData(
        "[Network(3, 8, 8), Budget(MaxMacs = {|NETGEN1027:-1|}), Conv(8, 3)] public sealed partial class Net;",
        "Budget: 'MaxMacs' must be 0 or more, but is -1")]
    [InlineData(
        "[{|NETGEN1018:Budget(MaxParameters = 10)|}, Conv(8, 3)] public sealed partial class StepAttribute : BlockAttribute;",
        "[Budget] isn't allowed here: it belongs to the network, not to its blocks")]
    [InlineData(
        "[Budget(MaxParameters = 10)] public sealed partial class {|NETGEN1006:Net|};",
        "Net has attributes of a network but no [Network]")]
    [InlineData("[SGD(0.1)] public sealed partial class {|NETGEN1006:Net|};", "Net has attributes of a network but no [Network]")]
    public void Budgets_that_say_nothing_are_errors(string source, string message) =>
        Assert.Contains(message, Assert.Single(Marked.Verify(source)).GetMessage(), StringComparison.Ordinal);

    // 6 * 6 places, 8 * 27 multiply-accumulates each.
    [Fact]
    public void Floating_point_operations_are_told_from_multiply_accumulates() =>
        Assert.Equal(
            "Net: 7,776 multiply-accumulates, but a paper has 15,552: 7,776 fewer; that is twice as many, as where each addition is "
                + "counted too (FLOPs): half of it are multiply-accumulates",
            Assert
                .Single(
                    Marked.Verify(
                        "[Network(3, 8, 8), Conv(8, 3), Reproduces(\"a paper\", Macs = {|NETGEN4002:15_552|})] public sealed partial "
                            + "class Net;"))
                .GetMessage());
}
