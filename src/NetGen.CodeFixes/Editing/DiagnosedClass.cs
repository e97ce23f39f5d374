using NetGen.Generator.Checks;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Editing;

/// <summary>
/// The network or block that a diagnostic concerns, as the generator reads it: fixes read what was found (<see cref="Finding"/>) and never
/// a message, and try what they offer before they offer it.
/// </summary>
internal sealed class DiagnosedClass
{
    /// <summary>More candidates than this aren't tried: a light bulb must not wait.</summary>
    private const int MaxTrials = 60;

    private readonly Compilation _compilation;
    private readonly Project _project;
    private readonly string _name;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, Body> _bodies = new(StringComparer.Ordinal);
    private readonly NetworkSource _source;
    private int? _errors;

    private DiagnosedClass(Compilation compilation, Project project, NetworkSource source, string name, CancellationToken cancel) =>
        (_compilation, _project, _source, _name, _cancel) = (compilation, project, source, name, cancel);

    /// <summary>The class around a place, or null where it is neither a network nor a block.</summary>
    public static async Task<DiagnosedClass?> OfAsync(TextFix.Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return null;
        if (await place.Document.Project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation) return null;
        var source = NetworkSource.Read(compilation, cancel);
        return source.NameOf(type) is not { } name ? null : new(compilation, place.Document.Project, source, name, cancel)
        {
            Problem = ProblemIdentity.Find(Problems(source, name, cancel), place.Diagnostic),
        };
    }

    /// <summary>The problem that the diagnostic reports; null where it is none of the language's.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>The facts of the problem.</summary>
    public Finding? Finding => Problem?.Finding;

    /// <summary>
    /// The class that carries the attribute of a link, with the attribute's index; null where it is in a referenced assembly.
    /// </summary>
    public (Body Body, int Index)? At(OriginLink link) =>
        BodyOf(link.Owner) is { } body && link.Attribute < body.Syntax.Count ? (body, link.Attribute) : null;

    /// <summary>The attribute that is wrong itself: in the network or in a block of this project.</summary>
    public (Body Body, int Index)? Wrong => Problem is { Origin.Links: { Count: > 0 } links } ? At(links[links.Count - 1]) : null;

    /// <summary>
    /// Whether the wrong attribute may be edited for good: it is the network's own, or wrong in its block for every user.
    /// </summary>
    public bool IsOwn => Problem?.Origin.Links.Count == 1;

    /// <summary>The network's attribute through which the wrong one is reached.</summary>
    public (Body Body, int Index)? Outer => Problem is { Origin.Links: { Count: > 0 } links } ? At(links[0]) : null;

    /// <summary>The network or block itself.</summary>
    public Body? Own => BodyOf(_source.PartsOf(_name)[0].Class.IsBlock ? ArgumentReader.WithoutSuffix(_name) : _name);

    /// <summary>All parts of the class that carry attributes.</summary>
    public IEnumerable<TypeDeclarationSyntax> Parts => _source.PartsOf(_name).Select(p => p.Syntax);

    /// <summary>Those of these attributes that are blocks of this project, once each.</summary>
    public IEnumerable<Body> Blocks(IEnumerable<string> names) =>
        names.Distinct().Where(n => _source.Catalogue.FindBlock(n) is not null).Select(BodyOf).OfType<Body>();

    private Body? BodyOf(string owner)
    {
        if (_bodies.TryGetValue(owner, out var known)) return known;
        if (_source.Owner(owner) is not { } part || _project.GetDocument(part.Syntax.SyntaxTree) is not { } document) return null;
        return _bodies[owner] = new(_source, part, document);
    }

    /// <summary>Of these corrections those after which there are fewer errors, in their order, but those that leave none first.</summary>
    public async Task<IReadOnlyList<Correction>> HelpfulAsync(IEnumerable<Correction> candidates, int atMost = 4)
    {
        var helpful = new List<(Correction Correction, int Errors)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates.Take(MaxTrials))
        {
            // Of several ways to do what a title says, the first that helps.
            if (seen.Contains(candidate.Title)) continue;
            _cancel.ThrowIfCancellationRequested();
            int errors = await ErrorsAfterAsync(candidate).ConfigureAwait(false);
            if (errors < Errors && seen.Add(candidate.Title)) helpful.Add((candidate, errors));
            if (helpful.Count(h => h.Errors == 0) >= atMost) break;
        }

