using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Naming;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Writes an argument that C# can't take as it must be written: a value in quotes or without them (CS0029), a tuple as [a, b],
/// a constant (CS0182), an argument that is given twice (CS1744) or that there is none for (CS1729); and numbers for true and false
/// (NETGEN1020).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConversionFix)), Shared]
public sealed class ConversionFix : TextFix
{
    private const string WrongType = "CS0029", NotConstant = "CS0182", Twice = "CS1744", OtherNumber = "CS1729";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.BadArgument.Id, WrongType, NotConstant, Twice, OtherNumber];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax, ArgumentList: not null } attribute
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        var info = model.GetSymbolInfo(attribute, cancel);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType is not { } type || !OurTypes.IsOurs(type)) return None;
        if (place.Diagnostic.Id == OtherNumber) return TooMany(place, attribute, type);
        if (place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } argument) return None;
        return place.Diagnostic.Id switch
        {
            WrongType => Converted(place, argument),
            NotConstant => Constant(place, argument, model, cancel),
            Twice => Once(place, argument, attribute, type),
            _ => await KindAsync(place, argument, attribute, type, cancel).ConfigureAwait(false),
        };
    }

    // When = true.
    private static IReadOnlyList<Correction> Converted(Place place, AttributeArgumentSyntax argument)
    {
        string text = argument.Expression.ToString();
        if (argument.NameEquals?.Name.Identifier.ValueText == "When" && !text.Contains('"') && Expression.Parse(text).IsExpression(out _))
            return [place.Correct($"Write \"{text}\"", new TextChange(argument.Expression.Span, $"\"{text}\""))];
        return argument.Expression is LiteralExpressionSyntax { Token.Value: "true" or "false" } boolean
            ? [place.Correct($"Write {boolean.Token.Value}", new TextChange(boolean.Span, (string)boolean.Token.Value))]
            : None;
    }

    private static IReadOnlyList<Correction> Constant(
        Place place,
        AttributeArgumentSyntax argument,
        SemanticModel model,
        CancellationToken cancel)
    {
        if (argument.Expression is TupleExpressionSyntax tuple && tuple.Arguments.All(a => a.NameColon is null))
        {
            // Of equal numbers one will do, and an expression goes with any other argument.
            string list =
                tuple.Arguments.Select(a => a.ToString()).Distinct().Count() == 1
                    ? tuple.Arguments[0].ToString()
                    : $"\"({string.Join(", ", tuple.Arguments)})\"";
            return [place.Correct($"Write {list}", new TextChange(tuple.Span, list))];
        }

        // static readonly int Width = 16: what could be a constant.
        if (model.GetSymbolInfo(argument.Expression, cancel).Symbol is not { } symbol
            || symbol.DeclaringSyntaxReferences is not [var reference]
            || place.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } document)
        {
            return None;
        }

        if (reference.GetSyntax(cancel)
            is not VariableDeclaratorSyntax
            {
                Initializer.Value: LiteralExpressionSyntax,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field }
            })
        {
            return None;
        }

        var gone = field.Modifiers.Where(m => m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.ReadOnlyKeyword)).ToList();
        if (gone.Count == 0) return None;
        var span = TextSpan.FromBounds(gone[0].SpanStart, gone[gone.Count - 1].Span.End);
        return [new($"Make {symbol.Name} a constant", [(document, new TextChange(span, "const"))])];
    }

    // [Conv(3, 16, kernel: 3)]: two numbers come before the kernel, of which the first is the input's.
    private static IReadOnlyList<Correction> Once(
        Place place, AttributeArgumentSyntax argument, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        var positional = attribute.ArgumentList!.Arguments.Where(a => a.NameColon is null && a.NameEquals is null).ToList();
        int at = type
            .InstanceConstructors.Select(c => c.Parameters.ToList().FindIndex(p => p.Name == argument.NameColon?.Name.Identifier.ValueText))
            .Where(k => k >= 0)
            .DefaultIfEmpty(-1)
            .First();
        if (at < 0 || at >= positional.Count) return None;
        return TakesInput(type) && at == positional.Count - 1 && positional[at].Expression.ToString() != argument.Expression.ToString()
            ? [WithoutInput(place, positional[0])]
            : None;
    }

    /// <summary>Whether other libraries' first argument of it is how many channels come in, which NetGen knows.</summary>
    private static bool TakesInput(INamedTypeSymbol type) =>
        OurTypes.IsOfNetGen(type) && LayerTable.Find(ArgumentReader.WithoutSuffix(type.Name))?.TakesInputChannelsElsewhere == true;

    private static Correction WithoutInput(Place place, AttributeArgumentSyntax first) =>
        place.Correct($"Remove '{first}' (input channels are inferred)", [.. Edit.Remove(first)]);

    // [Linear(512, 10)], [Conv(16, 3, bias: 0)].
    private static async Task<IReadOnlyList<Correction>> KindAsync(
        Place place, AttributeArgumentSyntax argument, AttributeSyntax attribute, INamedTypeSymbol type, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: BadArgument found } diagnosed) return None;
        if (found.Kind != ParameterKind.Boolean || argument.Expression is not LiteralExpressionSyntax { Token.Value: int number })
            return None;
        var corrections = new List<Correction>();
        var positional = attribute.ArgumentList!.Arguments.Where(a => a.NameColon is null && a.NameEquals is null).ToList();
        if (number > 1 && TakesInput(type) && positional.Count > 1 && positional.Contains(argument))
        {
            corrections.Add(WithoutInput(place, positional[0]));
        }
        else if (number is 0 or 1)
        {
            corrections.Add(
                place.Correct(
                    $"Write {(number == 1 ? "true" : "false")}",
                    new TextChange(argument.Expression.Span, number == 1 ? "true" : "false")));
        }

        return await diagnosed.HelpfulAsync(corrections).ConfigureAwait(false);
    }

    // [Network(3, 32, 32, 10)], [Flatten(1)].
    private static IReadOnlyList<Correction> TooMany(Place place, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        var given = attribute.ArgumentList!.Arguments.Where(a => a.NameEquals is null).ToList();
        int most = type
            .InstanceConstructors.Select(c => c.Parameters.LastOrDefault()?.IsParams == true ? int.MaxValue : c.Parameters.Length)
            .DefaultIfEmpty(0)
            .Max();
        if (given.Count <= most || given.Exists(a => a.NameColon is not null)) return None;
        if (type.Name == "NetworkAttribute"
            && given.Count == 4
            && attribute.ArgumentList.Arguments.All(a => a.NameEquals?.Name.Identifier.ValueText != "Classes"))
        {
            return [place.Correct($"Write Classes = {given[3]}", new TextChange(given[3].Span, $"Classes = {given[3]}"))];
        }

        if (type.Name == "AuxiliaryAttribute"
            && given is [_, { Expression: LiteralExpressionSyntax { Token.Value: double or int } } weight])
        {
            return [place.Correct($"Write LossWeight = {weight}", new TextChange(weight.Span, $"LossWeight = {weight}"))];
        }

        var extra = given.Skip(most).ToList();
        // With the comma before them, or with the parentheses.
        return
        [
            place.Correct(
                $"Remove '{string.Join(", ", extra)}'",
                most == 0 && given.Count == attribute.ArgumentList.Arguments.Count
                    ? new TextChange(attribute.ArgumentList.Span, "")
                    : new TextChange(
                        TextSpan.FromBounds(most > 0 ? given[most - 1].Span.End : extra[0].SpanStart, extra[extra.Count - 1].Span.End),
                        "")),
        ];
    }
}
