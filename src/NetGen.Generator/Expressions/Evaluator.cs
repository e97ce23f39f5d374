using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>Evaluates a tree. Every method returns null after noting the first error.</summary>
internal sealed class Evaluator
{
    private readonly IScope _scope;
    private EvaluationError? _error;

    private Evaluator(IScope scope) => _scope = scope;

    public static EvaluationResult Evaluate(Expression expression, IScope scope)
    {
        var evaluator = new Evaluator(scope);
        var value = evaluator.Value(expression);
        if (value is QuotientValue quotient) value = evaluator.Finish(quotient, expression);
        return value is null ? evaluator._error! : value;
    }

    private Value? Value(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        NameExpression name => Name(name),
        UnaryExpression unary => Unary(unary),
        BinaryExpression { Operator: "&&" or "||" } logical => Logical(logical),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression conditional => Boolean(conditional.Condition, "the condition before ?") is { } condition
            ? Value(condition ? conditional.Then : conditional.Otherwise)
            : null,
        IndexExpression index => Index(index),
        CallExpression call => Values(call.Arguments) is { } arguments
            ? Note(call, () => Functions.Table[call.Function].Apply(arguments))
            : null,
        ListExpression list => List(list),
        _ => throw new InvalidOperationException($"{expression.GetType()} has no evaluation."),
    };

    /// <summary>Variables hide enumeration members, and members hide constants of the language.</summary>
    private Value? Name(NameExpression name)
    {
        if (_scope.TryGet(name.Name, out var value) && value is not null) return value;
        if (_scope.TryGetEnumMember(name.Name, out var member) && member is not null) return member;
        if (name.Name == Language.Same) return new IntegerValue(Language.SameValue);
        string[] known = [.. _scope.Names.Distinct()];
        // Keras' word for no padding; its other one is a constant here.
        string? near = name.Name is "valid" or "VALID" ? "0" : Suggestion.For(name.Name, known) ?? Suggestion.For(name.Name, _scope.Others);
        return Fail(EvaluationErrorKind.UnknownVariable, name, "", new(name.Name, known.ToEquatableArray(), near));
    }

    // Lists of lists have no use, and could double with every [Let].
    private ListValue? List(ListExpression list)
    {
        if (Values(list.Items) is not { } items) return null;
        for (int k = 0; k < items.Length; k++)
        {
            if (items[k] is ListValue inner)
                Fail(EvaluationErrorKind.WrongType, list.Items[k], $"a list can't hold a list, but holds {inner.Kind}");
            else if (items[k] is not QuotientValue quotient)
                continue;
            else if (Finish(quotient, list.Items[k]) is { } number)
                items[k] = number;
            if (_error is not null) return null;
        }

        return new(items.ToEquatableArray());
    }

    private Value? Unary(UnaryExpression unary)
    {
        if (unary.Operator == "!") return Boolean(unary.Operand, "what follows !") is { } b ? new BooleanValue(!b) : null;
        if (Value(unary.Operand) is not { } operand) return null;
        return Note(unary, () => Arithmetic.Apply(unary.Operator, new IntegerValue(0), operand));
    }

    private Value? Logical(BinaryExpression logical)
    {
        if (Boolean(logical.Left, $"the left of {logical.Operator}") is not { } left) return null;
        if (left == (logical.Operator == "||")) return new BooleanValue(left);
        return Boolean(logical.Right, $"the right of {logical.Operator}") is { } right ? new BooleanValue(right) : null;
    }

    private Value? Binary(BinaryExpression binary)
    {
        if (Value(binary.Left) is not { } left || Value(binary.Right) is not { } right) return null;
        return Note(
            Comparison.Operators.Contains(binary.Operator) ? binary
                : Arithmetic.IsNumeric(left) ? binary.Right
                : binary.Left,
            binary,
            () =>
                Comparison.Operators.Contains(binary.Operator)
                    ? Comparison.Apply(binary.Operator, left, right)
                    : Arithmetic.Apply(binary.Operator, left, right));
    }

