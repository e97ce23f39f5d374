using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.CodeFixes.Shapes;

/// <summary>One of the paths that a merge joins.</summary>
/// <param name="Items">From the path's beginning to its end.</param>
/// <param name="Branch">The index of its [Branch], or of its [Tap]; null for the current tensor of a join.</param>
/// <param name="Size">The sizes of its end; null where they are symbolic or the path isn't there.</param>
internal sealed record MergePath(IReadOnlyList<Item> Items, int? Branch, Layers.Size? Size)
{
    /// <summary>An empty [Branch].</summary>
    public bool IsIdentity => Branch is not null && Items.Count == 0;

    /// <summary>The paths of a merge, or of a join of taps.</summary>
    public static IReadOnlyList<MergePath> Of(Body body, int merge, MergeMismatch? found)
    {
        if (body.All.OfType<SplitItem>().FirstOrDefault(s => s.Merge.Index == merge) is { } split)
            return [.. split.Branches.Select(b => new MergePath(b.Items, b.Index, SizeOf(p => p.Branch == b.Index)))];
        var paths = new List<MergePath> { new(body.Before(merge), null, SizeOf(p => p.Branch is null && p.Tap is null)) };
        foreach (string name in TapRules.Names(body.Uses[merge]))
        {
            bool IsTap(Item item) =>
                item.Index < merge && item.Use.Name == Vocabulary.Tap && TapRules.Names(item.Use).Contains(name);
            if (body.All.LastOrDefault(IsTap) is { } tap)
                paths.Add(new(body.Before(tap.Index), tap.Index, SizeOf(p => p.Tap == name)));
        }

        return paths;

        Layers.Size? SizeOf(Func<MergedPath, bool> isOne) =>
            found?.Paths.FirstOrDefault(isOne) is { } path ? Layers.Size.Of(path.Shape) : null;
    }
}
