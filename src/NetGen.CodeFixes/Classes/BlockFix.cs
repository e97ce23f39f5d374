using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Naming;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Corrects blocks: a parameter's type (NETGEN1033), a name without "Attribute" (NETGEN1033), a block in itself (NETGEN1030);
/// and says which of two blocks is meant where C# can't tell.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockFix)), Shared]
public sealed class BlockFix : TextFix
{
    /// <summary>Types that a parameter can't have, and the nearest that it can.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["sbyte"] = "int",
        ["byte"] = "int",
        ["short"] = "int",
        ["ushort"] = "int",
        ["uint"] = "int",
        ["ulong"] = "long",
        ["decimal"] = "double",
        ["char"] = "string",
        ["double"] = "int",
        ["float"] = "int",
        ["double[]"] = "int[]",
        ["string[]"] = "int[]",
        ["int?"] = "int",
        ["long?"] = "long",
        ["double?"] = "double",
        ["float?"] = "float",
        ["bool?"] = "bool",
    };

    private const string Ambiguous = "CS0104";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.BadBlock.Id, Rules.RecursiveBlock.Id, Ambiguous];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return None;
        if (place.Diagnostic.Id == Ambiguous) return await NamesAsync(place, cancel).ConfigureAwait(false);
        if (place.Diagnostic.Id == Rules.BadBlock.Id
            && !type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal)
            && place.Span == type.Identifier.Span)
        {
            return
            [
                place.Correct(
                    $"Rename '{type.Identifier.ValueText}' to '{type.Identifier.ValueText}Attribute'",
                    Edit.Insert(type.Identifier.Span.End, "Attribute")),
            ];
        }

        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        if (place.Diagnostic.Id == Rules.BadBlock.Id)
        {
            return await diagnosed
                .HelpfulAsync(
                    (type.ParameterList?.Parameters ?? default)
                        .Where(p => p.Type is not null && p.Type.Span == place.Span && s_types.ContainsKey(p.Type.ToString()))
                        .Select(p =>
                            place.Correct(
                                $"Declare {p.Identifier.ValueText} as {s_types[p.Type!.ToString()]}",
                                [new TextChange(p.Type!.Span, s_types[p.Type.ToString()]), .. Default(p)])))
                .ConfigureAwait(false);
        }

        return diagnosed.Wrong is var (body, index)
            ? await diagnosed
                .HelpfulAsync([PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])])])
                .ConfigureAwait(false)
            : None;
    }

    // null is no value of the types that a parameter can have.
    private static IEnumerable<TextChange> Default(ParameterSyntax parameter) =>
        parameter.Default?.Value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } value
        && parameter.Type is NullableTypeSyntax { ElementType: var type }
            ? [new(value.Span, type.ToString() == "bool" ? "false" : "0")]
            : [];

    // C# itself says that a name is ambiguous, where it is one in its eyes.
    private static async Task<IReadOnlyList<Correction>> NamesAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { } attribute
            || !attribute.Name.Span.Contains(place.Span)
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        var info = model.GetSymbolInfo(attribute.Name, cancel);
        var types = info
            .CandidateSymbols.Select(s => s as INamedTypeSymbol ?? s.ContainingType)
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .ToList();
        return types.Count < 2 || !types.Exists(OurTypes.IsOurs)
            ? None
            :
            [
                .. types
                    .Select(t => ArgumentReader.WithoutSuffix(t.ToDisplayString()))
                    .Select(n => place.Correct($"Write {n}", new TextChange(attribute.Name.Span, n))),
            ];
    }
}
