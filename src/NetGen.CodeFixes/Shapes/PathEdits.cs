namespace NetGen.CodeFixes;

/// <summary>Edits after which paths may have the same shape. Whether they have is tried out.</summary>
internal static class PathEdits
{
    /// <summary>The last layer of one path gets the channels of another.</summary>
    public static IEnumerable<Correction> Channels(Body body, IReadOnlyList<MergePath> paths)
    {
        // The later path is the shortcut as a rule, and the one before it what is meant.
        foreach (var path in paths.Reverse())
            foreach (var other in paths)
            {
                if (path == other || path.Items.Count == 0 || Layers.LastChannels(body, path.Items, path.Size?.Channels) is not var (index, parameter)) continue;
                string? written = body.IsBlock && Layers.LastChannels(body, other.Items, other.Size?.Channels) is var (at, name) ? body.Written(at, name)?.Expression.ToString() : null;
                if (body.IsBlock && other.IsIdentity) written = "\"in\"";
                if ((written ?? (other.Size is { } size && size.Channels != path.Size?.Channels ? Edit.Text(size.Channels) : null)) is { } value)
                    yield return Correct(body, $"Change the {parameter} of {body.Label(index)} to {value}", Edit.Set(body, index, parameter, value));
            }
    }

    /// <summary>Windows get the padding that keeps the size: one of them, or all of a path.</summary>
    public static IEnumerable<Correction> Paddings(Body body, IReadOnlyList<MergePath> paths)
    {
        if (paths.All(p => p.Size is { Height: not null, Width: not null }) && paths.Select(p => (p.Size!.Height, p.Size.Width)).Distinct().Count() == 1) yield break;
        var (corrections, changes) = (new List<Correction>(), new List<TextChange>());
        foreach (var path in paths)
        {
            foreach (int index in Layers.Windows(body, path.Items).Where(k => k >= 0))
            {
                if (Layers.KeepingPadding(body, index) is not { } padding || body.Written(index, "padding")?.Expression.ToString() == padding) continue;
                // A window of one row needs none, unless what is written is too much.
                if (padding == "0" && body.Written(index, "padding") is null) continue;
                // A tap's path may be the beginning of the other.
                if (changes.Contains(Edit.Set(body, index, "padding", padding))) continue;
                changes.Add(Edit.Set(body, index, "padding", padding));
                corrections.Add(Correct(body, $"Change the padding of {body.Label(index)} to {padding}", changes[changes.Count - 1]));
            }
        }

        foreach (var correction in corrections) yield return correction;
        if (changes.Count > 1) yield return Correct(body, "Change the paddings to keep the size", [.. changes]);
    }

    /// <summary>Windows get the stride after which the sizes agree: so many times larger, or smaller, as the sizes differ.</summary>
    public static IEnumerable<Correction> Strides(Body body, IReadOnlyList<MergePath> paths)
    {
        // Sizes that aren't known say nothing of a ratio.
        foreach (var path in paths.Where(p => p.Size?.Height is null))
            foreach (int index in Layers.Windows(body, path.Items).Where(k => body.Pair(k, "stride") is { Height: > 1 }))
                yield return Correct(body, $"Change the stride of {body.Label(index)} to 1", Edit.Set(body, index, "stride", Layers.Like(body, index, "kernel", 1)));
        foreach (var path in paths)
            foreach (var other in paths)
            {
                if (path.Size?.Height is not { } height || other.Size?.Height is not { } less || height == less) continue;
                long ratio = (Math.Max(height, less) + Math.Min(height, less) - 1) / Math.Min(height, less);
                foreach (int index in Layers.Windows(body, path.Items).Where(k => body.Parameters(k).Contains("stride")))
                {
                    if (body.Pair(index, "stride") is not { Height: var now } pair || pair.Width != now || (height < less && now % ratio != 0)) continue;
                    // A pool's stride is its kernel where none is given, which is written 0.
                    long wanted = height > less ? Math.Max(now, 1) * ratio : now / ratio;
                    if (now == 0 || wanted == now) continue;
                    yield return Correct(body, $"Change the stride of {body.Label(index)} to {wanted}", Edit.Set(body, index, "stride", Layers.Like(body, index, "kernel", wanted)));
                }
            }
    }

    /// <summary>A layer before a join, or at the end of a path: an upsampling, a projection, what makes an image of a vector's kind.</summary>
    public static IEnumerable<Correction> Before(Body body, int merge, IReadOnlyList<MergePath> paths)
    {
        bool isJoin = paths[0].Branch is null;
        foreach (var path in paths)
        {
            if (isJoin && path.Branch is not null) continue;
            foreach (var other in paths)
            {
                if (path == other || path.Size is null || other.Size is null) continue;
                foreach (string layer in Missing(path.Size, other.Size)) if (Append(body, merge, path, layer) is { } change) yield return Correct(body, $"Insert [{layer}]{Where(body, path, isJoin)}", change);
            }

            foreach (string layer in new[] { "ChannelsFirst", "Flatten", "GlobalAvgPool, Flatten" })
                if (Append(body, merge, path, layer) is { } change) yield return Correct(body, $"Insert [{layer}]{Where(body, path, isJoin)}", change);
        }
    }

    private static IEnumerable<string> Missing(Layers.Size size, Layers.Size other)
    {
        if (size.Height is { } height && other.Height is { } more && height > 0 && more > height && more % height == 0 && more / height == other.Width / size.Width) yield return $"Upsample({Edit.Text(more / height)})";
        if (size.Height is { } tall && other.Height is { } less && less > 0 && tall > less && tall / less == size.Width / other.Width) yield return $"MaxPool({Edit.Text(tall / less)})";
        if (size.Channels != other.Channels && (size.Height, size.Width) == (other.Height, other.Width)) yield return size.Height is null ? $"Linear({Edit.Text(other.Channels)})" : $"Conv({Edit.Text(other.Channels)}, kernel: 1)";
    }

    private static string Where(Body body, MergePath path, bool isJoin) => isJoin ? "" : $" at the end of {body.Label(path.Branch!.Value)}";

    private static TextChange? Append(Body body, int merge, MergePath path, string layer) =>
        path.Branch is null ? Edit.Before(body.Syntax[merge], layer)
        : path.Items.Count > 0 && path.Items[path.Items.Count - 1] is SingleItem last ? Edit.After(body.Syntax[last.Index], layer)
        : path.Items.Count == 0 ? Edit.After(body.Syntax[path.Branch.Value], layer)
        : null;

    public static Correction Correct(Body body, string title, params TextChange[] changes) =>
        new(body.IsBlock ? $"{title} in [{ArgumentReader.WithoutSuffix(body.Part.Class.Header.Name)}]" : title, [.. changes.Select(c => (body.Document, c))]);
}
