using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Advice;

/// <summary>
/// Losses that run on values they aren't made for: cross entropy, which takes a softmax itself, after an activation, and negative
/// log-likelihood without logarithms.
/// </summary>
internal static class LossInputs
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        var graph = network.Inferred.Graph;
        var loss = TrainingTable.LossOf(graph.Training);
        if (loss.Reads == OutputValues.Open) return [];
        // Where no loss is declared, a network without classes has one of its own.
        if (graph.Training.Loss is null && graph.Classes == 0) return [];
        return graph
            .Outputs.Zip(network.Results, (output, result) => (Output: output, result.Value))
            .Where((o, k) => k == 0 || o.Output is { IsAuxiliary: true, LossWeight: not 0 })
            .Select(o => Check(network, loss, o.Value, o.Output.Shape.Channels))
            .OfType<Hint>();
    }

    private static Hint? Check(AdvisedNetwork network, LossDefinition loss, int value, Expressions.Dim channels)
    {
        if (!channels.IsKnown || Maker(network, value) is not var (maker, isPooled)) return null;
        var given = ValuesOf(maker.Layer!);
        // The mean of values that are cut off has a gradient as long as one of them isn't 0.
        if (given == OutputValues.CutOff && isPooled && loss.Reads == OutputValues.Logits) return null;
        if (LossWords.Of(loss, given, channels.Value, maker.Layer!.Kind, IsDeclared(network)) is not var (effect, remedy)) return null;
        bool isOfLayer = given != OutputValues.Logits;
        return new(
            IsSure(network, given) ? Rules.LossInput : Rules.DefaultLossInput,
            isOfLayer ? maker.Node.Origin : Declared(network),
            [effect, remedy])
        {
            Proposal = loss.Reads == OutputValues.Logits ? new RemovalProposal()
                : new ReplacementProposal(isOfLayer ? LayerTable.LogSoftmax.Name : Losses.Default.Name),
        };
    }

    /// <summary>The attribute of the declared loss.</summary>
    public static Origin Declared(AdvisedNetwork network)
    {
        var declared = network.Network.Attributes;
        int index = declared.ToList().FindIndex(a => TrainingTable.Find(a.Name)?.Role == TrainingRole.Loss);
        return new([new(network.Network.Class.FullName, index, declared[index].SimpleName, declared[index].Name, 0)]);
    }

    public static bool IsDeclared(AdvisedNetwork network) => network.Inferred.Graph.Training.Loss is not null;

    /// <summary>
    /// The layer whose values a result has, and whether they are pooled; null where there is none. Flatten and dropout change nothing.
    /// </summary>
    public static (Step Maker, bool IsPooled)? Maker(AdvisedNetwork network, int value)
    {
        bool isPooled = false;
        while (network.Maker(value) is { Layer: { } layer } step)
        {
            bool isPool = Kinds.IsOf(step, LayerFamily.Pooling);
            if (layer.State.Count > 0 || !(layer.Aliases || isPool)) return (step, isPooled);
            isPooled |= isPool;
            value = step.Inputs[0];
        }

        return null;
    }

    // Without a loss, and without an optimizer or a recipe, a network that only answers may well give probabilities. Shares are also
    // what a loss of one's own for several answers at once takes.
    private static bool IsSure(AdvisedNetwork network, OutputValues given)
    {
        var training = network.Inferred.Graph.Training;
        return training.Loss is not null
            || (given == OutputValues.Probabilities && (training.Optimizer is not null || training.Recipe is not null));
    }

    private static OutputValues ValuesOf(Layer layer) =>
        layer.Definition.Gives != OutputValues.Open || layer.Definition.GivesPenalties ? layer.Definition.Gives
        : layer.Macs == Expressions.Dim.Known(0) ? OutputValues.Open
        : OutputValues.Logits;
}
