using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>Builds the tree of an expression by precedence climbing.</summary>
internal sealed class Parser
{
    /// <summary>Binary operators, the tightest highest; C#'s order.</summary>
    private static readonly Dictionary<string, int> s_precedence = new()
    {
        ["||"] = 1,
        ["&&"] = 2,
        ["=="] = 3,
        ["!="] = 3,
        ["<"] = 4,
        ["<="] = 4,
        [">"] = 4,
        [">="] = 4,
        ["+"] = 5,
        ["-"] = 5,
        ["*"] = 6,
        ["/"] = 6,
        ["%"] = 6,
    };

    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;
    private ExpressionError? _error;

    private Parser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_next];

    public static ExpressionResult Parse(string text)
    {
        var tokens = new List<Token>();
        if (Tokenizer.Read(text, tokens) is { } error) return error;
        if (tokens.Count == 1) return new ExpressionError(0, "the expression is empty");
        var parser = new Parser(tokens);
        var tree = parser.Conditional();
        if (tree is not null && parser.Current.Kind != TokenKind.End) parser.Fail("an operator or the end");
        return parser._error is not null ? parser._error : tree!.Value.Expression;
    }

    /// <summary>A subtree and how deep it is: long chains of operators are deep to the left without nesting in the text.</summary>
    private readonly record struct Tree(Expression Expression, int Depth);

    private Tree? Conditional()
    {
        if (++_depth > Expression.MaxDepth) return TooDeep();
        var condition = Binary(1);
        if (condition is { } c && Current.Text == "?" && Current.Kind == TokenKind.Operator)
        {
            _next++;
            if (Conditional() is not { } then || !Expect(":") || Conditional() is not { } otherwise) return null;
            condition = Make(
                new ConditionalExpression(c.Expression.Position, c.Expression, then.Expression, otherwise.Expression),
                c,
                then,
                otherwise);
        }

        _depth--;
        return condition;
    }

    private Tree? Binary(int precedence)
    {
        if (Unary() is not { } left) return null;
        while (Current is { Kind: TokenKind.Operator } token && s_precedence.TryGetValue(token.Text, out int level) && level >= precedence)
        {
            _next++;
            if (Binary(level + 1) is not { } right) return null;
            if (Make(new BinaryExpression(token.Position, token.Text, left.Expression, right.Expression), left, right) is not { } node)
                return null;
            left = node;
        }

        return left;
    }

    private Tree? Unary()
    {
        var token = Current;
        if (token is not { Kind: TokenKind.Operator, Text: "-" or "!" or "+" }) return Postfix();
        if (++_depth > Expression.MaxDepth) return TooDeep();
        _next++;
        if (Unary() is not { } operand) return null;
        _depth--;
        return Make(new UnaryExpression(token.Position, token.Text, operand.Expression), operand);
    }

    private Tree? Postfix()
    {
        var value = Primary();
        while (value is { } list && Current is { Kind: TokenKind.Operator, Text: "[" } bracket)
        {
            _next++;
            if (Conditional() is not { } index || !Expect("]")) return null;
            value = Make(new IndexExpression(bracket.Position, list.Expression, index.Expression), list, index);
        }

        return value;
    }

    private Tree? Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Number or TokenKind.Text:
                _next++;
                return Make(new LiteralExpression(token.Position, token.Value!));
            case TokenKind.Name:
                _next++;
                return token.Text switch
                {
                    "true" or "false" => Make(new LiteralExpression(token.Position, new BooleanValue(token.Text == "true"))),
                    "null" => Make(new LiteralExpression(token.Position, new NullValue())),
                    _ when Current is { Kind: TokenKind.Operator, Text: "(" } => Call(token),
                    _ => Make(new NameExpression(token.Position, token.Text)),
                };
            case TokenKind.Operator when token.Text == "(":
                _next++;
                if (Items() is not { } items) return null;
                return items.Count == 1
                    ? items[0]
                    : Make(new ListExpression(token.Position, items.Select(i => i.Expression).ToEquatableArray()), [.. items]);
            default:
                return Fail("a value");
        }
    }

    private Tree? Call(Token name)
    {
        if (!Functions.Table.ContainsKey(name.Text))
        {
            string? near = Functions.Meant(name.Text);
            string known = string.Join(", ", Functions.Table.Keys), guess = near is null ? "" : $"; did you mean '{near}'?";
            _error ??= new(name.Position, $"there is no function '{name.Text}' (character {name.Position + 1}); there are {known}{guess}")
            {
                Function = (name.Text, near),
            };
            return null;
        }

        _next++;
        if (Current is { Kind: TokenKind.Operator, Text: ")" })
        {
            _error ??= new(Current.Position, $"{name.Text} needs arguments: {Functions.Table[name.Text].Usage}");
            return null;
        }

        if (Items() is not { } arguments) return null;
        var function = Functions.Table[name.Text];
        if (arguments.Count < function.Minimum || arguments.Count > function.Maximum)
        {
            _error ??= new(
                name.Position,
                $"{name.Text} at character {name.Position + 1} has {arguments.Count} argument{(arguments.Count == 1 ? "" : "s")}, "
                    + $"expected {function.Usage}");
            return null;
        }

        return Make(new CallExpression(name.Position, name.Text, arguments.Select(a => a.Expression).ToEquatableArray()), [.. arguments]);
    }

    /// <summary>What is between parentheses, the closing one included.</summary>
    private List<Tree>? Items()
    {
        var items = new List<Tree>();
        do
        {
            if (items.Count > 0) _next++;
            if (Conditional() is not { } item) return null;
            items.Add(item);
        }
        while (Current is { Kind: TokenKind.Operator, Text: "," });
        return Expect(")") ? items : null;
    }

    private bool Expect(string symbol)
    {
        if (Current.Kind == TokenKind.Operator && Current.Text == symbol)
        {
            _next++;
            return true;
        }

        Fail($"'{symbol}'");
        return false;
    }

    private Tree? Make(Expression expression, params Tree[] operands)
    {
        int depth = 1 + operands.Select(o => o.Depth).DefaultIfEmpty(0).Max();
        return depth > Expression.MaxDepth
            ? TooDeep()
            : new Tree(
                expression with
                {
                    Start = operands.Select(o => o.Expression.Start).Append(expression.Start).Min(),
                    End = _tokens[_next - 1].End,
                },
                depth);
    }

    private Tree? TooDeep()
    {
        _error ??= new(Current.Position, $"the expression is nested deeper than {Expression.MaxDepth} levels");
        return null;
    }

    private Tree? Fail(string expected)
    {
        _error ??= new(Current.Position, Current.Kind == TokenKind.End
            ? $"expected {expected}, but the expression ends"
            : $"expected {expected}, but found {Current} at character {Current.Position + 1}{Hint()}");
        return null;
    }

    /// <summary>What other languages write there, and how it is written here.</summary>
    private string Hint()
    {
        var before = _next > 0 ? _tokens[_next - 1] : default;
        return (before.Text, Current.Text) switch
        {
            ("/", "/") => ": write floor(a / b) for //",
            ("*", "*") => ": write pow(a, b) for **",
            ("?", "?") => ": there is no ??; give the parameter a default",
            (_, "[") => ": write a list as (a, b, c)",
            (_, "and") => ": write && for 'and'",
            (_, "or") => ": write || for 'or'",
            ("not", _) => ": write ! for 'not'",
            (_, "if" or "else") => ": write condition ? a : b",
            (")", "(") => ": write * to multiply, or floor(x) to leave decimals out",
            (_, ")") when before.Kind is not TokenKind.Operator || before.Text is ")" or "]" => ": it closes nothing",
            (")" or "]", _)
            or (_, "(") when Current.Kind is TokenKind.Name or TokenKind.Integer or TokenKind.Number || Current.Text == "(" =>
                ": write * to multiply",
            _ => before.Kind is TokenKind.Integer or TokenKind.Number && Current.Kind == TokenKind.Name ? ": write * to multiply" : "",
        };
    }
}
