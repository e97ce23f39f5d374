using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>Registers a module or parameter after the statement of a constructor that makes it (NETGEN1062).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterFix)), Shared]
public sealed class RegisterFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnregisteredModule.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        string name = place.Root.FindToken(place.Span.Start).ValueText;
        var made = type.Members
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(c => c.Body?.Statements ?? default)
            .OfType<ExpressionStatementSyntax>()
            .FirstOrDefault(s => s.Expression is AssignmentExpressionSyntax { Left: var left } && NameOf(left) == name);
        if (made is null || MemberType(model, type, name, cancel) is not { } member) return None;
        string method = member.Name == "Parameter" ? "register_parameter" : "register_module";
        var text = await place.Document.GetTextAsync(cancel).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(made.SpanStart);
        string indent = line.ToString().Substring(0, made.SpanStart - line.Start);
        string separator = string.IsNullOrWhiteSpace(indent) ? Edit.LineEnd(text, line) + indent : " ";
        return
        [
            place.Correct($"Register '{name}'", Edit.Insert(made.Span.End, $"{separator}{method}(\"{name}\", {name});")),
        ];
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    private static ITypeSymbol? MemberType(SemanticModel model, TypeDeclarationSyntax type, string name, CancellationToken cancel) =>
        model.GetDeclaredSymbol(type, cancel)?.GetMembers(name).Select(m => m switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        }).FirstOrDefault(t => t is not null);
}
