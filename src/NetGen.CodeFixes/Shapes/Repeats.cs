using NetGen.CodeFixes.Editing;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>Fewer repetitions of what becomes too small, or too large, when it is repeated.</summary>
internal static class Repeats
{
    private const int MostTried = 12;

    public static IEnumerable<Correction> Find(DiagnosedClass diagnosed)
    {
        if (diagnosed.Outer is not var (body, index)
            || body.Written(index, "Repeat") is not { Expression: LiteralExpressionSyntax { Token.Value: int count } literal })
        {
            yield break;
        }

        for (int n = count - 1; n > 0 && count - n <= MostTried; n--)
        {
            yield return PathEdits.Correct(
                body,
                $"Change Repeat of {body.Label(index)} to {n}",
                new TextChange(literal.Span, Text.Invariant(n)));
        }
    }
}
