using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>An expression of the language, parsed: an immutable tree of records.</summary>
/// <param name="Position">Where its own first character is in the text, from 0: a binary expression's operator.</param>
internal abstract record Expression(int Position)
{
    /// <summary>Where its text begins: an operator's first operand, for one.</summary>
    public int Start { get; init; } = Position;

    /// <summary>It and every expression in it.</summary>
    public IEnumerable<Expression> All => Operands.SelectMany(o => o.All).Prepend(this);

    /// <summary>Where the character after its text is.</summary>
    public int End { get; init; } = Position;

    /// <summary>How deep expressions may nest: far beyond what a person writes, far below what the stack holds.</summary>
    public const int MaxDepth = 200;

    /// <summary>Reads an expression, or says what is wrong with it and where.</summary>
    public static ExpressionResult Parse(string text) => s_recent.Get(text);

    /// <summary>The trees that are kept take at most this, in bytes.</summary>
    public const long MaxBytes = 2L << 20;

    /// <summary>A longer text is read again each time.</summary>
    private const int LongestKept = 256;

    // Blocks are expanded again and again.
    private static readonly RecentlyUsed<string, ExpressionResult> s_recent = new(MaxBytes, (text, _) => Parser.Parse(text), Bytes);

    /// <summary>How many bytes of memory a tree takes at most, with its text; what is wrong takes a sentence instead.</summary>
    public static long Bytes(string text, ExpressionResult result)
    {
        const long entry = 300, ofCharacter = 80, ofLetter = 2;
        return text.Length > LongestKept
            ? long.MaxValue
            : entry + ofCharacter * text.Length + ofLetter * (result.Error?.Message.Length ?? 0);
    }

    /// <summary>
    /// The names that it uses, once each, in order of appearance; functions are not among them, names of enumeration members may be.
    /// </summary>
    public IReadOnlyList<string> Variables => [.. Names().Distinct()];

    /// <summary>Where a name that it uses is first.</summary>
    public int PositionOf(string name) =>
        this is NameExpression own && own.Name == name
            ? Position
            : Operands.Select(o => o.PositionOf(name)).Where(p => p >= 0).DefaultIfEmpty(-1).First();

    /// <summary>The value with these variables, or why there is none.</summary>
    public EvaluationResult Evaluate(IScope scope) => Evaluator.Evaluate(this, scope);

    /// <summary>The expressions directly below this one.</summary>
    internal abstract IEnumerable<Expression> Operands { get; }

    /// <summary>Names of variables, in order of appearance.</summary>
    protected virtual IEnumerable<string> Names() => Operands.SelectMany(o => o.Names());
}

/// <summary>A number, string or boolean as written.</summary>
internal sealed record LiteralExpression(int Position, Value Value) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [];
}

/// <summary>
/// A variable or an enumeration's member, possibly qualified: <c>channels</c>, <c>Bottleneck</c>, <c>ResidualKind.Bottleneck</c>.
/// </summary>
internal sealed record NameExpression(int Position, string Name) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [];

    protected override IEnumerable<string> Names() => [Name];
}

/// <summary><c>-x</c> or <c>!x</c>.</summary>
internal sealed record UnaryExpression(int Position, string Operator, Expression Operand) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [Operand];
}

internal sealed record BinaryExpression(int Position, string Operator, Expression Left, Expression Right) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [Left, Right];
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalExpression(int Position, Expression Condition, Expression Then, Expression Otherwise)
    : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [Condition, Then, Otherwise];
}

/// <summary><c>list[index]</c>.</summary>
internal sealed record IndexExpression(int Position, Expression List, Expression Index) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => [List, Index];
}

/// <summary><c>min(a, b)</c>.</summary>
internal sealed record CallExpression(int Position, string Function, EquatableArray<Expression> Arguments) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => Arguments;
}

/// <summary><c>(1, 7)</c>.</summary>
internal sealed record ListExpression(int Position, EquatableArray<Expression> Items) : Expression(Position)
{
    internal override IEnumerable<Expression> Operands => Items;
}
