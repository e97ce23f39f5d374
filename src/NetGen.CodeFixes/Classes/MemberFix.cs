using Microsoft.CodeAnalysis.FindSymbols;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>Renames a member that has the name of a generated one, wherever it is used (NETGEN1007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberFix)), Shared]
public sealed class MemberFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MemberCollision.Id];

    // With the lines that it alone fills.
    private static TextSpan Lines(MemberDeclarationSyntax member)
    {
        var text = member.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(member.SpanStart), text.Lines.GetLineFromPosition(member.Span.End));
        bool isAlone =
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, member.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(member.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : member.Span;
    }

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model
            || await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed)
        {
            return None;
        }

        var token = place.Root.FindToken(place.Span.Start);
        if (token.Parent is ConstructorDeclarationSyntax constructor)
            return [place.Correct("Remove the constructor", new TextChange(Lines(constructor), ""))];
        if (token.Parent is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancel) is not { } symbol
            || symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: not MethodKind.Ordinary }
            || symbol.Name != token.ValueText)
        {
            return None;
        }

        string name = "Own" + char.ToUpperInvariant(symbol.Name[0]) + symbol.Name.Substring(1);
        var solution = place.Document.Project.Solution;
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancel).ConfigureAwait(false);
        var edits = references
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Definition, symbol))
            .SelectMany(r => r.Locations)
            .Where(l => !l.IsImplicit)
            .Select(l => (l.Document, Change: new TextChange(l.Location.SourceSpan, name)))
            .Append((place.Document, new TextChange(token.Span, name)))
            .Distinct();
        return await diagnosed.HelpfulAsync([new($"Rename '{symbol.Name}' to '{name}'", [.. edits])]).ConfigureAwait(false);
    }
}
