using System.Globalization;

namespace NetGen.CodeFixes.Editing;

/// <summary>Edits of attributes that leave every comment and every other character where it is.</summary>
internal static class Edit
{
    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>Writes attributes before another one, in its list.</summary>
    public static TextChange Before(AttributeSyntax attribute, string attributes) => Insert(attribute.SpanStart, attributes + ", ");

    /// <summary>Writes attributes after another one, in its list.</summary>
    public static TextChange After(AttributeSyntax attribute, string attributes) => Insert(attribute.Span.End, ", " + attributes);

    /// <summary>Gives an argument another value, or adds it where it is left out.</summary>
    public static TextChange Set(Body body, int index, string parameter, string value, bool isProperty = false) =>
        body.Written(index, parameter) is { } argument
            ? new(argument.Expression.Span, value)
            : Add(body.Syntax[index], isProperty ? $"{parameter} = {value}" : $"{parameter}: {value}", isProperty);

    /// <summary>Gives several arguments other values; those that are left out are added in this order.</summary>
    public static IEnumerable<TextChange> Set(Body body, int index, params (string Parameter, string Value)[] arguments)
    {
        foreach (var (parameter, value) in arguments.Where(a => body.Written(index, a.Parameter) is not null))
            yield return Set(body, index, parameter, value);
        var added = arguments.Where(a => body.Written(index, a.Parameter) is null).Select(a => $"{a.Parameter}: {a.Value}").ToList();
        if (added.Count > 0) yield return Add(body.Syntax[index], string.Join(", ", added), isProperty: false);
    }

    /// <summary>Adds an argument: a property at the end, a parameter before the properties.</summary>
    public static TextChange Add(AttributeSyntax attribute, string argument, bool isProperty)
    {
        if (attribute.ArgumentList is not { } list) return Insert(attribute.Name.Span.End, $"({argument})");
        var last = isProperty ? list.Arguments.LastOrDefault() : list.Arguments.LastOrDefault(a => a.NameEquals is null);
        return last is not null ? Insert(last.Span.End, $", {argument}")
            : list.Arguments.Count > 0 ? Insert(list.Arguments[0].SpanStart, $"{argument}, ")
            : Insert(list.OpenParenToken.Span.End, argument);
    }

    /// <summary>Removes attributes with their commas, a list that is left empty with its brackets, and a line that is left empty.</summary>
    public static IEnumerable<TextChange> Remove(params AttributeSyntax[] attributes) =>
        attributes.GroupBy(a => (AttributeListSyntax)a.Parent!).SelectMany(g => Remove(g.Key, [.. g]));

    /// <summary>Removes an argument with a comma, and parentheses that are left empty.</summary>
    public static IEnumerable<TextChange> Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        int at = list.Arguments.IndexOf(argument);
        if (list.Arguments.Count == 1) return [new(list.Span, "")];
        if (at == 0) return [new(TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart), "")];
        // The blank after the comma goes with it.
        int start = list.SyntaxTree.GetText()[argument.SpanStart - 1] == ' ' ? argument.SpanStart - 1 : argument.SpanStart;
        return [new(list.Arguments.GetSeparator(at - 1).Span, ""), new(TextSpan.FromBounds(start, argument.Span.End), "")];
    }

    private static IEnumerable<TextChange> Remove(AttributeListSyntax list, IReadOnlyList<AttributeSyntax> gone)
    {
        if (list.Attributes.All(gone.Contains)) return Between(list).All(IsBlank) ? [WithLine(list)] : WithoutComments(list);
        return gone.SelectMany(a => Remove(list, a, gone));
    }

    // [A /* why */]: the comment stays, without the brackets that C# allows around attributes alone.
    private static IEnumerable<TextChange> WithoutComments(AttributeListSyntax list) =>
        list.DescendantTokens().Select(t => new TextChange(t.Span, ""));

    // [A, B, C]: with its own comma where one follows, else with the comma before it.
    private static IEnumerable<TextChange> Remove(AttributeListSyntax list, AttributeSyntax attribute, IReadOnlyList<AttributeSyntax> gone)
    {
        int at = list.Attributes.IndexOf(attribute);
        bool isAfterKept = list.Attributes.Take(at).Any(a => !gone.Contains(a));
        if (list.Attributes.Skip(at + 1).All(gone.Contains) && isAfterKept)
        {
            var comma = list.Attributes.GetSeparator(at - 1);
            return Blank(list, comma.Span.End, attribute.SpanStart)
                ? [new(TextSpan.FromBounds(comma.SpanStart, attribute.Span.End), "")]
                : [new(comma.Span, ""), new(attribute.Span, "")];
        }

        if (at == list.Attributes.SeparatorCount) return [new(attribute.Span, "")];
        var next = list.Attributes.GetSeparator(at);
        if (!Blank(list, attribute.Span.End, next.SpanStart)) return [new(attribute.Span, ""), new(next.Span, "")];
        int end = next.Span.End;
        while (list.SyntaxTree.GetText()[end] == ' ') end++;
        return [new(TextSpan.FromBounds(attribute.SpanStart, end), "")];
    }

    private static bool Blank(AttributeListSyntax list, int start, int end) =>
        string.IsNullOrWhiteSpace(list.SyntaxTree.GetText().ToString(TextSpan.FromBounds(start, end)));

    private static IEnumerable<SyntaxTrivia> Between(AttributeListSyntax list) =>
        list.DescendantTrivia().Where(t => list.Span.Contains(t.Span));

    private static bool IsBlank(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Removes a list, and its line where nothing else is on it.</summary>
    public static TextChange WithLine(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        bool isAlone =
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, list.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End)));
        if (isAlone) return new(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "");
        int end = list.Span.End;
        while (end < last.End && text[end] == ' ') end++;
        return new(TextSpan.FromBounds(list.SpanStart, end), "");
    }

    /// <summary>Writes a list of attributes in a line of its own after a list; in its line, where the line has other lists.</summary>
    public static TextChange AfterLine(AttributeSyntax attribute, string name)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes[list.Attributes.Count - 1] != attribute) return Insert(attribute.Span.End, $", {name}");
        return IndentOf(list) is var (indent, lineEnd)
            ? Insert(list.Span.End, $"{lineEnd}{indent}[{name}]")
            : Insert(attribute.Span.End, $", {name}");
    }

    /// <summary>A list of its own before an attribute that begins its line, else an attribute before it in its list.</summary>
    public static TextChange AsLine(AttributeSyntax attribute, string name)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes[0] == attribute && IndentOf(list) is var (indent, lineEnd)
            ? Insert(list.SpanStart, $"[{name}]{lineEnd}{indent}")
            : Before(attribute, name);
    }

    /// <summary>The blanks before a list that begins its line, and how its line ends; null where something else begins the line.</summary>
    public static (string Indent, string LineEnd)? IndentOf(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        string indent = line.ToString().Substring(0, list.SpanStart - line.Start);
        return string.IsNullOrWhiteSpace(indent) ? (indent, LineEnd(text, line)) : null;
    }

    public static string LineEnd(SourceText text, TextLine line) =>
        text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
}
