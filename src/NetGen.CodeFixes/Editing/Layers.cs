using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Editing;

/// <summary>Edits of layers that change the shape of what they give.</summary>
internal static class Layers
{
    /// <summary>Parameters that are a layer's channels or features.</summary>
    private static readonly string[] s_channels = ["channels", "features"];

    /// <summary>What blocks call theirs.</summary>
    private static readonly string[] s_blockChannels = [.. s_channels, "width", "outChannels", "filters", "planes"];

    /// <summary>The sizes of a shape: channels, and height and width where both are numbers.</summary>
    public sealed record Size(long Channels, long? Height, long? Width)
    {
        /// <summary>Null where the channels aren't known.</summary>
        public static Size? Of(Shape shape)
        {
            if (!shape.Channels.IsKnown) return null;
            bool isSized = shape is { IsSpatial: true, Height.IsKnown: true, Width.IsKnown: true };
            return isSized ? new(shape.Channels.Value, shape.Height.Value, shape.Width.Value) : new(shape.Channels.Value, null, null);
        }
    }

    /// <summary>The last attribute of a path that decides its channels, with the parameter that does; from the end back.</summary>
    public static (int Index, string Parameter)? LastChannels(Body body, IReadOnlyList<Item> path, long? now = null)
    {
        for (int k = path.Count - 1; k >= 0; k--)
        {
            if (path[k] is SectionItem section)
            {
                if (section.Use.Name == Vocabulary.Auxiliary) continue;
                if (LastChannels(body, section.Items, now) is { } inner) return inner;
                continue;
            }

            if (path[k] is not SingleItem item) return null;
            if (Vocabulary.LayerOf(item.Use.Name) is { } layer)
            {
                if (layer.ChannelsParameter is { } parameter) return (item.Index, parameter);
                if (!layer.KeepsChannels) return null;
            }
            else if (body.Source.Catalogue.FindBlock(item.Use.Name) is { } block)
            {
                // Which of a block's numbers are its channels: the one that says so, or has their value.
                var parameter =
                    block.Parameters.FirstOrDefault(p => s_channels.Contains(p.Name))
                    ?? block.Parameters.FirstOrDefault(p =>
                        p.Type is "int" or "long" && now is { } n && body.Pair(item.Index, p.Name) == (n, n))
                    ?? block.Parameters.FirstOrDefault(p => s_blockChannels.Contains(p.Name));
                return parameter is null ? null : (item.Index, parameter.Name);
            }
            else if (Vocabulary.Merges.ContainsKey(item.Use.Name))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Every attribute of a path with a window, sections' members among them, in order.</summary>
    public static IEnumerable<int> Windows(Body body, IEnumerable<Item> path) => Singles(path).Where(i => HasWindow(body, i));

    public static bool HasWindow(Body body, int index) => body.Parameters(index) is var p && p.Contains("kernel") && p.Contains("padding");

    /// <summary>Attributes of a path that stand for themselves.</summary>
    public static IEnumerable<int> Singles(IEnumerable<Item> path) => path.SelectMany(i => i switch
    {
        SectionItem section => Singles(section.Items),
        SplitItem split => split.Branches.SelectMany(b => Singles(b.Items)),
        _ => [i.Index],
    });

    /// <summary>
    /// The padding with which a window at stride 1 keeps the size, as it must be written next to the kernel; null where none does.
    /// </summary>
    public static string? KeepingPadding(Body body, int index)
    {
        if (body.Pair(index, "kernel") is not var (height, width)) return null;
        var (down, across) = body.Pair(index, "dilation") ?? (1, 1);
        if (height < 1 || width < 1) return null;
        // An even kernel needs a row more below than above, which only Same says.
        if (height % 2 == 0 || width % 2 == 0)
        {
            return
                body.LayerOf(index)?.PadsUnevenly == true
                && body.Pair(index, "stride") == (1, 1)
                && body.Written(index, "kernel")?.Expression is not CollectionExpressionSyntax
                ? "Same"
                : null;
        }

        var (rows, columns) = (down * (height - 1) / 2, across * (width - 1) / 2);
        if (rows == columns && body.Written(index, "kernel")?.Expression is not CollectionExpressionSyntax) return Text.Invariant(rows);
        return body.Written(index, "kernel")?.Expression is CollectionExpressionSyntax
                ? $"[{Text.Invariant(rows)}, {Text.Invariant(columns)}]"
            : body.Constant(index, "kernel") is ListValue ? $"\"({Text.Invariant(rows)}, {Text.Invariant(columns)})\""
            : null;
    }

    /// <summary>
    /// The stride of a window, the same along both axes; null where it isn't, or isn't known.
    /// That of a pool is its kernel where none is given.
    /// </summary>
    public static long? Stride(Body body, int index) =>
        body.Pair(index, "stride") is not var (height, width) || height != width ? null
        : height > 0 ? height
        : body.Pair(index, "kernel") is var (rows, columns) && rows == columns ? rows
        : null;

    /// <summary>A number as the pair of its kernel must be written.</summary>
    public static string Like(Body body, int index, string parameter, long number) =>
        body.Written(index, parameter)?.Expression is CollectionExpressionSyntax
            ? $"[{Text.Invariant(number)}, {Text.Invariant(number)}]"
            : Text.Invariant(number);
}
