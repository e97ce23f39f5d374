using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Training.TrainingParameter;

namespace NetGen.Generator.Training;

/// <summary>The losses.</summary>
internal static class Losses
{
    /// <summary>The loss where none is declared.</summary>
    public static readonly LossDefinition Default = new("CrossEntropy", [Number("labelSmoothing", NumberRange.Share, 0)])
    {
        Description = "Cross entropy",
        Asks = Meaning.Scores,
        Reads = OutputValues.Logits,
        Call = CrossEntropy,
    };

    /// <summary>The loss of numbers, which has no classes.</summary>
    public static readonly LossDefinition MeanSquaredError = new("MeanSquaredError", [])
    {
        Description = "Mean squared error",
        Target = "values of the output's shape",
        Call = (_, output) => $"torch.nn.functional.mse_loss({output}, target)",
    };

    public static IReadOnlyList<LossDefinition> All { get; } =
    [
        Default,
        MeanSquaredError,
        new("NegativeLogLikelihood", [])
        {
            Description = "Negative log-likelihood",
            Asks = Meaning.Scores,
            Reads = OutputValues.LogProbabilities,
            Call = (_, output) => $"torch.nn.functional.nll_loss({output}, target)",
        },
        new("MeanPenalty", [])
        {
            Description = "Mean penalty of the right class",
            Asks = Meaning.Penalties,
            Call = (_, output) => $"global::NetGen.Functional.MeanPenalty({output}, target)",
        },
        new("DiscriminativePenalty", [Number("j", NumberRange.Positive)])
        {
            Description = "Penalty of the right class and its competition with the others",
            Asks = Meaning.Penalties,
            Call = (use, output) =>
                $"global::NetGen.Functional.DiscriminativePenalty({output}, target, {Code.Number(use!.Number("j"))})",
        },
    ];

    /// <summary>The label smoothing of a declared cross entropy; null where there is none.</summary>
    public static double? LabelSmoothing(TrainingUse? use) =>
        use?.Arguments.Where(a => a.Name == "labelSmoothing").Select(a => a.Value).FirstOrDefault() switch
        {
            NumberValue { Number: not 0 and var n } => n,
            IntegerValue { Dim: { IsKnown: true, Value: not 0 and var n } } => n,
            _ => null,
        };

    private static string CrossEntropy(TrainingUse? use, string output) => LabelSmoothing(use) is { } smoothing
        ? $"torch.nn.functional.cross_entropy({output}, target, null, -100, torch.nn.Reduction.Mean, {Code.Number(smoothing)})"
        : $"torch.nn.functional.cross_entropy({output}, target)";
}
