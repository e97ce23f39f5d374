using Microsoft.CodeAnalysis.CodeActions;

namespace NetGen.CodeFixes;

/// <summary>One way to correct a mistake: its title and the edits, by document.</summary>
internal sealed record Correction(string Title, ImmutableArray<(Document Document, TextChange Change)> Edits);

/// <summary>Base of our fixes: each is a few edits of text, so that nothing else of the file changes.</summary>
public abstract class TextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        // C# reports an unknown attribute twice, with and without "Attribute": what corrects both is offered once.
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in context.Diagnostics)
        {
            var place = new Place(context.Document, root, diagnostic);
            foreach (var correction in await FindAsync(place, context.CancellationToken).ConfigureAwait(false))
            {
                if (!offered.Add($"{diagnostic.Id} {correction.Title}")) continue;
                // The title is the key too: "Write floor(...)" everywhere, or "Write ceil(...)" everywhere.
                var action = CodeAction.Create(
                    correction.Title,
                    cancel => ApplyAsync(context.Document.Project.Solution, correction, cancel),
                    correction.Title);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways to correct one diagnostic, the likeliest first.</summary>
    private protected abstract Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel);

    private static async Task<Solution> ApplyAsync(Solution solution, Correction correction, CancellationToken cancel)
    {
        foreach (var edits in correction.Edits.GroupBy(e => e.Document.Id))
        {
            var text = await solution.GetDocument(edits.Key)!.GetTextAsync(cancel).ConfigureAwait(false);
            solution = solution.WithDocumentText(edits.Key, text.WithChanges(edits.Select(e => e.Change)));
        }

        return solution;
    }

    /// <summary>Where a diagnostic is.</summary>
    internal sealed record Place(Document Document, SyntaxNode Root, Diagnostic Diagnostic)
    {
        public TextSpan Span => Diagnostic.Location.SourceSpan;

        public SyntaxNode Node => Root.FindNode(Span, getInnermostNodeForTie: true);

        public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

        public Correction Correct(string title, params TextChange[] changes) => new(title, [.. changes.Select(c => (Document, c))]);

        public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
    }

    private protected static IReadOnlyList<Correction> None => [];
}
