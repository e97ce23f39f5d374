using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Checks;

/// <summary>Holds a network's costs against what <c>[Budget]</c> allows and <c>[Reproduces]</c> expects.</summary>
internal static class BudgetReporter
{
    private const string Parameters = "parameters",
        Macs = "multiply-accumulates",
        Activations = "activations",
        Bytes = "bytes of peak memory",
        TrainingBytes = "bytes of peak training memory";

    /// <summary>
    /// What each property of the attributes limits or expects: in words, and for a network; null where that depends on the input's size.
    /// </summary>
    private static readonly Dictionary<string, (string What, Func<InferredGraph, long?> Cost, Func<LayerRow, long?>? Share)> s_costs = new(
        StringComparer.Ordinal)
    {
        ["MaxParameters"] = (Parameters, g => g.ParameterCount, r => r.Parameters),
        ["MaxMacs"] = (Macs, g => Known(g.Macs), r => r.IsAuxiliary ? 0 : Known(r.Macs)),
        ["MaxActivations"] = (Activations, g => Known(g.Activations), null),
        ["MaxPeakMemory"] = (Bytes, g => g.PeakInferenceBytes, null),
        ["MaxPeakTrainingMemory"] = (TrainingBytes, g => g.PeakTrainingBytes, null),
        ["Parameters"] = (Parameters, g => g.ParameterCount, null),
        ["Macs"] = (Macs, g => Known(g.Macs), null),
        ["Activations"] = (Activations, g => Known(g.Activations), null),
    };

    /// <summary>The problems of one network, in the order of its attributes.</summary>
    public static IEnumerable<Problem> Find(InferredGraph inferred, NetworkDeclaration network)
    {
        for (int index = 0; index < network.Attributes.Count; index++)
        {
            var use = network.Attributes[index];
            if (use.Name is not (Vocabulary.Budget or Vocabulary.Reproduces)) continue;
            var limits = use.Arguments.Where(a => a is { IsProperty: true, Name: { } given } && s_costs.ContainsKey(given)).ToList();
            var origin = new Origin([new(inferred.Graph.Class.FullName, index, inferred.Graph.Class.Name, use.Name, 0)]);
            if (limits.Count == 0)
            {
                string[] all =
                [
                    .. s_costs.Keys.Where(k => k.StartsWith("Max", StringComparison.Ordinal) == (use.Name == Vocabulary.Budget)),
                ];
                string more = $"or one of {string.Join(", ", all.Skip(1))}; without any it says nothing";
                yield return new(new NameFinding(Rules.MissingArgument, all[0], [more]), origin, null) { Place = use.SimpleName };
            }

            foreach (var argument in limits)
            {
                if (argument.Name is not { } name
                    || !s_costs.TryGetValue(name, out var cost)
                    || argument.Value is not IntegerValue { Dim: { IsKnown: true, Value: var wanted } })
                {
                    continue;
                }

                if (wanted < 0)
                {
                    var negative = new OutOfRange(name, ValueRange.NotNegative, new IntegerValue(wanted));
                    yield return new(negative, origin, name) { Place = use.SimpleName };
                    continue;
                }

                if (Check(inferred, use, name, wanted, cost) is { } finding) yield return new(finding, origin, name);
            }
        }
    }

    private static Finding? Check(
        InferredGraph inferred,
        AttributeUse use,
        string name,
        long wanted,
        (string What, Func<InferredGraph, long?> Cost, Func<LayerRow, long?>? Share) cost)
    {
        if (cost.Cost(inferred) is not { } found) return new TextFinding(Rules.UncheckedBudget, [name, cost.What]);
        if (use.Name == Vocabulary.Budget)
        {
            return found <= wanted ? null : new CostFinding(Rules.OverBudget, found,
                [Text.Count(found), cost.What, Text.Count(found - wanted), Text.Count(wanted), Largest(inferred, cost.Share, found)]);
        }

        string published = use.Arguments.FirstOrDefault(a => !a.IsProperty)?.Value is TextValue text ? text.Text : "the published network";
        // As many again: the usual confusion of FLOPs with multiply-accumulates.
        string twice =
            name == "Macs" && wanted == 2 * found
                ? "; that is twice as many, as where each addition is counted too (FLOPs): half of it are multiply-accumulates"
                : "";
        return found == wanted
            ? null
            : new CostFinding(
                Rules.NotReproduced,
                found,
                [
                    Text.Count(found),
                    cost.What,
                    published,
                    Text.Count(wanted),
                    Text.Count(Math.Abs(found - wanted)),
                    (found > wanted ? "more" : "fewer") + twice,
                ]);
    }

    /// <summary>Where most of it is: what to shrink first.</summary>
    private static string Largest(InferredGraph inferred, Func<LayerRow, long?>? share, long total)
    {
        if (share is null || total <= 0) return "";
        var largest = inferred.Rows.OrderByDescending(r => share(r) ?? 0).First();
        long part = share(largest) ?? 0;
        return part <= 0
            ? ""
            : $"; '{largest.Path}' alone has {Text.Count(part)}, {(100.0 * part / total).ToString("F0", CultureInfo.InvariantCulture)}%";
    }

    private static long? Known(Dim value) => value.IsKnown ? value.Value : null;
}
