using Microsoft.CodeAnalysis.CodeActions;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Locking;

namespace NetGen.CodeFixes.Locking;

/// <summary>
/// Writes into netgen.lock what a network is now (NETGEN4010 to NETGEN4013), takes out what is gone (NETGEN4014),
/// or writes the whole file again, as
/// <c>dotnet build -p:NetGenUpdateLock=true</c> does. Offered on the network's class, and in the lock file by editors that fix additional
/// files.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(LockFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".lock"])]
[Shared]
public sealed class LockFix : CodeFixProvider
{
    private const string UpdateTitle = "Update " + LockText.FileName, AcceptKey = "Accept in " + LockText.FileName;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Rules.LockedShapeChanged.Id,
        Rules.LockedCostChanged.Id,
        Rules.LockedKeysChanged.Id,
        Rules.NotLocked.Id,
        Rules.StaleLock.Id,
        Rules.BadLock.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new All();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await LockedProject.OfAsync(context.TextDocument.Project, context.CancellationToken).ConfigureAwait(false) is not { } project)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await NetworkOfAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } name)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(diagnostic.Id, name), _ => Task.FromResult(project.Accept([name])), AcceptKey),
                    diagnostic);
            }
        }

        if (project.CanUpdate)
        {
            context.RegisterCodeFix(
                CodeAction.Create(UpdateTitle, _ => Task.FromResult(project.Update()), UpdateTitle),
                context.Diagnostics);
        }
    }

    private static string Title(string id, string network)
    {
        string name = network.Substring(network.LastIndexOf('.') + 1);
        return id == Rules.NotLocked.Id ? $"Add {name} to {LockText.FileName}"
            : id == Rules.StaleLock.Id ? $"Remove {network} from {LockText.FileName}"
            : $"Accept the change of {name} in {LockText.FileName}";
    }

    /// <summary>The network that a diagnostic speaks of: the class that it is on, or the one that the lock file names there.</summary>
    private static async Task<string?> NetworkOfAsync(LockedProject project, Diagnostic diagnostic, CancellationToken cancel) =>
        diagnostic.Id == Rules.StaleLock.Id ? project.LockedAt(diagnostic.Location.SourceSpan)
        : diagnostic.Location.SourceTree is { } tree
            ? project.NetworkAt(await tree.GetRootAsync(cancel).ConfigureAwait(false), diagnostic.Location.SourceSpan)
        : null;

    // Documents alone can be merged by Roslyn's own provider; here all networks of a scope are accepted in one text of each project's file.
    private sealed class All : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var solution = context.Solution;
            var cancel = context.CancellationToken;
            foreach (var id in context.Scope == FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id])
            {
                if (await LockedProject.OfAsync(solution.GetProject(id)!, cancel).ConfigureAwait(false) is not { } project) continue;
                var found = context is { Scope: FixAllScope.Document, Document: { } document }
                    ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(solution.GetProject(id)!).ConfigureAwait(false);
                if (found.IsEmpty) continue;
                if (context.CodeActionEquivalenceKey == UpdateTitle)
                {
                    if (project.CanUpdate) solution = project.Update();
                    continue;
                }

                var names = new List<string>();
                foreach (var diagnostic in found)
                    if (await NetworkOfAsync(project, diagnostic, cancel).ConfigureAwait(false) is { } name) names.Add(name);
                solution = project.Accept(names);
            }

            return solution == context.Solution ? null : CodeAction.Create(AcceptKey, _ => Task.FromResult(solution), AcceptKey);
        }
    }
}
