using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;
using NetGen.Generator.Support;

namespace NetGen.Generator.Costs;

/// <summary>Says at a network's class and at each of its attributes what they cost. Texts are made when somebody reads them.</summary>
internal static class CostReporter
{
    public static void Report(
        InferredGraph inferred,
        NetworkDeclaration declaration,
        SourcePart part,
        CostSettings settings,
        Action<Diagnostic> report,
        CancellationToken cancel)
    {
        var wanted = new HashSet<Rule>(
            Rules.All.Where(r => r.Id.StartsWith("NETGEN2", StringComparison.Ordinal) && settings.Wants(r, part.Syntax.SyntaxTree)));
        if (wanted.Count == 0) return;
        var attributes = SyntaxReader.AttributesOf(part.Syntax).ToList();
        // The search for an example size is over before a text, which may be read later, asks for it.
        var network = new NetworkCosts(inferred, cancel);
        string name = inferred.Graph.Class.Name;
        void Add(Rule rule, Location place, params Func<string>[] texts)
        {
            if (wanted.Contains(rule)) report(Diagnostic.Create(Descriptors.Of(rule), place, [.. texts.Select(t => new LazyText(t))]));
        }

        Add(
            Rules.Costs,
            ProblemReporter.NameOf(part),
            () => name,
            () => Text.Count(inferred.ParameterCount),
            () => Text.Bytes(network.ParameterBytes),
            () => network.Work,
            () => inferred.Graph.Root.Input.ToString(),
            () => network.Outputs);
        if (network.HasMemory || inferred.ReceptiveField is not null)
            Add(Rules.Memory, ProblemReporter.NameOf(part), () => name, () => network.Memory, () => network.ReceptiveField);
        int input = declaration.Attributes.ToList().FindIndex(a => a.Name == Vocabulary.Network);
        if (inferred.ValidSizes.Count > 0)
            Add(Rules.ValidSizes, attributes[input].GetLocation(), () => name, () => string.Join(", ", inferred.ValidSizes));
        foreach (var layer in LayerCosts.Of(inferred))
        {
            cancel.ThrowIfCancellationRequested();
            Add(
                Rules.LayerCosts,
                attributes[layer.Attribute].GetLocation(),
                () => layer.Name,
                () => layer.Input.ToString(),
                () => layer.Output.ToString(),
                () => layer.Costs(network));
        }
        // Of known sizes NETGEN3012 tells, with what to do.
        foreach (var dropped in inferred.Dropped.Where(d => !d.IsKnown).GroupBy(d => d.Origin.Links[0].Attribute))
            Add(Rules.DroppedRows, attributes[dropped.Key].GetLocation(), () => DropText.Of(dropped));
    }

    /// <summary>An argument of a message that is made when the message is.</summary>
    private sealed class LazyText(Func<string> make)
    {
        private string? _text;

        public override string ToString() => _text ??= Make();

        // Totals of absurd networks, in addition to those that the analysis itself has found.
        private string Make()
        {
            try
            {
                return make();
            }
            catch (OverflowException)
            {
                return "more than 64 bits hold";
            }
        }
    }
}
