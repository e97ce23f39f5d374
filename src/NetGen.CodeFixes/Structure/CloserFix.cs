namespace NetGen.CodeFixes;

/// <summary>Closes a section (NETGEN1010).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CloserFix)), Shared]
public sealed class CloserFix : TextFix
{
    /// <summary>What closes each section.</summary>
    private static readonly Dictionary<string, string[]> s_closers = new()
    {
        ["Split"] = ["Concat", "Add", "Multiply"],
        ["Sequential"] = ["EndSequential"],
        ["Auxiliary"] = ["EndAuxiliary"],
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.Unclosed.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) => Task.FromResult(Find(place));

    private static IReadOnlyList<Correction> Find(Place place)
    {
        if (place.Attribute is not { } opener || opener.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !s_closers.TryGetValue(NameOf(opener), out string[]? closers)) return None;
        var attributes = SyntaxReader.AttributesOf(type).ToList();
        int first = attributes.IndexOf(opener);
        var last = attributes[Last(attributes, first)];
        return [.. closers.Select(c => place.Correct($"Add [{c}]", After(last, c)))];
    }

    /// <summary>The last attribute of a section: before the end of what surrounds it, but of a split where its last branch's line ends.</summary>
    private static int Last(List<AttributeSyntax> attributes, int first)
    {
        int depth = 0, branch = -1, k = first + 1;
        for (; k < attributes.Count; k++)
        {
            string name = NameOf(attributes[k]);
            if (s_closers.ContainsKey(name)) depth++;
            else if (IsCloser(attributes[k]) && depth-- == 0) break;
            else if (name == "Branch" && depth == 0) branch = k;
        }

        // [Branch, Conv(8, 1)] in one list: the list is the branch.
        if (NameOf(attributes[first]) != "Split" || branch < 0 || attributes[branch].Parent is not AttributeListSyntax { Attributes: var list } || list[list.Count - 1] == attributes[branch]) return k - 1;
        return attributes.IndexOf(list[list.Count - 1]);
    }

    private static bool IsCloser(AttributeSyntax attribute) =>
        s_closers.Values.Any(c => c.Contains(NameOf(attribute))) && attribute.ArgumentList?.Arguments.Any(a => a.NameEquals is null) != true;

    private static string NameOf(AttributeSyntax attribute)
    {
        string name = ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(attribute.Name));
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static TextChange After(AttributeSyntax attribute, string name)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes[list.Attributes.Count - 1] != attribute) return Place.Insert(attribute.Span.End, $", {name}");
        var text = attribute.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        string indent = line.ToString().Substring(0, list.SpanStart - line.Start);
        string lineEnd = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
        return string.IsNullOrWhiteSpace(indent) ? Place.Insert(list.Span.End, $"{lineEnd}{indent}[{name}]") : Place.Insert(attribute.Span.End, $", {name}");
    }
}
