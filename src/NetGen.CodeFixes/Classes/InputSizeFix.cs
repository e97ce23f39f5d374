using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Gives the input a size where something needs one: a value that decides how the network is built (NETGEN1026), a budget (NETGEN4003),
/// which can be left out, too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputSizeFix)), Shared]
public sealed class InputSizeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SymbolicValue.Id, Rules.UncheckedBudget.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { IsBlock: false } body } diagnosed)
            return None;
        var corrections = new List<Correction>();
        // A window as large as the image is global pooling, which needs no size.
        if (diagnosed.Wrong is var (wrong, at)
            && wrong.LayerOf(at)?.OverWholeImage is { Name: var global } && diagnosed.Problem?.Argument == "kernel")
        {
            corrections.Add(PathEdits.Correct(wrong, $"Write [{global}]", new TextChange(wrong.Syntax[at].Span, global)));
        }

        if (Input(body) is { } input) corrections.Add(input);
        if (place.Diagnostic.Id == Rules.UncheckedBudget.Id
            && place.Attribute is { ArgumentList.Arguments.Count: var count } budget
            && place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name: var name } argument)
        {
            corrections.Add(
                count > 1
                    ? place.Correct($"Remove {name}", [.. Edit.Remove(argument)])
                    : place.Correct($"Remove [{budget.Name}]", [.. Edit.Remove(budget)]));
        }

        return await diagnosed.HelpfulAsync(corrections, 2).ConfigureAwait(false);
    }

    private static Correction? Input(Body body)
    {
        int network = body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);
        if (network < 0
            || body.Syntax[network].ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null)
                is not { Expression: LiteralExpressionSyntax { Token.Value: string text } literal })
        {
            return null;
        }

        var parts = text.Split('x', 'X', '\u00d7').Select(p => p.Trim()).ToList();
        if (parts.Count != 3) return null;
        string input = string.Join(", ", parts.Select(p => p is "H" or "h" or "W" or "w" ? "224" : p));
        return PathEdits.Correct(body, $"Change the input to {input}", new TextChange(literal.Span, input));
    }
}
