using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Writes all sizes of a layer alike where C# finds no constructor (CS9174): a kernel of two numbers needs a padding of two,
/// since the constructors take either numbers or (height, width).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PairFix)), Shared]
public sealed class PairFix : TextFix
{
    private const string NotConstructible = "CS9174";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotConstructible];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { } attribute
            || await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { } body })
        {
            return None;
        }

        int index = body.Syntax.ToList().IndexOf(attribute);
        if (index < 0 || Vocabulary.LayerOf(body.Uses[index].Name) is not { } layer) return None;
        var pairs = layer
            .Parameters.Where(p => p.Kind == ParameterKind.Pair)
            .Select(p => body.Written(index, p.Name)?.Expression)
            .OfType<ExpressionSyntax>()
            .ToList();
        var lists = pairs.OfType<CollectionExpressionSyntax>().ToList();
        if (lists.Count == 0) return None;
        if (lists.TrueForAll(l => l.Elements.Count == 2) && pairs.TrueForAll(p => p is CollectionExpressionSyntax || IsNumber(p)))
        {
            return
            [
                place.Correct(
                    "Write (height, width) for each size",
                    [.. pairs.Where(IsNumber).Select(p => new TextChange(p.Span, $"[{p}, {p}]"))]),
            ];
        }
        // Three equal numbers, or one in brackets.
        return lists.TrueForAll(l => l.Elements.Count > 0 && l.Elements.Select(e => e.ToString()).Distinct().Count() == 1)
            ? [place.Correct("Write one number for both axes", [.. lists.Select(l => new TextChange(l.Span, l.Elements[0].ToString()))])]
            : None;
    }

    private static bool IsNumber(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: int };
}
