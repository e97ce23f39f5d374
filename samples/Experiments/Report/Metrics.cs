using System.Text.Json;
using Experiments.Running;
using NetGen.Training;

namespace Experiments.Report;

/// <summary>The file metrics.json: everything that was measured, for programs.</summary>
internal static class Metrics
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The file's text. Numbers are in full precision; a norm is null where the loss doesn't depend on the layer.</summary>
    public static string Write(Results results) => JsonSerializer.Serialize(
        new
        {
            Experiment = results.Experiment.Name,
            results.Options.Seed,
            results.Options.Batch,
            TrainingImages = results.Options.Images,
            results.Options.Epochs,
            results.Options.TestImages,
            ImagesSeen = results.Images,
            results.Steps,
            results.PlannedSteps,
            StoppedByTime = results.WasStopped,
            Networks = results.Outcomes.Select(o => new
            {
                o.Contestant.Name,
                Class = o.Contestant.Graph.Name,
                Parameters = o.Contestant.Graph.ParameterCount,
                Macs = o.Contestant.Graph.Macs.Known,
                o.TestLoss,
                o.TestAccuracy,
                o.Curve,
                GradientsBefore = Gradients(o.First),
                GradientsAfter = Gradients(o.Last),
            }),
        },
        s_options) + "\n";

    private static object Gradients(GradientNorms norms) => norms.Layers.Select(l => new { l.Path, l.Parameters, l.Norm, l.WeightNorm });
}
