using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>Reads attributes and the constants in their arguments, from syntax where syntax suffices.</summary>
internal sealed class ArgumentReader(Func<SemanticModel> model, CancellationToken cancel)
{
    public AttributeUse Read(AttributeSyntax attribute)
    {
        string name = WithoutSuffix(NameOf(attribute.Name)), written = attribute.Name.ToString();
        return new(name, Arguments(attribute)) { Written = written == name ? null : written };
    }

    private EquatableArray<ArgumentUse> Arguments(AttributeSyntax attribute) =>
        (attribute.ArgumentList?.Arguments ?? default).Select(a => new ArgumentUse(
            a.NameEquals?.Name.Identifier.ValueText ?? a.NameColon?.Name.Identifier.ValueText,
            a.NameEquals is not null,
            IsTooDeep(a.Expression) ? null : Read(a.Expression))).ToEquatableArray();

    /// <summary>
    /// Far deeper than anybody writes; the compiler refuses what is much deeper still (CS8078), and its semantic model overflows the stack
    /// on it.
    /// </summary>
    private const int MaxDepth = 400;

    // Every level takes a character at least: what is short needs no look.
    private static bool IsTooDeep(ExpressionSyntax expression)
    {
        if (expression.Span.Length <= MaxDepth) return false;
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((expression, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > MaxDepth) return true;
            // A chain of one operator nests to the left; the compiler, and we, take it in a loop.
            foreach (var child in node.ChildNodes())
                open.Push((child, child == (node as BinaryExpressionSyntax)?.Left ? depth : depth + 1));
        }

        return false;
    }

    /// <summary>A name without <c>global::</c> and blanks.</summary>
    public static string NameOf(TypeSyntax name) => name switch
    {
        IdentifierNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => NameOf(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Alias.Identifier.IsKind(SyntaxKind.GlobalKeyword)
            ? alias.Name.Identifier.ValueText
            : $"{alias.Alias.Identifier.ValueText}.{alias.Name.Identifier.ValueText}",
        _ => name.ToString(),
    };

    public static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal)
        && name.Length > "Attribute".Length
        && !name.EndsWith(".Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : name;

    /// <summary>The constant that an expression stands for, or null.</summary>
    public Value? Read(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => Constant(literal.Token.Value, literal.Kind()),
        ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Negate(Read(minus.Operand)),
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [var named]
        } => new TextValue(LastName(named.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Sum(sum) ?? FromModel(sum),
        ImplicitArrayCreationExpressionSyntax array => List(array.Initializer.Expressions),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        CollectionExpressionSyntax collection when collection.Elements.All(e => e is ExpressionElementSyntax) => List(
            collection.Elements.Select(e => ((ExpressionElementSyntax)e).Expression)),
        IdentifierNameSyntax name => Named(name) ?? FromModel(name),
        _ => FromModel(expression),
    };

    // A long concatenation nests to the left; any other sum is left to the model as a whole.
    private TextValue? Sum(BinaryExpressionSyntax sum)
    {
        var parts = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        for (; left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner; left = inner.Left) parts.Push(inner.Right);
        parts.Push(left);
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (Read(part) is not TextValue value) return null;
            text.Append(value.Text);
        }

        return new(text.ToString());
    }

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => expression.ToString(),
    };

    /// <summary>A constant of C#, boxed.</summary>
    public static Value? Constant(object? value, SyntaxKind kind = SyntaxKind.None) => value switch
    {
        null => kind is SyntaxKind.None or SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression ? new NullValue() : null,
        bool b => new BooleanValue(b),
        string s => new TextValue(s),
        char c => new TextValue(c.ToString()),
        double or float or decimal => new NumberValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        ulong u when u > long.MaxValue => new NumberValue(u),
        sbyte or byte or short or ushort or int or uint or long or ulong => new IntegerValue(
            Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static Value? Negate(Value? value) => value switch
    {
        IntegerValue integer => new IntegerValue(Dim.Known(0) - integer.Dim),
        NumberValue number => new NumberValue(-number.Number),
        PendingValue pending => new PendingValue(new UnaryTerm("-", pending.Term), $"-{pending.Written}"),
        _ => null,
    };

    private Value? List(IEnumerable<ExpressionSyntax> items)
    {
        var values = items.Select(Read).ToList();
        return values.Contains(null) ? null : new ListValue(values.Select(v => v!).ToEquatableArray());
    }

    // A lookup by name is an order of magnitude cheaper than binding the attribute, and follows C#'s scopes.
    private Value? Named(IdentifierNameSyntax name)
    {
        var found = model()
            .LookupSymbols(name.SpanStart, name: name.Identifier.ValueText)
            .Where(s => s is not INamespaceOrTypeSymbol)
            .ToList();
        return found is [IFieldSymbol { HasConstantValue: true } field] && !MayBeComputed(field) ? FromField(field) : null;
    }

    // Only a constant of the user's that isn't a literal can be computed from one that NetGen writes, or be that.
    private static bool MayBeComputed(IFieldSymbol field) =>
        field.ContainingType.TypeKind != TypeKind.Enum
        && field.DeclaringSyntaxReferences.FirstOrDefault() is { } declared
        && (NetworkSource.IsOurs(declared.SyntaxTree)
            || declared.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax });

    private Value? FromModel(ExpressionSyntax expression)
    {
        var symbol = model().GetSymbolInfo(expression, cancel).Symbol;
        bool isField = symbol is IFieldSymbol { HasConstantValue: true };
        if ((!isField || MayBeComputed((IFieldSymbol)symbol!)) && new ConstantReader(model(), cancel).Find(expression) is { } term)
            return new PendingValue(term, expression.ToString());
        if (isField) return FromField((IFieldSymbol)symbol!);
        var constant = model().GetConstantValue(expression, cancel);
        return constant.HasValue ? Constant(constant.Value) : null;
    }

    private static Value? FromField(IFieldSymbol field) =>
        field.ContainingType is { TypeKind: TypeKind.Enum } type
            ? new EnumValue(
                type.ToDisplayString(),
                field.Name,
                Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture))
            : Typed(field.Type, field.ConstantValue);

    /// <summary>A constant of a type: a named member where the type is an enumeration.</summary>
    public static Value? Typed(ITypeSymbol? type, object? constant)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration || constant is null) return Constant(constant);
        var members = ParameterReader.Members(enumeration);
        long number = Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);
        return members.FirstOrDefault(m => m.Number == number)
            ?? new EnumValue(enumeration.ToDisplayString(), Text.Invariant(number), number);
    }
}
