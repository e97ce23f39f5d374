using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Pipeline;

namespace NetGen.Generator.Reading;

/// <summary>
/// Finds constants that NetGen writes in constant expressions. The generator, which doesn't see them, and the analyzers, which do, read
/// them alike: as constants of a network that is to be worked out first.
/// </summary>
internal sealed class ConstantReader(SemanticModel model, CancellationToken cancel)
{
    /// <summary>Constants are followed through the initializers of others so far.</summary>
    private const int MaxDepth = 20;

    private const string Recipe = nameof(GeneratedMembers.Recipe);

    private static readonly HashSet<string> s_names = new(NetworkConstants.Names, StringComparer.Ordinal);

    private static readonly HashSet<string> s_ofRecipe = new(NetworkConstants.RecipeNames, StringComparer.Ordinal);

    // Networks that are being read: one that is met again depends on itself.
    [ThreadStatic]
    private static HashSet<string>? s_open;

    /// <summary>How an expression is computed from constants of networks; null where it names none.</summary>
    public ConstantTerm? Find(ExpressionSyntax expression, int depth = 0) => depth > MaxDepth ? null : expression switch
    {
        ParenthesizedExpressionSyntax inner => Find(inner.Expression, depth + 1),
        CheckedExpressionSyntax inner => Find(inner.Expression, depth + 1),
        CastExpressionSyntax cast => Find(cast.Expression, depth + 1) is { } term ? new UnaryTerm(cast.Type.ToString(), term) : null,
        PrefixUnaryExpressionSyntax unary =>
            Find(unary.Operand, depth + 1) is { } term ? new UnaryTerm(unary.OperatorToken.Text, term) : null,
        BinaryExpressionSyntax binary => (Find(binary.Left, depth + 1), Find(binary.Right, depth + 1)) switch
        {
            (null, null) => null,
            var (left, right) => new BinaryTerm(binary.OperatorToken.Text, left ?? Known(binary.Left), right ?? Known(binary.Right)),
        },
        ConditionalExpressionSyntax choice =>
            (Find(choice.Condition, depth + 1), Find(choice.WhenTrue, depth + 1), Find(choice.WhenFalse, depth + 1)) switch
            {
                (null, null, null) => null,
                var (condition, yes, no) => new ConditionalTerm(
                    condition ?? Known(choice.Condition),
                    yes ?? Known(choice.WhenTrue),
                    no ?? Known(choice.WhenFalse)),
            },
        MemberAccessExpressionSyntax or SimpleNameSyntax => Named(expression, depth),
        _ => null,
    };

    private KnownTerm Known(ExpressionSyntax expression) => new(model.GetConstantValue(expression, cancel).Value);

    private ConstantTerm? Named(ExpressionSyntax expression, int depth)
    {
        if (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access)
        {
            if (s_names.Contains(member) && Network(access.Expression) is { } network) return Member(network, member);
            if (s_ofRecipe.Contains(member)
                && access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Recipe } recipe
                && Network(recipe.Expression) is { } trained)
            {
                return Member(trained, $"{Recipe}.{member}");
            }
        }
        else if (expression is SimpleNameSyntax { Identifier.ValueText: var name }
            && s_names.Contains(name)
            && InScope(expression).FirstOrDefault(IsNetwork) is { } network)
        {
            return Member(network, name);
        }

        // A constant of the user's that is computed from one of ours.
        return model.GetSymbolInfo(expression, cancel) is { } found
            && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is IFieldSymbol { IsConst: true } field
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel)
                is VariableDeclaratorSyntax { Initializer.Value: { } value and not LiteralExpressionSyntax }
            // The compiler knows the constants of other projects.
            && model.Compilation.ContainsSyntaxTree(value.SyntaxTree)
            && !NetworkSource.IsOurs(value.SyntaxTree)
            && new ConstantReader(model.Compilation.GetSemanticModel(value.SyntaxTree), cancel).Find(value, depth + 1) is { } term
                ? new UnaryTerm(field.Type.ToDisplayString(), term)
                : null;
    }

    private INamedTypeSymbol? Network(ExpressionSyntax expression) =>
        model.GetSymbolInfo(expression, cancel).Symbol is INamedTypeSymbol type && IsNetwork(type) ? type : null;

    // Types around the attribute's class, and those that 'using static' names.
    private IEnumerable<INamedTypeSymbol> InScope(SyntaxNode at)
    {
        var around = at.Ancestors().OfType<AttributeListSyntax>().FirstOrDefault()?.Parent ?? at;
        foreach (var type in around.Ancestors().OfType<TypeDeclarationSyntax>())
            if (model.GetDeclaredSymbol(type, cancel) is { } symbol) yield return symbol;
        foreach (var import in model.GetImportScopes(at.SpanStart, cancel).SelectMany(s => s.Imports))
            if (import.NamespaceOrType is INamedTypeSymbol type) yield return type;
    }

    // The compiler knows the constants of other projects' networks: their generated files are in their own compilations.
    private bool IsNetwork(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.Compilation.Assembly) && PartOf(type) is not null;

    private TypeDeclarationSyntax? PartOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(r => r.GetSyntax(cancel)).OfType<TypeDeclarationSyntax>()
        .FirstOrDefault(p => SyntaxReader.AttributesOf(p).Any(SyntaxReader.IsNetwork))
        // [Network] by an alias.
        ?? type.GetAttributes().Where(a => a.AttributeClass is { Name: "NetworkAttribute", ContainingNamespace.Name: "NetGen" })
            .Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancel).FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .FirstOrDefault();

    private MemberTerm? Member(INamedTypeSymbol network, string member)
    {
        // One of the user's own, which is no constant of ours.
        if (network.GetMembers(member).Any(m => m.DeclaringSyntaxReferences.Any(r => !NetworkSource.IsOurs(r.SyntaxTree)))) return null;
        var part = PartOf(network)!;
        string name = network.ToDisplayString();
        s_open ??= new(StringComparer.Ordinal);
        if (!s_open.Add(name)) return new(name, null, member);
        try
        {
            var ofPart = model.SyntaxTree == part.SyntaxTree ? model : model.Compilation.GetSemanticModel(part.SyntaxTree);
            return new(name, SyntaxReader.Read(part, () => ofPart, cancel), member);
        }
        finally
        {
            s_open.Remove(name);
        }
    }
}
