using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.CodeFixes.Shapes;

/// <summary>One of the paths that a merge joins.</summary>
/// <param name="Items">From the path's beginning to its end.</param>
/// <param name="Branch">The index of its [Branch], or of its [Tap]; null for the current tensor of a join.</param>
/// <param name="Size">What the message says of its end; null where a size is symbolic or the path isn't there.</param>
internal sealed record MergePath(IReadOnlyList<Item> Items, int? Branch, Layers.Size? Size)
{
    /// <summary>An empty [Branch].</summary>
    public bool IsIdentity => Branch is not null && Items.Count == 0;

    /// <summary>The paths of a merge, or of a join of taps.</summary>
    public static IReadOnlyList<MergePath> Of(Body body, int merge, string message)
    {
        if (body.All.OfType<SplitItem>().FirstOrDefault(s => s.Merge.Index == merge) is { } split)
            return [.. split.Branches.Select(b => new MergePath(b.Items, b.Index, SizeOf(body.Label(b.Index))))];
        var paths = new List<MergePath> { new(body.Before(merge), null, SizeOf("the current tensor")) };
        foreach (var name in Texts(body.Uses[merge]))
        {
            if (body.All.LastOrDefault(i => i.Index < merge && i.Use.Name == Vocabulary.Tap && Texts(i.Use).Contains(name)) is { } tap)
                paths.Add(new(body.Before(tap.Index), tap.Index, SizeOf($"tap '{name}'")));
        }

        return paths;

        Layers.Size? SizeOf(string label) => message.IndexOf(label + " (", StringComparison.Ordinal) is >= 0 and var at && Layers.Shapes(message.Substring(at)) is [var size, ..] ? size : null;
    }

    private static IEnumerable<string> Texts(AttributeUse use) =>
        use.Arguments.Where(a => !a.IsProperty).SelectMany(a => a.Value is ListValue list ? list.Items.ToArray() : a.Value is null ? [] : [a.Value]).OfType<TextValue>().Select(t => t.Text);
}
