using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Advice;
using NetGen.Generator.Checks;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;

namespace NetGen.CodeFixes.Advice;

/// <summary>One piece of advice and the attribute that can follow it, in the network or in a block of this project.</summary>
internal sealed class Advised
{
    private static readonly Regex s_placeholder = new(@"\{(\d+)\}", RegexOptions.CultureInvariant);

    private readonly Compilation _compilation;
    private readonly NetworkSource _source;
    private readonly string _network;
    private readonly Rule _rule;
    private readonly CancellationToken _cancel;

    private Advised(Compilation compilation, NetworkSource source, string network, Rule rule, CancellationToken cancel) =>
        (_compilation, _source, _network, _rule, _cancel) = (compilation, source, network, rule, cancel);

    public required Body Body { get; init; }

    /// <summary>The attribute's index.</summary>
    public required int Index { get; init; }

    /// <summary>What the argument in question is called there; empty where there is none.</summary>
    public required string Parameter { get; init; }

    /// <summary>The class that carries the attribute, as advice names it.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether the advice is about one layer of the network alone, and not about several that the same attribute makes.</summary>
    public required bool IsSingle { get; init; }

    /// <summary>What the adviser wrote for the fix.</summary>
    public required IReadOnlyList<string> More { get; init; }

    public AttributeSyntax Attribute => Body.Syntax[Index];

    /// <summary>A number that the adviser wrote, or null.</summary>
    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The advice of a diagnostic; null where what it concerns isn't this project's.</summary>
    public static async Task<Advised?> OfAsync(TextFix.Place place, CancellationToken cancel)
    {
        var rule = Rules.All.First(r => r.Id == place.Diagnostic.Id);
        // Behind the message's own arguments stand class, attribute and parameter.
        int first = s_placeholder.Matches(rule.MessageFormat).Cast<Match>().Max(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)) + 1;
        if (Number(place.Argument(first + 1)) is not { } index || place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return null;
        if (await place.Document.Project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation) return null;
        var source = NetworkSource.Read(compilation, cancel);
        if (source.NameOf(type) is not { } network || source.Owner(place.Argument(first)) is not { } part || place.Document.Project.GetDocument(part.Syntax.SyntaxTree) is not { } document) return null;
        var body = new Body(source, part, document);
        int count = place.Diagnostic.Properties.Keys.Count(k => k.StartsWith(ProblemReporter.ArgumentProperty, StringComparison.Ordinal) && Number(k.Substring(ProblemReporter.ArgumentProperty.Length)) is not null);
        return index >= body.Syntax.Count ? null : new(compilation, source, network, rule, cancel)
        {
            Body = body,
            Index = index,
            Parameter = place.Argument(first + 2),
            Owner = place.Argument(first),
            IsSingle = place.Argument(first - 1).Length == 0,
            More = [.. Enumerable.Range(first + 3, Math.Max(0, count - first - 3)).Select(place.Argument)],
        };
    }

    public Correction Correct(string title, params TextChange[] changes) => new(title, [.. changes.Select(c => (Body.Document, c))]);

    /// <summary>Of these corrections those that leave the network valid and less to advise, the first of each title.</summary>
    public async Task<IReadOnlyList<Correction>> FollowingAsync(IEnumerable<Correction> candidates)
    {
        int before = Hints(_source) ?? 0, broken = Body.IsBlock ? Broken(_source) : 0;
        var following = new List<Correction>();
        foreach (var candidate in candidates)
        {
            _cancel.ThrowIfCancellationRequested();
            if (following.Exists(f => f.Title == candidate.Title) || await AfterAsync(candidate).ConfigureAwait(false) is not { } source) continue;
            // A block's other users must not suffer.
            if (Hints(source) is { } after && after < before && (!Body.IsBlock || Broken(source) <= broken)) following.Add(candidate);
        }

        return following;
    }

    private async Task<NetworkSource?> AfterAsync(Correction correction)
    {
        var compilation = _compilation;
        foreach (var edits in correction.Edits.GroupBy(e => e.Document))
        {
            if (await edits.Key.GetSyntaxTreeAsync(_cancel).ConfigureAwait(false) is not { } tree || !compilation.ContainsSyntaxTree(tree)) return null;
            var text = await edits.Key.GetTextAsync(_cancel).ConfigureAwait(false);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(edits.Select(e => e.Change))));
        }

        return NetworkSource.Read(compilation, _cancel);
    }

    /// <summary>To how many layers of the network the advice applies; null where the network is none or has errors.</summary>
    private int? Hints(NetworkSource source)
    {
        if (source.PartsOf(_network) is not [{ Class: var declared }, ..] || source.Close(declared) is not { } network || Infer(network) is not { } inferred || BudgetReporter.Find(inferred, network).Any()) return null;
        return Adviser.Hints(inferred, network).Count(h => h.Rule.Id == _rule.Id);
    }

    private static int Broken(NetworkSource source) => source.Networks.Count(n => source.Close(n.Class) is not { } network || Infer(network) is null);

    private static InferredGraph? Infer(NetworkDeclaration network) => NetworkAnalysis.Of(network).Inferred;
}
