using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Two fully connected layers, or two 1x1 convolutions, in a row: the product of two matrices is one matrix. Where the width between
/// them is below both others, the product has a lower rank, which may be what is meant.
/// </summary>
internal static class LinearPairs
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(s => Check(network, s)).OfType<Hint>();

    private static Hint? Check(AdvisedNetwork network, Step first)
    {
        if (!IsMatrix(first) || network.OnlyReader(first) is not { } second || !IsMatrix(second)) return null;
        if (first.Layer!.Definition != second.Layer!.Definition) return null;
        var (before, between, after) = (Inputs(first), Inputs(second), second.Layer.State[0].Shape[0]);
        if (between < before && between < after) return null;
        bool firstBias = first.Layer.State.Count > 1, secondBias = second.Layer.State.Count > 1;
        long two = checked((before * between) + (between * after) + (firstBias ? between : 0) + (secondBias ? after : 0));
        long one = checked((before * after) + (firstBias || secondBias ? after : 0));
        string product =
            $"{AdviceText.Product(before, between)}{(firstBias ? $" + {Text.Count(between)}" : "")} + "
            + $"{AdviceText.Product(between, after)}{(secondBias ? $" + {Text.Count(after)}" : "")} = {Text.Count(two)}";
        string bias = firstBias || secondBias ? $" + {Text.Count(after)}" : "";
        string alone = $"{AdviceText.Product(before, after)}{bias} = {Text.Count(one)}";
        return new(Rules.LinearPair, first.Node.Origin, [second.Path, product, alone])
        {
            Proposal = new InsertionProposal(LayerTable.ReLU.Name),
        };
    }

    /// <summary>The same matrix for every position.</summary>
    private static bool IsMatrix(Step step) =>
        Kinds.Is(step, LayerTable.Linear)
        || ConvFacts.Of(step) is { Kernel: (1, 1), Groups: 1, Window: { PaddingH: 0, PaddingW: 0 } };

    private static long Inputs(Step step) => step.Layer!.State[0].Shape[1];
}
