using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>Shape rules of Concat, Add and Multiply.</summary>
internal static class Merging
{
    /// <summary>
    /// Sizes at which symbolic dimensions are compared: they may differ in general and agree for some inputs (even heights, say).
    /// </summary>
    private static readonly long[] s_samples =
    [
        .. Enumerable.Range(1, 64).Select(k => (long)k),
        96,
        112,
        128,
        160,
        192,
        224,
        256,
        299,
        320,
        331,
        384,
        416,
        448,
        512,
        640,
    ];

    /// <summary>The operators of ONNX, whose inputs are <c>x0</c>, <c>x1</c>...; <c>*</c> is all of them.</summary>
    public static string OnnxOf(MergeNode merge)
    {
        if (merge.Kind == MergeKind.Concat) return $"Concat * axis={(merge.Output.IsChannelsLast ? "3" : "1")}";
        int last = merge.Inputs.Count - 1;
        string name = merge.Kind == MergeKind.Add ? "Add" : "Mul";
        var pairs = Enumerable.Range(1, last).Select(k => $"{(k < last ? $"s{k}=" : "")}{name} {(k == 1 ? "x0" : $"s{k - 1}")} x{k}");
        return string.Join("; ", pairs);
    }

    /// <summary>The merged shape, or why there is none.</summary>
    public static Shape? Merge(MergeKind kind, IReadOnlyList<Shape> shapes, out MergeObstacle? obstacle)
    {
        obstacle = null;
        // Paths that an error left open say nothing; concatenated, they leave the channels open.
        if (shapes.Any(s => s.IsUnknown))
        {
            var known = shapes.Where(s => !s.IsUnknown).ToList();
            // Nor is it known whether the others have their channels first.
            if (known.Count == 0 || known.Any(s => s.IsChannelsLast)) return Shape.Unknown;
            return Merge(kind, known, out obstacle) is { } rest
                ? kind == MergeKind.Concat && !rest.IsVector
                    ? Shape.Image(Dim.Unknown, rest.Height, rest.Width)
                    : kind == MergeKind.Concat
                        ? Shape.Vector(Dim.Unknown)
                    : kind == MergeKind.Multiply
                        // What is 1 is broadcast, to a size that isn't known.
                        ? rest with { Dims = rest.Dims.Select(d => IsOne(d) ? Dim.Unknown : d).ToEquatableArray() }
                        : rest
                : null;
        }

        if (shapes.Any(s => s.Rank != shapes[0].Rank))
        {
            obstacle =
                kind == MergeKind.Multiply
                    ? new(
                        "images and vectors can't be multiplied",
                        $"in the vector's path, leave out [{LayerTable.Flatten}] "
                            + $"and write each [{LayerTable.Linear.With("n")}] as [{LayerTable.Conv.With("n, kernel: 1")}]")
                    : new(
                        "images and vectors can't be merged",
                        $"put [{LayerTable.Flatten}] or [{LayerTable.GlobalAvgPool}] where it is missing");
            return null;
        }

        if (shapes.Any(s => s.IsChannelsLast != shapes[0].IsChannelsLast) || (kind == MergeKind.Concat && shapes[0].IsChannelsLast))
        {
            obstacle = kind == MergeKind.Concat
                ? new("channels-last images can't be concatenated", $"put [{LayerTable.ChannelsFirst}] before the end of each path")
                : new("some have their channels last", $"put [{LayerTable.ChannelsFirst}] at the end of those paths");
            return null;
        }

        var (dims, different) = (new List<Dim>(), new List<int>());
        for (int axis = 0; axis < shapes[0].Rank; axis++)
        {
            var sizes = shapes.Select(s => s.Dims[axis]).ToList();
            if (kind == MergeKind.Concat && axis == 0)
            {
                if (Sum(sizes) is not { } sum)
                {
                    obstacle = new("their channels together are beyond 64 bits");
                    return null;
                }

                dims.Add(sum);
                continue;
            }

            var wide = kind == MergeKind.Multiply ? sizes.Where(s => !IsOne(s)).ToList() : sizes;
            var size = wide.FirstOrDefault(s => !s.IsUnknown) ?? wide.FirstOrDefault() ?? sizes[0];
            if (wide.Any(s => !CanAgree(s, size))) different.Add(axis);
            dims.Add(size);
        }

        if (different.Count > 0)
        {
            obstacle = MergeDifference.Describe(kind, shapes, different);
            return null;
        }

        return new(dims.ToEquatableArray(), shapes[0].IsChannelsLast);
    }

    private static Dim? Sum(IEnumerable<Dim> sizes)
    {
        try
        {
            return sizes.Aggregate((a, b) => a + b);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsOne(Dim dim) => dim.IsKnown && dim.Value == 1;

    // Known sizes must be equal; symbolic ones equal for at least one input, which the analysis then states as a condition.
    private static bool CanAgree(Dim a, Dim b)
    {
        if (a == b || a.IsUnknown || b.IsUnknown) return true;
        if (a.IsKnown && b.IsKnown) return false;
        var difference = a - b;
        return s_samples.Any(n => difference.Evaluate(n, n) == 0)
            || (difference.Uses('H') != difference.Uses('W') && Solutions.HasZero(difference) == true);
    }
}
