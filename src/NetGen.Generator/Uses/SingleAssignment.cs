using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator;

/// <summary>The value of a local variable that is given one where it is declared and never another.</summary>
internal sealed class SingleAssignment(SemanticModel model, CancellationToken cancel)
{
    /// <summary>The expression that it was declared with, or null where it may hold something else.</summary>
    public IOperation? ValueOf(ILocalSymbol local)
    {
        if (local.IsRef || local.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancel) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator) return null;
        if (declarator.SyntaxTree != model.SyntaxTree) return null;
        SyntaxNode? scope = declarator.Ancestors().FirstOrDefault(n => n is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);
        return scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == local.Name && Changes(n)) ? null : model.GetOperation(value, cancel);
    }

    // By name: another variable of the same name in an inner scope makes this one unknown, which is the safe side.
    private static bool Changes(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
        // (x, y) = (y, x)
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple.Ancestors().OfType<AssignmentExpressionSyntax>().Any(a => a.Left.Span.Contains(name.Span)),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        RefExpressionSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var method } access => access.Expression == name && TensorMethods.ChangesInPlace(method),
        _ => false,
    };
}
