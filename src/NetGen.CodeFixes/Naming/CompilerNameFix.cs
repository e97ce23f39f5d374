using NetGen.CodeFixes.Editing;
using NetGen.Generator.Checks;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Naming;

/// <summary>
/// Corrects names that C# can't find in a network or block: an attribute or its property (CS0246, CS0234),
/// an argument (CS1739 and our NETGEN1022), an enum member (CS0103, CS0117); and puts a variable in the quotes that it needs
/// (CS0103, CS9105).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompilerNameFix)), Shared]
public sealed class CompilerNameFix : TextFix
{
    private const string UnknownType = "CS0246",
        UnknownInNamespace = "CS0234",
        UnknownArgument = "CS1739",
        UnknownName = "CS0103",
        UnknownMember = "CS0117",
        ParameterAsValue = "CS9105";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.UnknownArgument.Id, UnknownType, UnknownInNamespace, UnknownArgument, UnknownName, UnknownMember, ParameterAsValue];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax } attribute
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        if (attribute.Name.Span.Contains(place.Span))
            return place.Diagnostic.Id is UnknownType or UnknownInNamespace ? AttributeName(place, attribute, model, cancel) : None;
        if (TypeOf(attribute, model, cancel) is not { } type
            || !OurTypes.IsOurs(type)
            || place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } argument)
        {
            return None;
        }

        if (argument.NameEquals is { Name: var property } && property.Span.Contains(place.Span))
        {
            return AsParameter(place, argument, type)
                ?? Suggest(place, property.Identifier, Synonyms.Argument(property.Identifier.ValueText, OurTypes.Properties(type)));
        }

        if (argument.NameColon is { Name: var name } && name.Span.Contains(place.Span)) return Parameter(place, argument, type);
        return Value(place, argument, model, TypeOf(argument, type));
    }

    /// <summary>The type that an argument must have, as far as C# can say; null where there are several.</summary>
    private static ITypeSymbol? TypeOf(AttributeArgumentSyntax argument, INamedTypeSymbol type)
    {
        var types = OurTypes.TypesOf(argument, type).ToList();
        return types.Count > 0 && types.TrueForAll(t => t.SpecialType == types[0].SpecialType) ? types[0] : null;
    }

    // kernel = 3 for kernel: 3.
    private static IReadOnlyList<Correction>? AsParameter(Place place, AttributeArgumentSyntax argument, INamedTypeSymbol type)
    {
        string name = argument.NameEquals!.Name.Identifier.ValueText;
        return type.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == name))
            ? [place.Correct($"Write {name}: {argument.Expression}", new TextChange(argument.NameEquals.Span, $"{name}:"))]
            : null;
    }

    private static IReadOnlyList<Correction> AttributeName(
        Place place,
        AttributeSyntax attribute,
        SemanticModel model,
        CancellationToken cancel)
    {
        var written = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (written is null || !Concerns(attribute, model, cancel)) return None;
        var known = model
            .LookupNamespacesAndTypes(attribute.SpanStart)
            .OfType<INamedTypeSymbol>()
            .Where(OurTypes.IsOurs)
            .Select(t => ArgumentReader.WithoutSuffix(t.Name))
            .ToList();
        // What has no end here, or ends with its merge.
        if (Synonyms.IsNoCloser(written.Identifier.ValueText)
            && SyntaxReader.AttributesOf((TypeDeclarationSyntax)attribute.Parent!.Parent!).TakeWhile(a => a != attribute).LastOrDefault()
                is var before
            && (written.Identifier.ValueText != "EndSplit" || before?.Name.ToString() is "Concat" or "Add" or "Multiply"))
        {
            return [place.Correct($"Remove [{written.Identifier.ValueText}]", [.. Edit.Remove(attribute)])];
        }

        return Suggest(place, written.Identifier, ForeignNames.Meant(ArgumentReader.WithoutSuffix(written.Identifier.ValueText), known));
    }

    // Not our attribute: don't guess.
    private static bool Concerns(AttributeSyntax attribute, SemanticModel model, CancellationToken cancel)
    {
        var type = (TypeDeclarationSyntax)attribute.Parent!.Parent!;
        return type.BaseList?.Types.Any(t => t.Type.ToString().EndsWith("BlockAttribute", StringComparison.Ordinal)) == true
            || SyntaxReader.AttributesOf(type).Any(a => a != attribute && TypeOf(a, model, cancel) is { } other && OurTypes.IsOurs(other));
    }

    private static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancel)
    {
        var info = model.GetSymbolInfo(attribute, cancel);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType
            ?? model.GetTypeInfo(attribute, cancel).Type as INamedTypeSymbol;
    }

    private static IReadOnlyList<Correction> Parameter(Place place, AttributeArgumentSyntax argument, INamedTypeSymbol type)
    {
        var taken = ((AttributeArgumentListSyntax)argument.Parent!).Arguments.Select(a => a.NameColon?.Name.Identifier.ValueText).ToList();
        var known = type
            .InstanceConstructors.SelectMany(c => c.Parameters)
            .Select(p => p.Name)
            .Distinct()
            .Where(n => !taken.Contains(n))
            .ToList();
        string name = argument.NameColon!.Name.Identifier.ValueText;
        if (!known.Contains(name) && Synonyms.IsKnownAnyway(name))
            return [place.Correct($"Remove '{argument}'", [.. Edit.Remove(argument)])];
        if (name == "activation"
            && argument.Expression is LiteralExpressionSyntax { Token.Value: string function }
            && Synonyms.Activation(function) is { } layer
            && !known.Contains(name))
        {
            return
            [
                place.Correct(
                    $"Add [{layer}] after it",
                    [.. Edit.Remove(argument), Edit.After((AttributeSyntax)argument.Parent!.Parent!, layer)]),
            ];
        }

        if (Synonyms.Argument(name, known) is { } better) return Suggest(place, argument.NameColon.Name.Identifier, better);
        // Name: "x" for Name = "x".
        return Synonyms.Argument(name, OurTypes.Properties(type)) is { } property
            ? [place.Correct($"Write {property} = ...", new TextChange(argument.NameColon.Span, $"{property} ="))]
            : [place.Correct($"Remove '{argument}'", [.. Edit.Remove(argument)])];
    }

    private static IReadOnlyList<Correction> Value(
        Place place,
        AttributeArgumentSyntax argument,
        SemanticModel model,
        ITypeSymbol? expected)
    {
        // Between brackets that don't match a name may be part of anything.
        if (place.Node is not IdentifierNameSyntax { Identifier: var identifier } name || argument.Parent!.ContainsDiagnostics) return None;
        if (IsNamed(name)) return Suggest(place, identifier, Suggestion.For(identifier.ValueText, Parameters(argument)));
        // Name = conv1: a name needs its quotes, whatever constant is called alike.
        if (argument.Expression == name && expected?.SpecialType == SpecialType.System_String)
            return [place.Correct($"Write \"{identifier.ValueText}\"", new TextChange(name.Span, $"\"{identifier.ValueText}\""))];
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            return model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
                ? Suggest(
                    place,
                    identifier,
                    Suggestion.For(identifier.ValueText, enumeration.GetMembers().OfType<IFieldSymbol>().Select(f => f.Name)))
                : None;
        }

        if (place.Diagnostic.Id is not (UnknownName or ParameterAsValue)) return None;
        if (name.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { } interpolated
            && interpolated.StringStartToken.ValueText == "$\"")
        {
            return [place.Correct("Remove '$': the name's {} are NetGen's", new TextChange(interpolated.StringStartToken.Span, "\""))];
        }

        var corrections = new List<Correction>();
        var constants = model
            .LookupSymbols(name.SpanStart)
            .OfType<IFieldSymbol>()
            .Where(f => f.IsConst && f.ContainingType is not null && OurTypes.IsOfNetGen(f.ContainingType))
            .Select(f => f.Name)
            .ToList();
        if (place.Diagnostic.Id == UnknownName)
            corrections.AddRange(Suggest(place, identifier, Synonyms.Member(identifier.ValueText, constants)));
        if (place.Diagnostic.Id == UnknownName && corrections.Count == 0) corrections.AddRange(Members(place, identifier, name, model));
        corrections.AddRange(Quoted(place, argument, identifier.ValueText));
        return corrections;
    }

    // nameof(chanels): of what can be named there, a block's own parameters are meant.
    private static bool IsNamed(IdentifierNameSyntax name) =>
        name.Parent
            is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
        };

    private static IEnumerable<string> Parameters(AttributeArgumentSyntax argument) =>
        argument.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters.Select(p => p.Identifier.ValueText) ?? [];

    // [Upsample(2, Bilinear)]: a member of an enumeration, without its name.
    private static IEnumerable<Correction> Members(Place place, SyntaxToken identifier, IdentifierNameSyntax name, SemanticModel model)
    {
        var members = model
            .LookupNamespacesAndTypes(name.SpanStart)
            .OfType<INamedTypeSymbol>()
            .Where(t => t.TypeKind == TypeKind.Enum && OurTypes.IsOfNetGen(t))
            .SelectMany(t => t.GetMembers().OfType<IFieldSymbol>())
            .ToLookup(f => f.Name, f => $"{f.ContainingType.Name}.{f.Name}");
        string? meant = Synonyms.Member(identifier.ValueText, [.. members.Select(m => m.Key)]);
        return meant is null ? [] : members[meant].Select(m => place.Correct($"Write {m}", new TextChange(name.Span, m)));
    }

    // [Conv(2 * channels, 3)]: C# knows no variables there.
    private static IEnumerable<Correction> Quoted(Place place, AttributeArgumentSyntax argument, string name)
    {
        var type = (TypeDeclarationSyntax)argument.FirstAncestorOrSelf<AttributeSyntax>()!.Parent!.Parent!;
        bool isParameter = type.ParameterList?.Parameters.Any(p => p.Identifier.ValueText == name) == true;
        string text = argument.Expression.ToString();
        if (!isParameter && !OurTypes.Variables.Contains(name) || text.Contains('"') || !Expression.Parse(text).IsExpression(out _))
            yield break;
        yield return argument.Expression is IdentifierNameSyntax && isParameter
            ? place.Correct($"Write nameof({name})", new TextChange(argument.Expression.Span, $"nameof({name})"))
            : place.Correct($"Write \"{text}\"", new TextChange(argument.Expression.Span, $"\"{text}\""));
    }

    private static IReadOnlyList<Correction> Suggest(Place place, SyntaxToken name, string? better) =>
        better is null || better == name.ValueText
            ? None
            : [place.Correct($"Change '{name.ValueText}' to '{better}'", new TextChange(name.Span, better))];
}
