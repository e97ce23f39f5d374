using NetGen.CodeFixes.Editing;
using NetGen.Generator.Advice;
using NetGen.Generator.Checks;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;

namespace NetGen.CodeFixes.Advice;

/// <summary>One piece of advice and the attribute that can follow it, in the network or in a block of this project.</summary>
internal sealed class AdviceContext
{
    private readonly Compilation _compilation;
    private readonly NetworkSource _source;
    private readonly string _network;
    private readonly Rule _rule;
    private readonly CancellationToken _cancel;

    private AdviceContext(Compilation compilation, NetworkSource source, string network, Rule rule, CancellationToken cancel) =>
        (_compilation, _source, _network, _rule, _cancel) = (compilation, source, network, rule, cancel);

    public required Body Body { get; init; }

    /// <summary>What the adviser found.</summary>
    public required AdviceFinding Finding { get; init; }

    /// <summary>The attribute to change.</summary>
    public required AdviceTarget Target { get; init; }

    /// <summary>The attribute's index.</summary>
    public int Index => Target.Attribute;

    /// <summary>What the argument in question is called there; null where there is none.</summary>
    public string? Parameter => Target.Parameter;

    /// <summary>Whether the advice is about one layer of the network alone, and not about several that the same attribute makes.</summary>
    public bool IsSingle => Finding.Others == 0;

    /// <summary>How the advice can be followed.</summary>
    public Proposal? Proposal => Finding.Proposal;

    public AttributeSyntax Attribute => Body.Syntax[Index];

    /// <summary>The advice of a diagnostic; null where what it concerns isn't this project's.</summary>
    public static async Task<AdviceContext?> OfAsync(TextFix.Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return null;
        if (await place.Document.Project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation) return null;
        var source = NetworkSource.Read(compilation, cancel);
        if (source.NameOf(type) is not { } network) return null;
        if (Find(source, network, place.Diagnostic, cancel) is not { Finding: AdviceFinding { Target: { } target } finding }) return null;
        if (source.Owner(target.Owner) is not { } part) return null;
        if (place.Document.Project.GetDocument(part.Syntax.SyntaxTree) is not { } document) return null;
        var body = new Body(source, part, document);
        return target.Attribute >= body.Syntax.Count ? null : new(compilation, source, network, finding.Rule, cancel)
        {
            Body = body,
            Finding = finding,
            Target = target,
        };
    }

    // The advice that the analyzer gave, once more.
    private static Problem? Find(NetworkSource source, string name, Diagnostic diagnostic, CancellationToken cancel)
    {
        if (source.PartsOf(name) is not [{ Class: var declared }, ..]) return null;
        if (source.Close(declared, cancel) is not { } network || Infer(network, cancel) is not { } inferred) return null;
        var advice = Adviser.Find(inferred, network, owner => source.Owner(owner) is not null, rule => rule.Id == diagnostic.Id, cancel);
        return ProblemIdentity.Find(advice, diagnostic);
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
            if (following.Exists(f => f.Title == candidate.Title) || await AfterAsync(candidate).ConfigureAwait(false) is not { } source)
                continue;
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
            if (await edits.Key.GetSyntaxTreeAsync(_cancel).ConfigureAwait(false) is not { } tree || !compilation.ContainsSyntaxTree(tree))
                return null;
            var text = await edits.Key.GetTextAsync(_cancel).ConfigureAwait(false);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(edits.Select(e => e.Change))));
        }

        return NetworkSource.Read(compilation, _cancel);
    }

    /// <summary>To how many layers of the network the advice applies; null where the network is none or has errors.</summary>
    private int? Hints(NetworkSource source)
    {
        if (source.PartsOf(_network) is not [{ Class: var declared }, ..]
            || source.Close(declared, _cancel) is not { } network
            || Infer(network, _cancel) is not { } inferred
            || BudgetReporter.Find(inferred, network).Any())
        {
            return null;
        }

        return Adviser.Hints(inferred, network, _cancel).Count(h => h.Rule.Id == _rule.Id);
    }

    private int Broken(NetworkSource source) =>
        source.Networks.Count(n => source.Close(n.Class, _cancel) is not { } network || Infer(network, _cancel) is null);

    private static InferredGraph? Infer(NetworkDeclaration network, CancellationToken cancel) =>
        NetworkAnalysis.Of(network, cancel).Inferred;
}
