using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Advice;
using NetGen.Generator.Costs;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Pipeline;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;
using NetGen.Generator.Support;

namespace NetGen.Generator.Checks;

/// <summary>Checks the classes of one compilation.</summary>
/// <param name="isAlone">No analyzer checks it, but the generator, which sees no other generator's files.</param>
internal sealed class ClassChecker(Compilation compilation, NetworkSource source, CostSettings costs, bool isAlone = false)
{
    private readonly bool _hasTorch = SymbolReader.HasTorch(compilation);
    private readonly ProblemReporter _reporter = new(source);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Problem>> _blocks = new(StringComparer.Ordinal);

    private readonly UnreadableConstants _constants = new(source, isAlone);

    /// <summary>What networks are compared with; null without a lock file.</summary>
    public LockReporter? Lock { get; init; }

    /// <summary>Full names of all networks.</summary>
    public IReadOnlyCollection<string> NetworkNames =>
        new HashSet<string>(source.Networks.Select(p => p.Class.Header.FullName), StringComparer.Ordinal);

    /// <summary>Reports everything about one class.</summary>
    /// <param name="parts">All its parts, those of generated files too.</param>
    public void Check(
        INamedTypeSymbol type,
        IReadOnlyList<TypeDeclarationSyntax> parts,
        Action<Diagnostic> report,
        CancellationToken cancel)
    {
        var own = parts.Select(source.NameOf).FirstOrDefault(n => n is not null) is { } name ? source.PartsOf(name) : [];
        if (own.Count > 0 && own[0].Class.IsNetwork)
        {
            _constants.Report(type, report);
            CheckNetwork(type, own, report, cancel);
            if (!_hasTorch || own[0].Class.IsAttribute) return;
            foreach (var found in OwnMembers.Find(type, parts, compilation, cancel)) report(found);
        }
        else if (own.FirstOrDefault(p => p.Class.IsBlock) is { } block)
        {
            CheckBlock(type, own, block, report, cancel);
        }
        else if (StrayLayers.Find(type, parts, source.Catalogue) is var (rule, arguments))
        {
            report(
                Diagnostic.Create(Descriptors.Of(rule), parts.First(p => p.AttributeLists.Count > 0).Identifier.GetLocation(), arguments));
        }
    }

    private void CheckNetwork(INamedTypeSymbol type, IReadOnlyList<SourcePart> parts, Action<Diagnostic> report, CancellationToken cancel)
    {
        var part = parts[0];
        if (part.Class.IsAttribute)
        {
            report(_reporter.Make(part, [], OfClass(part, Rules.BadClass, "its name ends with 'Attribute', as the names of blocks do")));
            return;
        }

        if (source.Close(part.Class, cancel) is not { } network) return;
        ReportOldLanguage(part, report);
        if (!_hasTorch) report(_reporter.Make(part, network.Attributes, OfClass(part, Rules.NoTorch)));
        var unread = ReportUnread(type, parts, report, cancel);
        var analysis = NetworkAnalysis.Of(network, cancel);
        var problems = analysis.Problems;
        if (problems.Count == 0)
        {
            if (unread is null or { Count: > 0 }) return;
            if (analysis.Inferred is not { } inferred) return;
            CostReporter.Report(inferred, network, part, costs, report, cancel);
            foreach (var problem in BudgetReporter.Find(inferred, network)) report(_reporter.Make(part, network.Attributes, problem));
            Lock?.Report(inferred, ProblemReporter.NameOf(part), report);
            foreach (var problem in Adviser.Find(
                    inferred,
                    network,
                    name => source.Owner(name) is not null,
                    rule => costs.Wants(rule, part.Syntax.SyntaxTree),
                    cancel))
            {
                report(_reporter.Make(part, network.Attributes, problem));
            }

            return;
        }

        var own = network
            .Blocks.Select(b => (b.FullName, Part: source.Owner(b.FullName)))
            .Where(b => b.Part is { Class.IsBlock: true })
            .ToList();
        // One mistake, one error: what the compiler says of the same attributes, or we say of a block, isn't said again.
        var errors = CompilerErrors.Of(compilation, part, cancel);
        var unresolved = new HashSet<int>(errors.Attributes.Concat(unread ?? []));
        if (unresolved.Count > 0) problems = GraphBuilder.Build(network, unresolved, cancel: cancel).Problems;
        var broken = new HashSet<string>(
            own
                .Where(b => ProblemsOf(b.FullName, cancel).Count > 0 || CompilerErrors.Of(compilation, b.Part!, cancel).Any)
                .Select(b => b.FullName),
            StringComparer.Ordinal);
        if (broken.Count > 0) problems = WithoutConsequences(problems, network, unresolved, broken, cancel);
        bool IsSaid(Problem problem) =>
            errors.Explain(problem)
            || IsOfBlock(problem, broken)
            || (problem.Rule == Rules.UnreadAttribute && problem.Origin.Links is [var at] && unread?.Contains(at.Attribute) == true)
            || (problem.Rule == Rules.NoLayers && unread is null or { Count: > 0 });
        foreach (var problem in _reporter.Distinct([.. problems.Where(p => !IsSaid(p)).Select(p => OfReferencedBlock(p, cancel))]))
        {
            report(
                _reporter.Make(
                    part,
                    network.Attributes,
                    problem,
                    problem.Rule == Rules.SeveralParts ? parts.Skip(1).Select(ProblemReporter.NameOf) : null));
        }
    }

