using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Training;

namespace NetGen.Generator.Advice;

/// <summary>A softmax over one channel, and the one in cross entropy of one class: always 1, without a gradient.</summary>
internal static class SoftmaxOfOne
{
    private const string Always = "exp(x) / exp(x) = 1", Logarithm = "ln(exp(x) / exp(x)) = ln 1 = 0";

    public static IEnumerable<Hint> Find(AdvisedNetwork network) =>
        network.Steps.Where(IsOfOne).Select(Layer).Concat(Loss(network) is { } hint ? [hint] : []);

    private static bool IsOfOne(Step step) =>
        step.Layer is { Definition.Gives: OutputValues.Probabilities or OutputValues.LogProbabilities } layer
        && layer.Input.Channels == Dim.Known(1);

    private static Hint Layer(Step step)
    {
        bool isLog = step.Layer!.Definition.Gives == OutputValues.LogProbabilities;
        return new(
            Rules.SoftmaxOfOne,
            step.Node.Origin,
            [
                $"of one channel it is {(isLog ? Logarithm : Always)} for every input, with a gradient of 0",
                isLog
                    ? "give the layer before it two channels, or leave it out"
                    : $"write [{LayerTable.Sigmoid}] for the probability of one class, or give the layer before it two channels",
            ])
        {
            Proposal = isLog ? new RemovalProposal() : new ReplacementProposal(LayerTable.Sigmoid.Name),
        };
    }

    private static Hint? Loss(AdvisedNetwork network)
    {
        var graph = network.Inferred.Graph;
        var loss = TrainingTable.LossOf(graph.Training);
        bool isDeclared = LossInputs.IsDeclared(network);
        if (loss.Reads != OutputValues.Logits || graph.Outputs[0].Shape.Channels != Dim.Known(1)) return null;
        if (!isDeclared && graph.Classes != 1) return null;
        if (LossInputs.Maker(network, network.Results.First().Value) is not var (maker, _) || IsOfOne(maker)) return null;
        return new(
            isDeclared ? Rules.SoftmaxOfOne : Rules.DefaultLossInput,
            isDeclared ? LossInputs.Declared(network) : maker.Node.Origin,
            [
                $"{LossWords.Name(loss, isDeclared)} takes a softmax, which of one class is {Always}: "
                    + "the loss is -ln 1 = 0 for every input, with a gradient of 0",
                $"write two classes, or [{Losses.MeanSquaredError.Name}] for a number",
            ])
        {
            Proposal = isDeclared
                ? new ReplacementProposal(Losses.MeanSquaredError.Name)
                : new InsertionProposal(Losses.MeanSquaredError.Name),
        };
    }
}
