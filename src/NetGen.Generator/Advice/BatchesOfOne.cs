using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Training;

namespace NetGen.Generator.Advice;

/// <summary>
/// Batch normalization of vectors, or of maps of 1 x 1, where the recipe's batch is one sample: one value for each channel.
/// </summary>
internal static class BatchesOfOne
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        var recipe = network.Inferred.Graph.Training.Recipe;
        if (recipe?.IsGiven("batch") != true || recipe.Integer("batch") != 1) yield break;
        var declared = network.Network.Attributes;
        int index = declared.ToList().FindIndex(a => TrainingTable.Find(a.Name)?.Role == TrainingRole.Recipe);
        var origin = new Origin([new(network.Network.Class.FullName, index, declared[index].SimpleName, declared[index].Name, 0)]);
        foreach (var step in network.Steps)
        {
            if (step.Layer is not { Definition.NormalizesOverBatch: true, Input: var input } || input.Elements != input.Channels) continue;
            yield return new(Rules.BatchOfOne, origin, [step.Path, input.IsImage ? "1 x 1" : "1"])
            {
                Argument = "batch",
                Proposal = new ValueProposal("batch", "2", IsProperty: false),
            };
        }
    }
}
