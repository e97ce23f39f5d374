namespace NetGen.Generator.Tests;

/// <summary>NETGEN1052: a loss lowers what the right class should have most of, or raises what it should have least of.</summary>
public class LossRuleTests
{
    private static string Verify(string attributes) =>
        Assert.Single(Marked.Verify($"[Network(4)]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    [Theory]
    [InlineData(
        "[{|NETGEN1052:RadialBasis(2, \"++-- -+-+\")|}]",
        "cross entropy, the loss where none is declared, would raise the right class's: declare [DiscriminativePenalty(1)] or "
            + "[MeanPenalty]")]
    [InlineData(
        "[RadialBasis(2, \"++-- -+-+\"), {|NETGEN1052:CrossEntropy(0.1)|}]",
        "[RadialBasis] gives penalties, the smallest of which is the answer, but [CrossEntropy] would raise")]
    [InlineData("[RadialBasis(2, \"++-- -+-+\"), {|NETGEN1052:NegativeLogLikelihood|}]", "but [NegativeLogLikelihood] would raise")]
    // Dropout and flatten pass on what they get, and so do containers.
    [InlineData(
        "[Sequential(\"head\"), {|NETGEN1052:RadialBasis(2, \"++-- -+-+\")|}, EndSequential, Dropout]",
        "[RadialBasis] gives penalties")]
    [InlineData(
        "[Auxiliary(\"a\", LossWeight = 0.3), {|NETGEN1052:RadialBasis(2, \"++-- -+-+\")|}, EndAuxiliary, Linear(2)]",
        "[RadialBasis] gives penalties")]
    [InlineData(
        "[Linear(2), {|NETGEN1052:MeanPenalty|}]",
        "[Linear] gives scores, the largest of which is the answer, but [MeanPenalty] would lower the right class's: "
            + "declare [CrossEntropy]")]
    [InlineData("[Linear(2), {|NETGEN1052:DiscriminativePenalty(1)|}]", "but [DiscriminativePenalty] would lower")]
    public void Losses_that_train_backwards(string attributes, string message) =>
        Assert.Contains(message, Verify(attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[RadialBasis(2, \"++-- -+-+\"), DiscriminativePenalty(1)]")]
    [InlineData("[RadialBasis(2, \"++-- -+-+\"), MeanSquaredError]")]
    [InlineData("[RadialBasis(2, \"++-- -+-+\"), Scale(-1)]")]
    [InlineData("[RadialBasis(2, \"++-- -+-+\"), Linear(2)]")]
    [InlineData("[Linear(2), Sigmoid, MeanPenalty]")]
    [InlineData("[Auxiliary(\"a\", LossWeight = 0), RadialBasis(2, \"++-- -+-+\"), EndAuxiliary, Linear(2)]")]
    public void Others(string attributes) => Assert.Empty(Marked.Verify($"[Network(4)]\n{attributes}\npublic sealed partial class Net;"));

    [Fact]
    public void J_is_above_0() =>
        Assert.Contains(
            "'j' must be above 0",
            Verify("[RadialBasis(2, \"++-- -+-+\"), DiscriminativePenalty({|NETGEN1027:0|})]"),
            StringComparison.Ordinal);

    /// <summary>A user's member of the generated name is a mistake where there is a generated one.</summary>
    [Fact]
    public void Predict_is_taken_where_outputs_are_penalties()
    {
        const string Mine = "public sealed partial class Net { public static int Predict(TorchSharp.torch.Tensor output) => 1; }";
        Assert.Single(
            Marked.Verify(
                "[Network(4), RadialBasis(2, \"++-- -+-+\"), MeanPenalty] public sealed partial class Net { public static int "
                    + "{|NETGEN1007:Predict|}(TorchSharp.torch.Tensor output) => 1; }"));
        Assert.Empty(Marked.Verify($"[Network(4), Linear(2)] {Mine}"));
    }

    [Fact]
    public void A_layer_of_that_name_has_a_property_of_another() =>
        GeneratorHarness
            .Generate(
                "[Network(4), Linear(4, Name = \"predict\"), RadialBasis(2, \"++-- -+-+\"), MeanPenalty] public sealed partial class "
                    + "Net; public static class Use { public static object Of(Net net) => net.PredictLayer; }")
            .AssertCompiles();
}