    private void ReportOldLanguage(SourcePart part, Action<Diagnostic> report)
    {
        if (OldLanguage.At(compilation, source)?.Syntax == part.Syntax && OldLanguage.Find(compilation, source) is { } old) report(old);
    }

    private static Problem OfClass(SourcePart part, Rule rule, params string[] texts) =>
        new(new TextFinding(rule, texts.ToEquatableArray()), new([]), null) { Place = part.Class.Header.Name };

    /// <summary>
    /// The problems that are there, too, where nothing is known of what blocks with mistakes give; and those of the arguments that these
    /// are given.
    /// </summary>
    private static EquatableArray<Problem> WithoutConsequences(
        EquatableArray<Problem> problems,
        NetworkDeclaration network,
        HashSet<int> unresolved,
        HashSet<string> broken,
        CancellationToken cancel)
    {
        var affected = new HashSet<string>(broken, StringComparer.Ordinal);
        while (network.Blocks.Where(b => !affected.Contains(b.FullName) && b.Attributes.Any(a => affected.Contains(a.Name))).ToList()
                is { Count: > 0 } users)
        {
            affected.UnionWith(users.Select(b => b.FullName));
        }

        var opaque = new HashSet<int>(
            Enumerable.Range(0, network.Attributes.Count).Where(k => affected.Contains(network.Attributes[k].Name)));
        if (opaque.Count == 0) return problems;
        var independent = new HashSet<(Rule, Origin)>(
            GraphBuilder.Build(network, unresolved, opaque, cancel).Problems.Select(p => (p.Rule, p.Origin)));
        return
        [
            .. problems.Where(p =>
                independent.Contains((p.Rule, p.Origin)) || (p.Origin.Links is [var only] && opaque.Contains(only.Attribute))),
        ];
    }

    private static bool IsOfBlock(Problem problem, HashSet<string> broken)
    {
        var links = problem.Origin.Links;
        return links.Skip(1).Any(l => broken.Contains(l.Owner))
            || (links.Count > 0 && problem.Rule == Rules.BadBlock && broken.Contains(links[links.Count - 1].Name));
    }

    /// <summary>
    /// Reports attributes that C# and NetGen don't take for the same. Their indices on the part with <c>[Network]</c>; null where another
    /// part has some.
    /// </summary>
    private List<int>? ReportUnread(
        INamedTypeSymbol type,
        IReadOnlyList<SourcePart> parts,
        Action<Diagnostic> report,
        CancellationToken cancel)
    {
        var check = new BindingCheck(source.Catalogue, compilation);
        List<int> indices = [];
        bool isElsewhere = false;
        foreach (var part in parts)
        {
            var found = check.Find(type, part, cancel);
            if (found.Count == 0) continue;
            var errors = CompilerErrors.Of(compilation, part, cancel);
            var uses = source.Catalogue.Resolve(part.Class);
            var frame = new Frame(part.Class.Header.FullName, uses, [], Shape.Vector(1), null);
            foreach (var (index, finding) in found)
            {
                if (ReferenceEquals(part, parts[0])) indices.Add(index);
                else isElsewhere = true;
                if (!errors.Attributes.Contains(index)) report(_reporter.Make(part, uses, frame.Fail(finding, index, null).Problem!));
            }
        }

        return isElsewhere ? null : indices;
    }

    /// <summary>What is wrong with a block of a reference, whatever its arguments are, is said of that block.</summary>
    private Problem OfReferencedBlock(Problem problem, CancellationToken cancel)
    {
        var links = problem.Origin.Links;
        for (int k = 1; k < links.Count; k++)
        {
            if (source.Owner(links[k].Owner) is not null || source.Catalogue.FindBlock(links[k].Owner) is not { } block) continue;
            var own = ProblemsOf(block.FullName, cancel)
                .FirstOrDefault(p => p.Rule == problem.Rule && p.Origin.Links is [var at] && at.Attribute == links[k].Attribute);
            if (own is null) continue;
            return new(
                new TextFinding(Rules.BadBlock, [block.Name, own.Message]),
                new(links.Take(k).ToEquatableArray()),
                null);
        }

        return problem;
    }

    private void CheckBlock(
        INamedTypeSymbol type,
        IReadOnlyList<SourcePart> parts,
        SourcePart part,
        Action<Diagnostic> report,
        CancellationToken cancel)
    {
        ReportOldLanguage(part, report);
        var unread = ReportUnread(type, parts, report, cancel);
        string name = ArgumentReader.WithoutSuffix(part.Class.Header.FullName);
        var problems = ProblemsOf(name, cancel);
        if (problems.Count == 0 || source.Catalogue.FindBlock(name) is not { } block) return;
        var errors = CompilerErrors.Of(compilation, part, cancel);
        foreach (var problem in problems)
        {
            bool isSaid = problem.Rule == Rules.UnreadAttribute && unread?.Contains(problem.Origin.Links[0].Attribute) != false;
            if (!isSaid && !errors.Explain(problem)) report(_reporter.Make(part, block.Attributes, problem));
        }
    }

    private IReadOnlyList<Problem> ProblemsOf(string block, CancellationToken cancel) =>
        _blocks.GetOrAdd(
            block,
            name => source.Catalogue.FindBlock(name) is { } found ? BlockChecker.Check(found, source.Catalogue, cancel) : []);
}
