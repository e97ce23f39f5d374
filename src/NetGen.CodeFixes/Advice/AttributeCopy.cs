using NetGen.CodeFixes.Editing;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>A copy of an attribute's text, with other arguments.</summary>
internal sealed class AttributeCopy
{
    private readonly Body _body;
    private readonly int _index;
    private readonly List<TextChange> _changes = [];

    private AttributeCopy(Body body, int index) => (_body, _index) = (body, index);

    /// <summary>The copy.</summary>
    public string Written =>
        SourceText
            .From(Syntax.ToString())
            .WithChanges(
                _changes
                    .OrderBy(c => c.Span.Start)
                    .Select(c => new TextChange(new TextSpan(c.Span.Start - Syntax.SpanStart, c.Span.Length), c.NewText ?? "")))
            .ToString();

    private AttributeSyntax Syntax => _body.Syntax[_index];

    /// <summary>A copy of an attribute.</summary>
    /// <param name="suffix">Null keeps its name, an empty one leaves it out, another is appended.</param>
    /// <returns>Null where the name isn't plain text.</returns>
    public static AttributeCopy? Of(Body body, int index, string? suffix)
    {
        var copy = new AttributeCopy(body, index);
        if (suffix is null
            || body.Syntax[index].ArgumentList is not { Arguments: var arguments }
            || arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Name") is not { } name)
        {
            return copy;
        }

        if (suffix.Length > 0)
        {
            if (name.Expression is not LiteralExpressionSyntax { Token.ValueText: var given } || given.Contains('{')) return null;
            copy._changes.Add(new(name.Expression.Span, $"\"{given}{suffix}\""));
            return copy;
        }

        int at = arguments.IndexOf(name);
        copy._changes.Add(new(
            arguments.Count == 1 ? body.Syntax[index].ArgumentList!.Span
            : at > 0 ? TextSpan.FromBounds(arguments[at - 1].Span.End, name.Span.End)
            : TextSpan.FromBounds(name.SpanStart, arguments[1].SpanStart),
            ""));
        return copy;
    }

    public bool Has(string parameter) => _body.Written(_index, parameter) is not null;

    /// <summary>Whether a padding is Same, which stays what it is where one number is.</summary>
    public bool IsSame(string parameter, (long Height, long Width) like)
    {
        if (_body.Pair(_index, parameter) is not (SlidingWindow.Same, SlidingWindow.Same)) return false;
        if (like.Height != like.Width) AsPair(parameter);
        return true;
    }

    public void SetNumber(string parameter, string number)
    {
        // An expression stays: it is right for every use of the block.
        if (_body.Written(_index, parameter)?.Expression is LiteralExpressionSyntax
            {
                RawKind: (int)SyntaxKind.NumericLiteralExpression
            } literal)
        {
            _changes.Add(new(literal.Span, number));
        }
    }

    /// <summary>Writes a pair as the attribute's kernel must be written: one number, <c>[h, w]</c>, or in an expression.</summary>
    /// <param name="parameter">Kernel or padding.</param>
    /// <param name="value">Height and width.</param>
    /// <param name="like">The kernel: where its extents differ, all pairs of the attribute are written as pairs.</param>
    public bool SetPair(string parameter, (long Height, long Width) value, (long Height, long Width) like)
    {
        bool isOne =
            like.Height == like.Width
            && _body.Written(_index, parameter)?.Expression
                is not CollectionExpressionSyntax
                    and not ArrayCreationExpressionSyntax
                    and not ImplicitArrayCreationExpressionSyntax;
        string text =
            isOne && !IsPairText(parameter) ? Text.Invariant(value.Height)
            : TakesExpressions ? $"\"({value.Height}, {value.Width})\""
            : $"[{value.Height}, {value.Width}]";
        _changes.Add(Edit.Set(_body, _index, parameter, text));
        if (like.Height == like.Width || TakesExpressions) return true;
        foreach (string other in new[] { "stride", "dilation" }.Where(o =>
                Has(o) && !_changes.Any(c => c.Span.OverlapsWith(_body.Written(_index, o)!.Expression.Span))))
        {
            AsPair(other);
        }

        return true;
    }

    // Where another argument is an expression, C# takes the constructor whose parameters are all objects.
    private bool TakesExpressions => _body.Uses[_index].Arguments.Any(a => !a.IsProperty && a.Value is TextValue);

    private bool IsPairText(string parameter) =>
        _body.Written(_index, parameter)?.Expression is LiteralExpressionSyntax { Token.ValueText: var text }
        && text.StartsWith("(", StringComparison.Ordinal);

    private void AsPair(string parameter)
    {
        if (TakesExpressions || _body.Written(_index, parameter)?.Expression is not { } one || one is CollectionExpressionSyntax) return;
        _changes.Add(new(one.Span, $"[{one}, {one}]"));
    }
}
