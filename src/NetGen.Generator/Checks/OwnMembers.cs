using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Checks;

/// <summary>
/// What members of the user's own leave undone in a network: a constructor that doesn't make the layers, a module that isn't registered.
/// </summary>
internal static class OwnMembers
{
    private const string Module = "register_module", Parameter = "register_parameter";

    /// <summary>Methods that register what they are given.</summary>
    private static readonly HashSet<string> s_registering = [Module, Parameter, "add_module", "register_buffer"];

    public static IEnumerable<Diagnostic> Find(
        INamedTypeSymbol type,
        IReadOnlyList<TypeDeclarationSyntax> parts,
        Compilation compilation,
        CancellationToken cancel)
    {
        var own = parts.Where(p => !NetworkSource.IsOurs(p.SyntaxTree) && p.Members.Count > 0).ToList();
        if (own.Count == 0) return [];
        return Constructors(type, own).Concat(Modules(type, own, compilation, cancel));
    }

    private static IEnumerable<Diagnostic> Constructors(INamedTypeSymbol type, IEnumerable<TypeDeclarationSyntax> own) =>
        own.SelectMany(WithoutLayers)
            .Select(c => Diagnostic.Create(Descriptors.Of(Rules.NoLayersMade), c.Identifier.GetLocation(), type.Name));

    /// <summary>
    /// Constructors of a part that make no layers. One without an initializer is C#'s error: the module's own constructor takes a name.
    /// </summary>
    public static IEnumerable<ConstructorDeclarationSyntax> WithoutLayers(TypeDeclarationSyntax part) =>
        part.Members
            .OfType<ConstructorDeclarationSyntax>()
            .Where(c => c is { ParameterList.Parameters.Count: > 0, Initializer.ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword });

    private static IEnumerable<Diagnostic> Modules(
        INamedTypeSymbol type,
        List<TypeDeclarationSyntax> own,
        Compilation compilation,
        CancellationToken cancel)
    {
        HashSet<string>? registered = null;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst))
        {
            if (Registering(field.Type) is not { } method) continue;
            var member = field.AssociatedSymbol ?? field;
            var location = member.Locations.FirstOrDefault(
                l => own.Exists(p => p.SyntaxTree == l.SourceTree && p.Span.Contains(l.SourceSpan)));
            if (location is null) continue;
            registered ??= [.. own.SelectMany(p => p.DescendantNodes().OfType<InvocationExpressionSyntax>()).SelectMany(Registered)];
            // What a loop registers has no name here.
            if (!registered.All(r => type.GetMembers(r).Length > 0)) yield break;
            if (registered.Contains(member.Name) || IsAlias(type, member.Name, own, compilation, cancel)) continue;
            yield return Diagnostic.Create(
                Descriptors.Of(Rules.UnregisteredModule),
                location,
                type.Name,
                method == Module ? "module" : "parameter",
                member.Name,
                method);
        }
    }

    /// <summary>What registers a member of a type: a module's or a parameter's; null for others.</summary>
    private static string? Registering(ITypeSymbol type)
    {
        if (type is { Name: "Parameter", ContainingNamespace: { Name: "Modules", ContainingNamespace.Name: "TorchSharp" } })
            return Parameter;
        for (var t = type; t is not null; t = t.BaseType)
            if (t is { Name: "Module", ContainingType: { Name: "nn", ContainingType.Name: "torch" } }) return Module;
        return null;
    }

    // The names of what a call registers; one that can't be a member's where that isn't known.
    private static IEnumerable<string> Registered(InvocationExpressionSyntax call) =>
        LastName(call.Expression) is not { } name ? []
        : name == "RegisterComponents" ? [""]
        : s_registering.Contains(name) && call.ArgumentList.Arguments is [_, { Expression: var made }, ..] ? [LastName(made) ?? ""]
        : [];

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => LastName(assignment.Left),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => LastName(certain.Operand),
        _ => null,
    };

    // Another name for something of the network, which registers it.
    private static bool IsAlias(
        INamedTypeSymbol type,
        string name,
        IEnumerable<TypeDeclarationSyntax> own,
        Compilation compilation,
        CancellationToken cancel)
    {
        var values = own.SelectMany(p => p.DescendantNodes()).Select(n => n switch
        {
            AssignmentExpressionSyntax { Left: var left, Right: var right } when LastName(left) == name => right,
            VariableDeclaratorSyntax { Initializer.Value: var value, Identifier.ValueText: var field } when field == name => value,
            PropertyDeclarationSyntax { Initializer.Value: var value, Identifier.ValueText: var property } when property == name => value,
            _ => null,
        }).OfType<ExpressionSyntax>().ToList();
        return values.Count > 0 && values.TrueForAll(v => v.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n =>
            compilation.GetSemanticModel(n.SyntaxTree).GetSymbolInfo(n, cancel).Symbol switch
            {
                IPropertySymbol property => Registering(property.Type) is not null
                    && (SymbolEqualityComparer.Default.Equals(property.ContainingType, type)
                        || SymbolEqualityComparer.Default.Equals(property.ContainingType.ContainingType, type)),
                // children(), modules(), get_submodule("conv1")
                IMethodSymbol { IsStatic: false, ContainingType: { Name: "Module", ContainingType.Name: "nn" } } => true,
                _ => false,
            }));
    }
}
