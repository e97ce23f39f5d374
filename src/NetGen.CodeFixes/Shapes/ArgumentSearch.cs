using NetGen.CodeFixes.Editing;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>Other numbers for the attribute through which a block is used that doesn't work with those given.</summary>
internal static class ArgumentSearch
{
    private const int Reach = 8;

    /// <summary>Each whole number of the attribute, replaced by each of these values.</summary>
    public static IEnumerable<Correction> Find(DiagnosedClass diagnosed, IReadOnlyList<long> values) => Find(diagnosed, _ => values);

    /// <summary>Each whole number of the attribute, replaced by those near to it.</summary>
    public static IEnumerable<Correction> Near(DiagnosedClass diagnosed) =>
        Find(diagnosed, n => Enumerable.Range(1, Reach).SelectMany(d => new[] { n - d, n + d }).Where(v => v > 0));

    /// <summary>Each whole number of the attribute, replaced by what these values say.</summary>
    public static IEnumerable<Correction> Find(DiagnosedClass diagnosed, Func<long, IEnumerable<long>> values)
    {
        if (diagnosed.Problem?.Origin.Links.Count < 2 || diagnosed.Outer is not var (body, index)) yield break;
        var arguments = body.Syntax[index].ArgumentList?.Arguments ?? default;
        for (int k = 0; k < arguments.Count; k++)
        {
            if (arguments[k].NameEquals is not null || NumberOf(arguments[k].Expression) is not { } number) continue;
            string name = arguments[k].NameColon?.Name.Identifier.ValueText ?? body.Parameters(index).ElementAtOrDefault(k) ?? "argument";
            foreach (long value in values(number).Distinct().Where(v => v != number))
            {
                yield return PathEdits.Correct(
                    body,
                    $"Change '{name}' of {body.Label(index)} to {value}",
                    new TextChange(arguments[k].Expression.Span, Text.Invariant(value)));
            }
        }
    }

    private static int? NumberOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: int number } => number,
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.UnaryMinusExpression,
            Operand: LiteralExpressionSyntax { Token.Value: int number }
        } => -number,
        _ => null,
    };
}
