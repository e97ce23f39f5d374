using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>Edits after which paths may have the same shape. Whether they have is tried out.</summary>
internal static class PathEdits
{
    /// <summary>The last layer of one path gets the channels of another.</summary>
    public static IEnumerable<Correction> Channels(Body body, IReadOnlyList<MergePath> paths)
    {
        // The later path is the shortcut as a rule, and the one before it what is meant.
        foreach (var path in paths.Reverse())
        {
            foreach (var other in paths)
            {
                if (path == other
                    || path.Items.Count == 0
                    || Layers.LastChannels(body, path.Items, path.Size?.Channels) is not var (index, parameter))
                {
                    continue;
                }

                string? written =
                    body.IsBlock && Layers.LastChannels(body, other.Items, other.Size?.Channels) is var (at, name)
                        ? body.Written(at, name)?.Expression.ToString()
                        : null;
                if (body.IsBlock && other.IsIdentity) written = "\"in\"";
                if (other.Size is { } size && size.Channels != path.Size?.Channels) written ??= Text.Invariant(size.Channels);
                if (written is { } value)
                {
                    yield return Correct(
                        body,
                        $"Change the {parameter} of {body.Label(index)} to {value}",
                        Edit.Set(body, index, parameter, value));
                }
            }
        }
    }

    /// <summary>Windows get the padding that keeps the size: one of them, or all of a path.</summary>
    public static IEnumerable<Correction> Paddings(Body body, IReadOnlyList<MergePath> paths)
    {
        if (paths.All(p => p.Size is { Height: not null, Width: not null })
            && paths.Select(p => (p.Size!.Height, p.Size.Width)).Distinct().Count() == 1)
        {
            yield break;
        }

        var (corrections, changes) = (new List<Correction>(), new List<TextChange>());
        foreach (var path in paths)
        {
            foreach (int index in Layers.Windows(body, path.Items))
            {
                if (Layers.KeepingPadding(body, index) is not { } padding
                    || body.Written(index, "padding")?.Expression.ToString() == padding)
                {
                    continue;
                }
                // A window of one row needs none, unless what is written is too much.
                if (padding == "0" && body.Written(index, "padding") is null) continue;
                // What comes before a tap is on the way to its join, too.
                var change = Edit.Set(body, index, "padding", padding);
                if (changes.Contains(change)) continue;
                changes.Add(change);
                corrections.Add(Correct(body, $"Change the padding of {body.Label(index)} to {padding}", change));
            }
        }

        foreach (var correction in corrections) yield return correction;
        if (changes.Count > 1) yield return Correct(body, "Change the paddings to keep the size", [.. changes]);
    }

    /// <summary>All windows of a block get the padding that keeps the size.</summary>
    public static IEnumerable<Correction> Paddings(Body block)
    {
        var changes = Layers
            .Windows(block, block.Items)
            .Select(k => (Index: k, Padding: Layers.KeepingPadding(block, k)))
            .Where(c => c.Padding is not null and not "0" && block.Written(c.Index, "padding")?.Expression.ToString() != c.Padding)
            .Select(c => Edit.Set(block, c.Index, "padding", c.Padding!))
            .ToArray();
        if (changes.Length > 0) yield return Correct(block, "Change the paddings to keep the size", changes);
    }

    /// <summary>
    /// A layer before a join, or at the end of a path: an upsampling, a projection, what makes an image of a vector's kind.
    /// </summary>
    public static IEnumerable<Correction> Before(Body body, int merge, IReadOnlyList<MergePath> paths)
    {
        bool isJoin = paths[0].Branch is null, hasProjection = body.Uses[merge].Name == Vocabulary.Add;
        foreach (var path in paths)
        {
            if (isJoin && path.Branch is not null) continue;
            foreach (var other in paths)
            {
                if (path == other || path.Size is null || other.Size is null) continue;
                // A shortcut has got its projection.
                foreach (var (layer, arguments) in Missing(path.Size, other.Size))
                {
                    if (hasProjection && path.IsIdentity && layer == LayerTable.Conv) continue;
                    string text = layer.With(arguments);
                    if (Append(body, merge, path, text) is { } change)
                        yield return Correct(body, $"Insert [{text}]{Where(body, path, isJoin)}", change);
                }
            }
        }
    }

    /// <summary>What gives a path the others' kind of tensor, at its end.</summary>
    public static IEnumerable<Correction> Kinds(Body body, int merge, IReadOnlyList<MergePath> paths)
    {
        bool isJoin = paths[0].Branch is null;
        foreach (var path in paths.Where(p => !isJoin || p.Branch is null))
        {
            string[] layers = path.Size is { Height: 1, Width: 1 }
                ? [LayerTable.ChannelsFirst.Name, LayerTable.Flatten.Name]
                : [LayerTable.ChannelsFirst.Name, LayerTable.Flatten.Name, $"{LayerTable.GlobalAvgPool}, {LayerTable.Flatten}"];
            foreach (string layer in layers)
            {
                if (Append(body, merge, path, layer) is { } change)
                    yield return Correct(body, $"Insert [{layer}]{Where(body, path, isJoin)}", change);
            }
        }
    }

    private static IEnumerable<(LayerDefinition Layer, string Arguments)> Missing(Layers.Size size, Layers.Size other)
    {
        if (size.Height is { } height and > 0
            && other.Height is { } more
            && more > height
            && more % height == 0
            && more / height == other.Width / size.Width)
        {
            yield return (LayerTable.Upsample, Text.Invariant(more / height));
        }

        if (size.Height is { } tall && other.Height is { } less && less > 0 && tall > less && tall / less == size.Width / other.Width)
            yield return (LayerTable.MaxPool, Text.Invariant(tall / less));
        if (size.Channels != other.Channels && (size.Height, size.Width) == (other.Height, other.Width))
        {
            yield return size.Height is null
                ? (LayerTable.Linear, Text.Invariant(other.Channels))
                : (LayerTable.Conv, $"{Text.Invariant(other.Channels)}, kernel: 1");
        }
    }

    private static string Where(Body body, MergePath path, bool isJoin) => isJoin ? "" : $" at the end of {body.Label(path.Branch!.Value)}";

    private static TextChange? Append(Body body, int merge, MergePath path, string layer) =>
        path.Branch is null ? Edit.Before(body.Syntax[merge], layer)
        : path.Items.Count > 0 && path.Items[path.Items.Count - 1] is SingleItem last ? Edit.After(body.Syntax[last.Index], layer)
        : path.Items.Count == 0 ? Edit.After(body.Syntax[path.Branch.Value], layer)
        : null;

    public static Correction Correct(Body body, string title, params TextChange[] changes) =>
        new(
            body.IsBlock ? $"{title} in [{ArgumentReader.WithoutSuffix(body.Part.Class.Header.Name)}]" : title,
            [.. changes.Select(c => (body.Document, c))]);
}
