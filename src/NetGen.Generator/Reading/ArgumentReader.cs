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
    /// <summary>Whether a constant was looked for that a network may have: what it is depends on that network's attributes.</summary>
    public bool DependsOnNetworks { get; private set; }

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

    /// <summary>An array of more elements is no argument of a layer.</summary>
    private const int MaxElements = 4096;

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

    /// <summary>The constant value of an expression, or null where it has none; the semantic model reads the forms not listed.</summary>
    public Value? Read(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => FromModel(expression) ?? new NullValue(),
        LiteralExpressionSyntax { RawKind: not (int)SyntaxKind.Utf8StringLiteralExpression } literal =>
            ConstantValue.Of(literal.Token.Value),
        ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => Read(certain.Operand),
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.UnaryMinusExpression,
            Operand: LiteralExpressionSyntax { Token.Value: int or double or float } operand
        } => Negate(ConstantValue.Of(operand.Token.Value)),
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [var named]
        } => Name(named.Expression) ?? FromModel(expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Sum(sum) ?? FromModel(sum),
        ImplicitArrayCreationExpressionSyntax array => List(array.Initializer.Expressions),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [var size] }] } array => Defaults(array, size),
        CollectionExpressionSyntax collection when collection.Elements.All(e => e is ExpressionElementSyntax) => List(
            collection.Elements.Select(e => ((ExpressionElementSyntax)e).Expression)),
        CastExpressionSyntax cast => FromModel(cast) ?? Unboxed(cast),
        TypeOfExpressionSyntax type => new TypeValue(type.ToString()),
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

    private static TextValue? Name(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => new(access.Name.Identifier.ValueText),
        AliasQualifiedNameSyntax alias => new(alias.Name.Identifier.ValueText),
        IdentifierNameSyntax simple => new(simple.Identifier.ValueText) { IsName = true },
        SimpleNameSyntax generic => new(generic.Identifier.ValueText),
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

    // new int[2] is (0, 0).
    private ListValue? Defaults(ArrayCreationExpressionSyntax array, ExpressionSyntax size) =>
        Read(size) is IntegerValue { Dim: { IsKnown: true, Value: >= 0 and <= MaxElements and var count } }
        && ConstantValue.Default((model().GetTypeInfo(array, cancel).Type as IArrayTypeSymbol)?.ElementType) is { } element
            ? new ListValue(Enumerable.Repeat(element, (int)count).ToEquatableArray())
            : null;

    // (object)3 is no constant for C#, but an argument. (int[])[1, 7] is one, too.
    private Value? Unboxed(CastExpressionSyntax cast) =>
        model().GetTypeInfo(cast, cancel).Type is { SpecialType: SpecialType.System_Object } or IArrayTypeSymbol
            ? Read(cast.Expression)
            : null;

    // A lookup by name is an order of magnitude cheaper than binding the attribute, and follows C#'s scopes.
    private Value? Named(IdentifierNameSyntax name)
    {
        var found = model()
            .LookupSymbols(name.SpanStart, name: name.Identifier.ValueText)
            .Where(s => s is not INamespaceOrTypeSymbol)
            .ToList();
        return found is [IFieldSymbol { HasConstantValue: true } field] && !MayBeComputed(field) ? ConstantValue.Of(field) : null;
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
        if (!isField || MayBeComputed((IFieldSymbol)symbol!))
        {
            DependsOnNetworks = true;
            if (new ConstantReader(model(), cancel).Find(expression) is { } term) return new PendingValue(term, expression.ToString());
        }

        if (isField) return ConstantValue.Of((IFieldSymbol)symbol!);
        var constant = model().GetConstantValue(expression, cancel);
        if (!constant.HasValue) return null;
        var type = model().GetTypeInfo(expression, cancel);
        return ConstantValue.Of(type.Type ?? type.ConvertedType, constant.Value);
    }
}
