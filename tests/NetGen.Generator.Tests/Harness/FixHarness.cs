using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes;

namespace NetGen.Generator.Tests;

/// <summary>Applies our code fixes as an IDE does: diagnostics of a project, one action, the changed files.</summary>
internal static class FixHarness
{
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
    [
        .. typeof(TextFix)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];

    private const string LockName = "netgen.lock";

    /// <summary>The titles of all fixes offered for these sources, in order.</summary>
    public static IReadOnlyList<string> Titles(params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        return [.. Actions(Open(workspace, sources)).Select(a => a.Action.Title)];
    }

    /// <summary>The sources after the first fix of this title.</summary>
    public static IReadOnlyList<string> Fix(string title, params string[] sources) => Fix(title, null, sources);

    /// <summary>The same in a project with an additional file.</summary>
    public static IReadOnlyList<string> Fix(string title, (string Name, string Text)? file, string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, sources, file);
        var actions = Actions(project);
        var action = actions.FirstOrDefault(a => a.Action.Title == title).Action;
        Assert.True(action is not null, $"No fix '{title}' among: {string.Join(", ", actions.Select(a => a.Action.Title))}");
        return Apply(action!, project.Id);
    }

    /// <summary>The sources after a fix everywhere in the project.</summary>
    public static IReadOnlyList<string> FixAll(string title, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, sources);
        var (action, provider, document) = Actions(project).First(a => a.Action.Title == title);
        var context = new FixAllContext(
            (Document)document,
            provider,
            FixAllScope.Project,
            action.EquivalenceKey!,
            provider.FixableDiagnosticIds,
            new Found([.. Diagnostics(project).Select(Reworded)]),
            default);
        return Apply(provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!, project.Id);
    }

    /// <summary>The titles of all fixes offered in a project with a lock file: those in the sources, then those in that file.</summary>
    public static IReadOnlyList<string> LockTitles(string locked, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        return [.. Actions(Open(workspace, sources, (LockName, locked))).Select(a => a.Action.Title)];
    }

    /// <summary>The lock file after the first fix of this title, or after it everywhere in the project; the sources stay.</summary>
    public static string FixLock(string title, string locked, string[] sources, bool everywhere = false)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, sources, (LockName, locked));
        var actions = Actions(project);
        var (action, provider, document) = actions.FirstOrDefault(a => a.Action.Title == title);
        Assert.True(action is not null, $"No fix '{title}' among: {string.Join(", ", actions.Select(a => a.Action.Title))}");
        if (everywhere)
        {
            var context = new FixAllContext(
                (Document)document,
                provider,
                FixAllScope.Project,
                action.EquivalenceKey!,
                provider.FixableDiagnosticIds,
                new Found([.. Diagnostics(project).Select(Reworded)]),
                default);
            action = provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
        }

        var after = Changed(action).GetProject(project.Id)!;
        Assert.Equal(sources, Texts(after));
        return Assert.Single(after.AdditionalDocuments).GetTextAsync().GetAwaiter().GetResult().ToString();
    }

    /// <summary>One source after each fix that is offered for one of its errors, and these errors.</summary>
    /// <param name="source">The source.</param>
    /// <param name="errors">All errors of it, the compiler's too.</param>
    /// <param name="models">Whether NetGen.Models is referenced, which sources that come from there can't have.</param>
    public static IReadOnlyList<(string Title, string After)> FixEvery(
        string source,
        out IReadOnlyList<Diagnostic> errors,
        bool models = true)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, [source], models);
        errors = Errors(project);
        return [.. Actions(project, errors).Select(a => (a.Action.Title, Assert.Single(Apply(a.Action, project.Id)))).Distinct()];
    }

    /// <summary>
    /// What each fix does that is offered for a rule's diagnostics in a page's wrong example:
    /// how many of them, and errors of all kinds, there are before and after.
    /// </summary>
    public static IReadOnlyList<(string Title, int HitsBefore, int Hits, int ErrorsBefore, int Errors)> FixesOf(string id, RulePage page)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, [.. page.Sources], page.Files);
        var (before, hits) = (Errors(project).Count, Hits(project));
        return
        [
            .. Actions(project, hits)
                .Select(a => (a.Action.Title, Changed(a.Action).GetProject(project.Id)!))
                .Select(a => (a.Title, hits.Count, Hits(a.Item2).Count, before, Errors(a.Item2).Count)),
        ];

        List<Diagnostic> Hits(Project of) => [.. Diagnostics(of).Where(d => d.Id == id && !d.IsSuppressed)];
    }

    /// <summary>All errors of a source, the compiler's too.</summary>
    public static IReadOnlyList<Diagnostic> Errors(string source, bool models = true)
    {
        using var workspace = new AdhocWorkspace();
        return Errors(Open(workspace, [source], models));
    }

    // What C# only warns of, an unread parameter for one, is no error that a fix leaves.
    private static List<Diagnostic> Errors(Project project) =>
        [.. Diagnostics(project).Where(d => d.DefaultSeverity == DiagnosticSeverity.Error && !d.IsSuppressed)];

    private static Project Open(AdhocWorkspace workspace, string[] sources, (string Name, string Text)? file = null) =>
        Open(workspace, sources, file is { } one ? [one] : []);

    private static Project Open(AdhocWorkspace workspace, string[] sources, bool models) => Open(workspace, sources, [], models);

    private static Project Open(
        AdhocWorkspace workspace,
        string[] sources,
        IEnumerable<(string Name, string Text)> files,
        bool models = true)
    {
        var project = workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Tests",
                "Tests",
                LanguageNames.CSharp,
                compilationOptions: GeneratorHarness.Options,
                parseOptions: GeneratorHarness.ParseOptions,
                metadataReferences: GeneratorHarness.References.Where(r =>
                    models || !r.Display!.EndsWith("NetGen.Models.dll", StringComparison.Ordinal))));
        var solution = project.Solution.AddDocument(DocumentId.CreateNewId(project.Id), "Usings.cs", GeneratorHarness.ImplicitUsings);
        for (int k = 0; k < sources.Length; k++)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(project.Id),
                $"Test{k}.cs",
                SourceText.From(sources[k]),
                filePath: $"Test{k}.cs");
        }

        foreach (var (name, text) in files)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(project.Id),
                name,
                SourceText.From(text),
                filePath: $"/project/{name}");
        }

        return solution.GetProject(project.Id)!;
    }

    private static ImmutableArray<Diagnostic> Diagnostics(Project project) =>
        (
            GeneratorHarness.Generate((CSharpCompilation)project.GetCompilationAsync().GetAwaiter().GetResult()!) with
            {
                Options = project.AnalyzerOptions,
            }).Analyze(compilerToo: true);

    private static List<(CodeAction Action, CodeFixProvider Provider, TextDocument Document)> Actions(Project project) =>
        Actions(project, Diagnostics(project));

    private static List<(CodeAction Action, CodeFixProvider Provider, TextDocument Document)> Actions(
        Project project,
        IEnumerable<Diagnostic> diagnostics)
    {
        var actions = new List<(CodeAction, CodeFixProvider, TextDocument)>();
        var places = diagnostics
            .Where(d => d.Location.Kind is LocationKind.SourceFile or LocationKind.ExternalFile)
            .OrderBy(d => d.Location.Kind)
            .ThenBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan)
            .GroupBy(d => (d.Id, d.Location.Kind, d.Location.GetLineSpan().Path, d.Location.SourceSpan));
        // An editor asks once for all that one rule says of one place.
        foreach (var place in places)
        {
            var (diagnostic, reported) = (place.First(), place.Select(Reworded).ToImmutableArray());
            if ((
                    project.GetDocument(diagnostic.Location.SourceTree)
                    ?? project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == diagnostic.Location.GetLineSpan().Path))
                is not { } document)
            {
                continue;
            }

            foreach (var provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                provider
                    .RegisterCodeFixesAsync(
                        new CodeFixContext(
                            document,
                            diagnostic.Location.SourceSpan,
                            reported,
                            (action, _) => actions.Add((action, provider, document)),
                            default))
                    .GetAwaiter()
                    .GetResult();
            }
        }

        return actions;
    }

    /// <summary>
    /// The same diagnostic with its id as title and message: all that a fix gets to see in these tests.
    /// What it offers can't come from reading a message, and works in any language.
    /// </summary>
    public static Diagnostic Reworded(Diagnostic diagnostic) =>
        Diagnostic.Create(
            new DiagnosticDescriptor(
                diagnostic.Id,
                diagnostic.Id,
                diagnostic.Id,
                diagnostic.Descriptor.Category,
                diagnostic.DefaultSeverity,
                isEnabledByDefault: true),
            diagnostic.Location,
            diagnostic.AdditionalLocations,
            diagnostic.Properties);

    private static IReadOnlyList<string> Apply(CodeAction action, ProjectId project) => Texts(Changed(action).GetProject(project)!);

    private static Solution Changed(CodeAction action) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static IReadOnlyList<string> Texts(Project project) =>
        [
            .. project
                .Documents.Where(d => d.Name != "Usings.cs")
                .OrderBy(d => d.Name, StringComparer.Ordinal)
                .Select(d => d.GetTextAsync().GetAwaiter().GetResult().ToString()),
        ];

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(
                diagnostics.Where(d => d.Location.SourceTree == document.GetSyntaxTreeAsync(cancellationToken).GetAwaiter().GetResult()));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
