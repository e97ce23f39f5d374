namespace NetGen.Generator.Expressions;

/// <summary>What kind of value an expression has whatever its variables are.</summary>
internal enum ValueKind
{
    /// <summary>It depends on values.</summary>
    Any,
    Number,
    Boolean,
    Text,
    List,
    Enum,
}

/// <summary>Finds the kind of an expression's value without values.</summary>
internal static class KindFinder
{
    public static ValueKind Of(Expression expression, Func<string, ValueKind> variables) => expression switch
    {
        LiteralExpression { Value: IntegerValue or NumberValue } => ValueKind.Number,
        LiteralExpression { Value: BooleanValue } => ValueKind.Boolean,
        LiteralExpression { Value: TextValue } => ValueKind.Text,
        NameExpression name => variables(name.Name),
        UnaryExpression unary => unary.Operator == "!" ? ValueKind.Boolean : ValueKind.Number,
        BinaryExpression { Operator: "&&" or "||" } => ValueKind.Boolean,
        BinaryExpression binary when Comparison.Operators.Contains(binary.Operator) => ValueKind.Boolean,
        BinaryExpression { Operator: "+" } sum => Sum(Of(sum.Left, variables), Of(sum.Right, variables)),
        BinaryExpression => ValueKind.Number,
        ConditionalExpression choice => Of(choice.Then, variables) is var then && then == Of(choice.Otherwise, variables)
            ? then
            : ValueKind.Any,
        CallExpression => ValueKind.Number,
        ListExpression => ValueKind.List,
        _ => ValueKind.Any,
    };

    /// <summary>
    /// The first part of an expression that is of the wrong kind for what is done with it, and why; null where none is,
    /// whatever the variables' values.
    /// </summary>
    public static (Expression Part, string Why)? Misfit(Expression expression, Func<string, ValueKind> variables)
    {
        foreach (var operand in expression.Operands)
            if (Misfit(operand, variables) is { } inner) return inner;
        (Expression, string)? Need(Expression part, ValueKind kind, string what) =>
            Of(part, variables) is var found && found != ValueKind.Any && found != kind
                ? (part, $"{what}, but found {Describe(found)}")
                : null;
        return expression switch
        {
            UnaryExpression { Operator: "!" } not => Need(not.Operand, ValueKind.Boolean, "what follows ! must be true or false"),
            UnaryExpression unary => Need(unary.Operand, ValueKind.Number, $"{unary.Operator} needs a number"),
            BinaryExpression { Operator: "&&" or "||" } logical => Need(
                logical.Left,
                ValueKind.Boolean,
                $"the left of {logical.Operator} must be true or false") ?? Need(logical.Right, ValueKind.Boolean, "the right "
                    + $"of {logical.Operator} must be true or false"),
            BinaryExpression { Operator: "==" or "!=" } => null,
            BinaryExpression { Operator: "+" } sum when Of(sum, variables) == ValueKind.Text => null,
            BinaryExpression binary => Need(binary.Left, ValueKind.Number, $"{binary.Operator} needs numbers")
                ?? Need(binary.Right, ValueKind.Number, $"{binary.Operator} needs numbers"),
            ConditionalExpression choice => Need(choice.Condition, ValueKind.Boolean, "the condition before ? must be true or false"),
            IndexExpression index => Need(index.List, ValueKind.List, "[ ] needs a list before it")
                ?? Need(index.Index, ValueKind.Number, "an index must be an integer"),
            CallExpression { Function: "length" } call => Need(call.Arguments[0], ValueKind.List, "length needs a list"),
            CallExpression { Function: "min" or "max" or "sum", Arguments.Count: 1 } => null,
            CallExpression call => call
                .Arguments.Select(a => Need(a, ValueKind.Number, $"{call.Function} needs numbers"))
                .FirstOrDefault(n => n is not null),
            _ => null,
        };
    }

    /// <summary>The kind of a value.</summary>
    public static ValueKind Of(Value value) => value switch
    {
        IntegerValue or NumberValue or QuotientValue => ValueKind.Number,
        BooleanValue => ValueKind.Boolean,
        TextValue => ValueKind.Text,
        ListValue => ValueKind.List,
        EnumValue => ValueKind.Enum,
        _ => ValueKind.Any,
    };

    private static ValueKind Sum(ValueKind left, ValueKind right) =>
        left == ValueKind.Text || right == ValueKind.Text ? ValueKind.Text
        : left == ValueKind.Number && right == ValueKind.Number ? ValueKind.Number
        : ValueKind.Any;

    /// <summary>The kind of a parameter's value.</summary>
    public static ValueKind Of(ParameterKind kind) => kind switch
    {
        ParameterKind.Integer or ParameterKind.Number => ValueKind.Number,
        ParameterKind.Boolean => ValueKind.Boolean,
        ParameterKind.Text => ValueKind.Text,
        ParameterKind.Enum => ValueKind.Enum,
        ParameterKind.Integers => ValueKind.List,
        _ => ValueKind.Any,
    };

    /// <summary>Whether a parameter can take a value of a kind.</summary>
    public static bool Fits(ValueKind kind, ParameterKind parameter) => kind == ValueKind.Any || parameter switch
    {
        ParameterKind.Integer or ParameterKind.Number => kind == ValueKind.Number,
        ParameterKind.Pair or ParameterKind.Integers or ParameterKind.Numbers => kind is ValueKind.Number or ValueKind.List,
        ParameterKind.Boolean => kind == ValueKind.Boolean,
        ParameterKind.Enum => kind == ValueKind.Enum,
        _ => true,
    };

    /// <summary>In words.</summary>
    public static string Describe(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Boolean => "true or false",
        ValueKind.Text => "a string",
        ValueKind.List => "a list",
        _ => "a member of an enumeration",
    };
}
