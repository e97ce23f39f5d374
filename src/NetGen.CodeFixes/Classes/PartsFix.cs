using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>Moves the layers of a class's other parts, in whatever file, under those of the part with [Network] (NETGEN1003).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartsFix)), Shared]
public sealed class PartsFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SeveralParts.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } type
            || await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed)
        {
            return None;
        }

        var edits = ImmutableArray.CreateBuilder<(Document, TextChange)>();
        var last = type.AttributeLists[type.AttributeLists.Count - 1];
        string indent = Edit.IndentOf(last)?.Indent ?? "",
            lineEnd = Edit.LineEnd(
                await place.Document.GetTextAsync(cancel).ConfigureAwait(false),
                type.SyntaxTree.GetText(cancel).Lines.GetLineFromPosition(last.SpanStart));
        // After a comment at the end of the line.
        int at = EndOf(last);
        string moved = "";
        foreach (var part in diagnosed
                .Parts.Where(p => p != type && p.AttributeLists.Count > 0)
                .OrderBy(p => p.SyntaxTree == type.SyntaxTree ? 0 : 1)
                .ThenBy(p => p.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(p => p.SpanStart))
        {
            if (place.Document.Project.Solution.GetDocument(part.SyntaxTree) is not { } document
                || part.AttributeLists.Any(l => l.ContainsDirectives))
            {
                return None;
            }

            var span = TextSpan.FromBounds(part.AttributeLists[0].SpanStart, EndOf(part.AttributeLists[part.AttributeLists.Count - 1]));
            var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
            string old = Edit.IndentOf(part.AttributeLists[0])?.Indent ?? "";
            moved +=
                lineEnd
                + indent
                + string.Join(
                    lineEnd + indent,
                    text.ToString(span)
                        .Split('\n')
                        .Select(l => l.TrimEnd('\r'))
                        .Select((l, k) => k > 0 && l.StartsWith(old, StringComparison.Ordinal) ? l.Substring(old.Length) : l));
            edits.Add((document, new(WithLines(text, span), "")));
        }

        if (moved.Length == 0) return None;
        edits.Add((place.Document, Edit.Insert(at, moved)));
        return await diagnosed
            .HelpfulAsync([new($"Move all layers to one part of {type.Identifier.ValueText}", edits.ToImmutable())])
            .ConfigureAwait(false);
    }

    /// <summary>The end of a list, or of the comment after it in its line.</summary>
    private static int EndOf(AttributeListSyntax list) =>
        list.GetTrailingTrivia()
            .LastOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            is { RawKind: not 0 } comment
            ? comment.Span.End
            : list.Span.End;

    // Lines that are left empty go too.
    private static TextSpan WithLines(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        bool isAlone =
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : span;
    }
}
