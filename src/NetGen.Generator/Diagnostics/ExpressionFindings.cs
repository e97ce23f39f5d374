using NetGen.Generator.Expressions;

namespace NetGen.Generator.Diagnostics;

/// <summary>A text that is no expression.</summary>
/// <param name="Expression">The text.</param>
/// <param name="Error">Why.</param>
internal sealed record BadExpression(string Expression, ExpressionError Error) : Finding(Rules.BadExpression)
{
    public override IReadOnlyList<string> Texts => [Expression, Error.Message];
}

/// <summary>An expression without a value.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Why">In words.</param>
/// <param name="Divisor">What it is divided by, where that is 0.</param>
internal sealed record EvaluationFailed(string Expression, EvaluationErrorKind Kind, string Why, string? Divisor = null)
    : Finding(Rules.EvaluationFailed)
{
    public override IReadOnlyList<string> Texts => [Expression, Why + Computed];

    // What is 0 without being written so.
    private string Computed => Divisor is null || Divisor.Trim('0', '.', ' ').Length == 0 ? "" : $": '{Divisor}' is 0 here";
}
