using NetGen.CodeFixes.Editing;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Edits of strides, and of how sizes are rounded, after which paths may have the same size. Whether they have is tried out.
/// </summary>
internal static class StrideEdits
{
    /// <summary>Divisible by every product of strides that a person writes.</summary>
    private const long Nominal = 720720;

    /// <summary>Windows get the stride after which the sizes agree: larger or smaller by the ratio of the sizes.</summary>
    public static IEnumerable<Correction> Find(Body body, IReadOnlyList<MergePath> paths)
    {
        // The shortest path is the shortcut as a rule, which has to follow the others.
        foreach (var path in paths.OrderBy(p => Layers.Singles(p.Items).Count()))
        {
            foreach (var other in paths)
            {
                if (HeightOf(body, path) is not { } height || HeightOf(body, other) is not { } less || height == less) continue;
                long ratio = (Math.Max(height, less) + Math.Min(height, less) - 1) / Math.Min(height, less);
                foreach (int index in Layers.Windows(body, path.Items).Where(k => body.Parameters(k).Contains("stride")))
                {
                    // A pool's stride is its kernel where none is given, which is written 0.
                    if (Layers.Stride(body, index) is not { } now) continue;
                    // What a missing padding removes, too, makes the ratio larger than the stride.
                    long wanted = height > less ? now * ratio : now % ratio == 0 ? now / ratio : 1;
                    if (wanted == now || (height > less && body.Pair(index, "stride") == (0, 0))) continue;
                    string stride = Layers.Like(body, index, "kernel", wanted);
                    var change = Edit.Set(body, index, "stride", stride);
                    yield return PathEdits.Correct(body, $"Change the stride of {body.Label(index)} to {wanted}", change);
                    if (wanted == 1
                        && Layers.KeepingPadding(body, index) is { } padding
                        && body.Written(index, "padding")?.Expression.ToString() != padding)
                    {
                        yield return PathEdits.Correct(
                            body,
                            $"Change the stride of {body.Label(index)} to 1 and its padding to {padding}",
                            [.. Edit.Set(body, index, ("stride", stride), ("padding", padding))]);
                    }
                }
            }
        }
    }

    /// <summary>The strides of a window's two axes exchanged; and a pool that rounds like the others.</summary>
    public static IEnumerable<Correction> Details(Body body, IReadOnlyList<MergePath> paths)
    {
        foreach (int index in paths.OrderBy(p => Layers.Singles(p.Items).Count()).SelectMany(p => Layers.Windows(body, p.Items)).Distinct())
        {
            if (body.Pair(index, "stride") is var (height, width)
                && height != width
                && body.Written(index, "stride")?.Expression is CollectionExpressionSyntax)
            {
                yield return PathEdits.Correct(
                    body,
                    $"Change the stride of {body.Label(index)} to [{Text.Invariant(width)}, {Text.Invariant(height)}]",
                    Edit.Set(body, index, "stride", $"[{Text.Invariant(width)}, {Text.Invariant(height)}]"));
            }

            if (!body.Parameters(index).Contains("ceil") || body.Constant(index, "ceil") is not BooleanValue { Boolean: var rounds })
                continue;
            string other = rounds ? "false" : "true";
            yield return PathEdits.Correct(body, $"Change ceil of {body.Label(index)} to {other}", Edit.Set(body, index, "ceil", other));
        }
    }

    /// <summary>In a block, where strides are parameters: a path without a stride gets that of the other.</summary>
    public static IEnumerable<Correction> Copied(Body body, IReadOnlyList<MergePath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var other in paths.Where(p => p != path))
            {
                var strides = Written(other).Select(w => w.Stride).Distinct().ToList();
                if (strides.Count != 1 || Written(path).Any()) continue;
                foreach (int index in Layers
                        .Windows(body, path.Items)
                        .Where(k => body.Parameters(k).Contains("stride") && body.Written(k, "stride") is null))
                {
                    yield return PathEdits.Correct(
                        body,
                        $"Change the stride of {body.Label(index)} to {strides[0]}",
                        Edit.Set(body, index, "stride", strides[0]));
                }
            }
        }

        IEnumerable<(int Index, string Stride)> Written(MergePath path) =>
            Layers
                .Windows(body, path.Items)
                .Select(k => (k, body.Parameters(k).Contains("stride") ? body.Written(k, "stride")?.Expression.ToString() : null))
                .Where(w => w.Item2 is not null and not "1")
                .Select(w => (w.k, w.Item2!));
    }

    // Of a path whose size is symbolic, what its strides leave of a size.
    private static long? HeightOf(Body body, MergePath path)
    {
        if (path.Size?.Height is { } known) return known;
        long product = 1;
        foreach (int index in Layers.Windows(body, path.Items))
        {
            if (!body.Parameters(index).Contains("stride")) continue;
            if (Layers.Stride(body, index) is not { } stride || stride > 64 || (product *= stride) > 4096) return null;
        }

        return Math.Max(1, Nominal / product);
    }
}
