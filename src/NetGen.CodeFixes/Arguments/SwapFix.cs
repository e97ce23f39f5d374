using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Swaps two arguments that are in each other's place, as their kinds show (NETGEN1020, NETGEN1015, and C#'s own CS1503 and CS9174).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapFix)), Shared]
public sealed class SwapFix : TextFix
{
    private const string WrongArgument = "CS1503", WrongCollection = "CS9174";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.BadArgument.Id, Rules.BadName.Id, WrongArgument, WrongCollection];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax, ArgumentList.Arguments: var arguments } attribute
            || place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } wrong
            || !IsPositional(wrong))
        {
            return None;
        }

        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { IsBroken: true } diagnosed) return None;
        var candidates = arguments
            .Where(a => a != wrong && IsPositional(a) && a.ToString() != wrong.ToString())
            .Select(other => wrong.SpanStart < other.SpanStart ? (First: wrong, Second: other) : (First: other, Second: wrong))
            .Select(p =>
                place.Correct(
                    $"Swap {p.First} and {p.Second}",
                    new TextChange(p.First.Span, p.Second.ToString()),
                    new TextChange(p.Second.Span, p.First.ToString())));
        var helpful = await diagnosed.HelpfulAsync(candidates, 1).ConfigureAwait(false);
        // What C# reports it must be content with, too.
        return
            place.Diagnostic.Id == Rules.BadArgument.Id
            || place.Diagnostic.Id == Rules.BadName.Id
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model
            ? helpful
            : [.. helpful.Where(h => Binds(attribute, h, model, cancel))];
    }

    private static bool Binds(AttributeSyntax attribute, Correction swapped, SemanticModel model, CancellationToken cancel)
    {
        string text = SourceText
            .From(attribute.ToString())
            .WithChanges(
                swapped.Edits.Select(e => new TextChange(
                    new TextSpan(e.Change.Span.Start - attribute.SpanStart, e.Change.Span.Length),
                    e.Change.NewText!)))
            .ToString();
        if (SyntaxFactory
                .ParseCompilationUnit($"[{text}] class C;")
                .Members.OfType<TypeDeclarationSyntax>()
                .FirstOrDefault()
                ?.AttributeLists.FirstOrDefault()
                ?.Attributes.FirstOrDefault()
            is not { } after)
        {
            return false;
        }

        return model.TryGetSpeculativeSemanticModel(attribute.SpanStart, after, out var speculative)
            && speculative.GetSymbolInfo(after, cancel).Symbol is not null;
    }

    private static bool IsPositional(AttributeArgumentSyntax argument) => argument is { NameEquals: null, NameColon: null };
}