        return [.. helpful.OrderBy(h => h.Errors).Select(h => h.Correction).Take(atMost)];
    }

    /// <summary>How many errors there are now.</summary>
    public int Errors => _errors ??= Count(_source);

    /// <summary>Whether the class is a block, whose mistakes may show at its users alone.</summary>
    private bool IsBlock => _source.PartsOf(_name)[0].Class.IsBlock;

    /// <summary>Whether fewer errors can be asked for: there are some, here or at the users of this block.</summary>
    public bool IsBroken => Errors > 0 || (IsBlock && CountOthers(_source) > 0);

    /// <summary>How many errors the network would have on another input.</summary>
    public int ErrorsOn(long channels, long height, long width)
    {
        _cancel.ThrowIfCancellationRequested();
        if (IsBlock || _source.Close(_source.PartsOf(_name)[0].Class, _cancel) is not { } network) return int.MaxValue;
        var sizes = new[] { channels, height, width }.Select(n => new ArgumentUse(null, false, new IntegerValue(n)));
        var resized = network with
        {
            Attributes = network
                .Attributes.Select(a =>
                    a.Name == Vocabulary.Network ? a with { Arguments = [.. sizes, .. a.Arguments.Where(p => p.IsProperty)] } : a)
                .ToEquatableArray(),
        };
        return new ProblemReporter(_source).Distinct(Problems(resized, _cancel)).Count();
    }

    private async Task<int> ErrorsAfterAsync(Correction correction)
    {
        var compilation = _compilation;
        bool isBlock = false;
        foreach (var edits in correction.Edits.GroupBy(e => e.Document.Id))
        {
            var document = edits.First().Document;
            if (await document.GetSyntaxTreeAsync(_cancel).ConfigureAwait(false) is not { } tree || !compilation.ContainsSyntaxTree(tree))
                return int.MaxValue;
            var text = await document.GetTextAsync(_cancel).ConfigureAwait(false);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(edits.Select(e => e.Change))));
            var root = await tree.GetRootAsync(_cancel).ConfigureAwait(false);
            isBlock |= edits.Any(e =>
                root.FindToken(e.Change.Span.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                && _source.NameOf(type) is { } name
                && _source.PartsOf(name)[0].Class.IsBlock);
        }

        var source = NetworkSource.Read(compilation, _cancel);
        int errors = Count(source);
        if (!isBlock || errors > Errors || (errors == Errors && !(IsBlock && errors == 0))) return errors;
        // What helps one user of a block must not break another, and what helps a block must help its users.
        int before = CountOthers(_source), after = CountOthers(source);
        return after < before ? (Errors == 0 ? after - before : errors)
            : after == before && (!IsBlock || before == 0) ? errors
            : int.MaxValue;
    }

    // As the analyzer counts: problems that come from one mistake are one.
    private int Count(NetworkSource source) => source.PartsOf(_name).Count == 0 ? int.MaxValue : Count(source, _name);

    private int CountOthers(NetworkSource source) =>
        source.Networks.Select(n => n.Class.Header.FullName).Where(n => n != _name).Sum(n => Count(source, n));

    private int Count(NetworkSource source, string name) =>
        new ProblemReporter(source).Distinct(Problems(source, name, _cancel)).Count();

    /// <summary>What the analyzer reports of a class.</summary>
    private static IReadOnlyList<Problem> Problems(NetworkSource source, string name, CancellationToken cancel)
    {
        var part = source.PartsOf(name)[0];
        if (part.Class.IsBlock)
        {
            return source.Catalogue.FindBlock(ArgumentReader.WithoutSuffix(name)) is { } block
                ? BlockChecker.Check(block, source.Catalogue, cancel)
                : [];
        }

        return part.Class.IsNetwork && source.Close(part.Class, cancel) is { } network ? Problems(network, cancel) : [];
    }

    private static IReadOnlyList<Problem> Problems(NetworkDeclaration network, CancellationToken cancel)
    {
        var analysis = NetworkAnalysis.Of(network, cancel);
        return analysis.Inferred is { } inferred ? [.. BudgetReporter.Find(inferred, network)] : analysis.Problems;
    }
}
