using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.CallSites;

/// <summary>
/// The value of a local variable, a field or a property that is given one where it is declared, or in the only constructor,
/// and never another.
/// </summary>
internal sealed class SingleAssignment(SemanticModel model, CancellationToken cancel)
{
    /// <summary>
    /// The expression whose value a variable always has, or null where it may hold something else, and for what is no variable.
    /// </summary>
    public IOperation? ValueOf(IOperation? reference) => reference switch
    {
        ILocalReferenceOperation local => ValueOf(local.Local),
        IFieldReferenceOperation { Field: var field } when field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private =>
            Read(field) is VariableDeclaratorSyntax declarator ? ValueOf(field, declarator.Initializer?.Value) : null,
        IPropertyReferenceOperation
        {
            Arguments.IsEmpty: true,
            Property: { IsAbstract: false, IsVirtual: false, IsOverride: false } property
        } => Read(property) is PropertyDeclarationSyntax declaration ? ValueOf(property, declaration) : null,
        _ => null,
    };

    /// <summary>The same for a local variable.</summary>
    public IOperation? ValueOf(ILocalSymbol local)
    {
        if (local.IsRef || Read(local) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator) return null;
        SyntaxNode? scope = declarator.Ancestors().FirstOrDefault(n => n is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);
        return scope is null || Changes(scope, local.Name).Any() ? null : Operation(value);
    }

    /// <summary>
    /// Whether a module is as its constructor made it: a new one, or a local variable that holds one and of which only members are used
    /// that don't change its element type.
    /// </summary>
    public bool IsAsMade(IOperation? module)
    {
        while (module is IConversionOperation conversion) module = conversion.Operand;
        if (module is IObjectCreationOperation) return true;
        if (module is not ILocalReferenceOperation { Local: var local } || ValueOf(local) is not { } value) return false;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IObjectCreationOperation
            && Read(local)?.Ancestors().FirstOrDefault(n => n is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) is { } scope
            && scope
                .DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Where(n => n.Identifier.ValueText == local.Name)
                .All(n =>
                    n.Parent is MemberAccessExpressionSyntax access
                    && access.Expression == n
                    && !s_conversions.Contains(access.Name.Identifier.ValueText));
    }

    /// <summary>Methods that may change a module's element type.</summary>
    private static readonly HashSet<string> s_conversions = new(StringComparer.Ordinal)
    {
        "to",
        "half",
        "float",
        "double",
        "bfloat16",
        "type",
        "_to",
        "apply",
    };

    private IOperation? ValueOf(IPropertySymbol property, PropertyDeclarationSyntax declaration)
    {
        if (declaration.ExpressionBody is { } body) return Operation(body.Expression);
        if (declaration.AccessorList is not { } accessors) return null;
        if (accessors.Accessors is [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } only])
        {
            if (only.ExpressionBody is { } arrow) return Operation(arrow.Expression);
            if (only.Body is { Statements: [ReturnStatementSyntax { Expression: { } returned }] }) return Operation(returned);
        }

        bool isAuto = accessors.Accessors.All(a => a is { Body: null, ExpressionBody: null }),
            isOurs = property.SetMethod is null or { IsInitOnly: false, DeclaredAccessibility: Accessibility.Private };
        return isAuto && isOurs ? ValueOf(property, declaration.Initializer?.Value) : null;
    }

    // Assigned where it is declared and nowhere else; or once, in a constructor that every instance goes through.
    private IOperation? ValueOf(ISymbol member, ExpressionSyntax? initializer)
    {
        var type = member.ContainingType;
        var changes = type.DeclaringSyntaxReferences.SelectMany(r => Changes(r.GetSyntax(cancel), member.Name)).ToList();
        if (initializer is not null) return changes.Count == 0 ? Operation(initializer) : null;
        const int simple = (int)SyntaxKind.SimpleAssignmentExpression;
        if (changes is not [AssignmentExpressionSyntax { RawKind: simple, Right: { } value } assignment]) return null;
        if (assignment.Parent
            is not (
                ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } }
                or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }))
        {
            return null;
        }

        var constructor = assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()!;
        bool isStatic = constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
        return
            isStatic == member.IsStatic
            && constructor.Parent is TypeDeclarationSyntax { ParameterList: null }
            && (isStatic || type.InstanceConstructors.Count(c => !c.IsImplicitlyDeclared) == 1)
            ? Operation(value)
            : null;
    }

    private SyntaxNode? Read(ISymbol symbol) => symbol.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax(cancel) : null;

    // Another project's sources aren't read: in an editor they are there, in a build they aren't.
    private IOperation? Operation(SyntaxNode value) =>
        value.SyntaxTree == model.SyntaxTree ? model.GetOperation(value, cancel)
        : model.Compilation.ContainsSyntaxTree(value.SyntaxTree)
            ? model.Compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancel)
        : null;

    // By name: another variable of the same name makes this one unknown, which is the safe side.
    private static IEnumerable<SyntaxNode> Changes(SyntaxNode scope, string name) =>
        scope
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == name)
            .Select(Change)
            .OfType<SyntaxNode>();

    // What changes a variable: the assignment, or whatever else may.
    private static SyntaxNode? Change(IdentifierNameSyntax name)
    {
        // this.x, other.x, other?.x
        ExpressionSyntax variable = name;
        while (variable.Parent is MemberAccessExpressionSyntax { Parent: var _ } member && member.Name == variable) variable = member;
        if (variable.Parent is MemberBindingExpressionSyntax binding) variable = binding;
        return variable.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == variable => assignment,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument,
            // (x, y) = (y, x)
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple
                .Ancestors()
                .OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(a => a.Left.Span.Contains(name.Span)),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression)
            || prefix.IsKind(SyntaxKind.PreDecrementExpression)
            || prefix.IsKind(SyntaxKind.AddressOfExpression)
                ? prefix
                : null,
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? null : postfix,
            RefExpressionSyntax reference => reference,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call, Name.Identifier.ValueText: var method } access
                when access.Expression == variable && TensorMethods.ChangesInPlace(method) => call,
            _ => null,
        };
    }
}