    private Value? Index(IndexExpression expression)
    {
        if (Value(expression.List) is not { } list || Value(expression.Index) is not { } index) return null;
        if (list is not ListValue { Items: var items })
            return Fail(EvaluationErrorKind.WrongType, expression, $"[ ] needs a list before it, but found {list.Kind} ({list.Display})");
        if (index is not IntegerValue { Dim: var dim })
        {
            return Fail(
                EvaluationErrorKind.WrongType,
                expression.Index,
                $"an index must be an integer, but is {index.Kind} ({index.Display})");
        }

        if (!dim.IsKnown) return Fail(EvaluationErrorKind.DependsOnInputSize, expression.Index, dim.ToString());
        if (dim.Value < 0 || dim.Value >= items.Count)
        {
            return Fail(
                EvaluationErrorKind.IndexOutOfRange,
                expression.Index,
                $"the index {dim} is outside a list of {items.Count}{(items.Count == 0 ? "" : $" (0 to {items.Count - 1})")}");
        }

        return items[(int)dim.Value];
    }

    private bool? Boolean(Expression expression, string what)
    {
        var value = Value(expression);
        if (value is BooleanValue { Boolean: var result }) return result;
        if (value is not null)
            Fail(EvaluationErrorKind.WrongType, expression, $"{what} must be true or false, but is {value.Kind} ({value.Display})");
        return null;
    }

    private Value[]? Values(EquatableArray<Expression> expressions)
    {
        var values = new Value[expressions.Count];
        for (int k = 0; k < values.Length; k++)
        {
            if (Value(expressions[k]) is not { } value) return null;
            values[k] = value;
        }

        return values;
    }

    /// <summary>A quotient that no floor or ceil has made whole: a number with decimals where it is known.</summary>
    private Value? Finish(QuotientValue quotient, Expression expression) => quotient.Numerator.IsKnown
        ? quotient.ToNumber()
        : Fail(EvaluationErrorKind.DependsOnInputSize, expression, $"{quotient.Display}, which is whole only inside floor() or ceil()");

    /// <summary>Takes an operation's value, or places its error.</summary>
    private Value? Note(Expression expression, Func<Outcome> operation) => Note(expression, expression, operation);

    /// <param name="operand">The operand that is to blame where it is of the wrong kind, or 0.</param>
    private Value? Note(Expression operand, Expression expression, Func<Outcome> operation)
    {
        Outcome outcome;
        try
        {
            outcome = operation();
        }
        catch (OverflowException e)
        {
            outcome = Outcome.Fail(
                EvaluationErrorKind.Overflow,
                e is LongFormulaException ? e.Message : "the result is too large for a 64-bit integer");
        }

        if (outcome.Value is { } value) return value;
        Fail(
            outcome.Kind,
            outcome.Kind is EvaluationErrorKind.WrongType or EvaluationErrorKind.DivisionByZero ? operand : expression,
            outcome.Message!);
        if (outcome.Kind == EvaluationErrorKind.DivisionByZero && !ReferenceEquals(operand, expression))
            _error = _error! with { IsDivisor = true };
        return null;
    }

    private Value? Fail(EvaluationErrorKind kind, Expression expression, string sentence, UnknownName? unknown = null)
    {
        _error ??= new(kind, expression.Start, expression.End - expression.Start, sentence, unknown);
        return null;
    }
}

/// <summary>What an operator or function makes of its operands: a value or an error.</summary>
internal readonly record struct Outcome(Value? Value, EvaluationErrorKind Kind, string? Message)
{
    public static implicit operator Outcome(Value value) => new(value, default, null);

    public static Outcome Fail(EvaluationErrorKind kind, string message) => new(null, kind, message);

    public static Outcome WrongType(string message) => Fail(EvaluationErrorKind.WrongType, message);
}
