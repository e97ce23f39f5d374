using Experiments.Running;
using NetGen.Pictures;
using NetGen.Training;

namespace Experiments.Report;

/// <summary>The pictures of an experiment.</summary>
internal static class Pictures
{
    /// <summary>Name and SVG text of each picture.</summary>
    public static IEnumerable<(string Name, string Svg)> Of(Results results)
    {
        yield return ("curves.svg", Curves(results));
        if (!results.Experiment.ShowsGradients) yield break;
        yield return ("gradients.svg", Gradients(results, "Gradients by layer before training", o => o.First));
        yield return ("gradients-trained.svg", Gradients(results, "Gradients by layer in the last step", o => o.Last));
        foreach (var outcome in results.Outcomes)
        {
            string name = outcome.Contestant.Name;
            yield return ($"gradients-{FileName(name)}.svg", outcome.First.ToSvg($"{name}: gradients before training"));
        }
    }

    /// <summary>
    /// The layers with convolutions or linear weights on the way to the main output: the same in all networks of the experiment.
    /// </summary>
    public static IReadOnlyList<LayerGradient> Trunk(Contestant contestant, GradientNorms norms)
    {
        var weighted = contestant.Graph.Nodes.Where(n => !n.IsAuxiliary && n.Macs.Known > 0).Select(n => n.Path)
            .ToHashSet(StringComparer.Ordinal);
        return [.. norms.Layers.Where(l => weighted.Contains(l.Path))];
    }

    /// <summary>A network's name in the name of a file: <c>plain, head</c> becomes <c>plain-head</c>.</summary>
    public static string FileName(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))
            .Replace("--", "-", StringComparison.Ordinal);

    private static string Curves(Results results)
    {
        var lines = results.Outcomes
            .Select(o => new Series(o.Contestant.Name, [.. o.Curve.Select(p => ((double)p.Images, p.Loss))])).ToList();
        string run = FormattableString.Invariant($"seed {results.Options.Seed}, batches of {results.Options.Batch}");
        return LineChart.Draw(
            results.Experiment.Question, $"cross entropy while training on Fashion-MNIST (augmented); {run}",
            "training images seen", Scale.Around([.. lines.SelectMany(l => l.Points).Select(p => p.Y)]), lines);
    }

    private static string Gradients(Results results, string title, Func<Outcome, GradientNorms> norms)
    {
        // A norm of 0 has no place on a logarithmic scale.
        var lines = results.Outcomes.Select(o => new Series(o.Contestant.Name, Points(o))).ToList();
        string seed = FormattableString.Invariant($"seed {results.Options.Seed}");
        return LineChart.Draw(
            title, $"L2 norm of the gradient of each layer with weights, logarithmic; {seed}",
            "layer, from the image to the classes", Scale.OfPowers([.. lines.SelectMany(l => l.Points).Select(p => p.Y)]), lines);

        List<(double Layer, double Norm)> Points(Outcome outcome) =>
            [.. Trunk(outcome.Contestant, norms(outcome)).Select((l, k) => (k + 1.0, l.Norm ?? 0)).Where(p => p.Item2 > 0)];
    }
}
