using System.Diagnostics.CodeAnalysis;
using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>A parsed expression, or what is wrong with the text.</summary>
internal readonly record struct ExpressionResult(Expression? Value, ExpressionError? Error)
{
    public bool IsExpression([NotNullWhen(true)] out Expression? expression) => (expression = Value) is not null;

    public static implicit operator ExpressionResult(Expression value) => new(value, null);

    public static implicit operator ExpressionResult(ExpressionError error) => new(null, error);
}

/// <summary>What is wrong with an expression's text.</summary>
/// <param name="Position">Where in the text, from 0; its length for a premature end.</param>
/// <param name="Message">What was expected and what was found, with the place: <c>expected a value, but found ')' at character
/// 5</c>.</param>
internal sealed record ExpressionError(int Position, string Message)
{
    /// <summary>The function that there isn't, where that is what is wrong, and the one that was meant, as far as can be guessed.</summary>
    public (string Name, string? Suggestion)? Function { get; init; }
}

/// <summary>The value of an expression, or why it has none.</summary>
internal readonly record struct EvaluationResult(Value? Value, EvaluationError? Error)
{
    public bool IsValue([NotNullWhen(true)] out Value? value) => (value = Value) is not null;

    public static implicit operator EvaluationResult(Value value) => new(value, null);

    public static implicit operator EvaluationResult(EvaluationError error) => new(null, error);
}

/// <summary>Why an expression has no value.</summary>
/// <param name="Kind">Which of the rules it breaks.</param>
/// <param name="Position">Where in the text the part begins that has no value, from 0.</param>
/// <param name="Length">How long that part is.</param>
/// <param name="Sentence">For <see cref="EvaluationErrorKind.DependsOnInputSize"/> the value that isn't a number;
/// otherwise a sentence.</param>
/// <param name="Unknown">The name that is unknown, where that is what is wrong.</param>
internal sealed record EvaluationError(EvaluationErrorKind Kind, int Position, int Length, string Sentence, UnknownName? Unknown = null)
{
    /// <summary>The sentence, or what is known instead of the unknown name.</summary>
    public string Message => Unknown?.ToString() ?? Sentence;

    /// <summary>The unknown name.</summary>
    public string? Name => Unknown?.Name;

    /// <summary>Whether the part is what an operator divides by, which is 0.</summary>
    public bool IsDivisor { get; init; }
}

/// <summary>A name that means nothing, with those that do.</summary>
/// <param name="Name">The name.</param>
/// <param name="Known">Those that have a value.</param>
/// <param name="Suggestion">The one that was meant, as far as can be guessed.</param>
internal sealed record UnknownName(string Name, EquatableArray<string> Known, string? Suggestion)
{
    /// <summary>The guess, for the end of a message; empty where there is none.</summary>
    public string Guess => Suggestion is null ? "" : $"; did you mean '{Suggestion}'?";

    /// <summary>What is known, and the guess.</summary>
    public override string ToString() => (Known.Count == 0 ? "no variables" : string.Join(", ", Known)) + Guess;
}

internal enum EvaluationErrorKind
{
    /// <summary>Rules.UnknownVariable, with <see cref="EvaluationError.Unknown"/>.</summary>
    UnknownVariable,

    /// <summary>An operand of the wrong kind. Like all that follow but the last, Rules.EvaluationFailed.</summary>
    WrongType,
    DivisionByZero,
    Overflow,
    IndexOutOfRange,

    /// <summary>The answer differs between input sizes: Rules.SymbolicValue.</summary>
    DependsOnInputSize,
}

/// <summary>What names mean while an expression is evaluated.</summary>
internal interface IScope
{
    /// <summary>The variables' names, for messages.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>What else a name can be, for guesses: members of enumerations, constants.</summary>
    IEnumerable<string> Others { get; }

    bool TryGet(string name, out Value? value);

    /// <summary>A member by its own name (<c>Bottleneck</c>) or after its type's (<c>ResidualKind.Bottleneck</c>).</summary>
    bool TryGetEnumMember(string name, out EnumValue? value);
}
