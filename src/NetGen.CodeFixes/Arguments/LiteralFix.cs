using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Naming;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Writes what C# calls the wrong type (CS1503, CS0029, CS0266) as the number that it means:
/// <c>"64"</c> and 64.5 where an integer belongs; and removes an argument (CS1744) or attribute (CS0579) that is given twice.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralFix)), Shared]
public sealed class LiteralFix : TextFix
{
    private const string WrongArgument = "CS1503",
        NoConversion = "CS0029",
        NoImplicitConversion = "CS0266",
        GivenTwice = "CS1744",
        AttributeTwice = "CS0579";

    private static readonly SpecialType[] s_numbers =
        [SpecialType.System_Int32, SpecialType.System_Int64, SpecialType.System_Double, SpecialType.System_Single];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [WrongArgument, NoConversion, NoImplicitConversion, GivenTwice, AttributeTwice];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax } attribute
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        var info = model.GetSymbolInfo(attribute, cancel);
        if ((
                (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType
                ?? model.GetTypeInfo(attribute, cancel).Type as INamedTypeSymbol)
                is not { } type
            || !OurTypes.IsOurs(type))
        {
            return None;
        }

        if (place.Diagnostic.Id == AttributeTwice)
            return [place.Correct($"Remove [{ArgumentReader.WithoutSuffix(type.Name)}]", [.. Edit.Remove(attribute)])];
        if (place.Diagnostic.Id == GivenTwice)
        {
            return place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameColon: not null } argument
                ? [place.Correct($"Remove '{argument}'", [.. Edit.Remove(argument)])]
                : None;
        }

        if (place.Node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is not { } literal) return None;
        if (literal.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } written) return None;
        if (!OurTypes.TypesOf(written, type).Any(t => s_numbers.Contains(t.SpecialType))) return None;
        // A point in an integer is a slip, and both of its neighbours may be meant.
        var corrections = Numbers(literal.Token.Value)
            .Select(n => Text.Invariant(n))
            .Select(n => place.Correct($"Change {literal} to {n}", new TextChange(literal.Span, n)))
            .ToList();
        return await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is { IsBroken: true } diagnosed
            ? await diagnosed.HelpfulAsync(corrections).ConfigureAwait(false)
            : corrections;
    }

    private static IEnumerable<long> Numbers(object? value) => value switch
    {
        string text
            when long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                && Math.Abs(number) <= int.MaxValue => [number],
        double or float when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && Math.Abs(number) < int.MaxValue =>
            new[] { Math.Floor(number), Math.Ceiling(number) }.Distinct().OrderBy(n => Math.Abs(n - number)).Select(n => (long)n),
        _ => [],
    };
}
