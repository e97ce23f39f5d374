using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Graph;

/// <summary>Says in which sizes the paths of a merge differ, all of them, and what that comes from as a rule.</summary>
internal static class MergeDifference
{
    /// <summary>Sizes that differ by less than this ratio differ by padding and not by strides.</summary>
    private const double LeastStride = 1.5;

    /// <param name="kind">The merge.</param>
    /// <param name="shapes">Shapes of one rank and order.</param>
    /// <param name="axes">The axes in which they differ.</param>
    public static MergeObstacle Describe(MergeKind kind, IReadOnlyList<Shape> shapes, IReadOnlyList<int> axes)
    {
        var first = shapes[0];
        if (first.IsVector)
            return new($"the features {List(shapes.Select(s => s.Channels.ToString()))} differ", ChannelAdvice(kind, isVector: true));
        bool HasAxis(int role) => axes.Any(a => (first.IsChannelsLast ? (a + 1) % 3 : a) == role);

        var (channels, heights, widths) = (HasAxis(0), HasAxis(1), HasAxis(2));
        string? sizes = heights && widths ? $"the sizes {List(shapes.Select(s => $"{s.Height} x {s.Width}"))}"
            : heights ? $"the heights {List(shapes.Select(s => s.Height.ToString()))}"
            : widths ? $"the widths {List(shapes.Select(s => s.Width.ToString()))}"
            : null;
        if (!channels) return new($"{sizes} differ", SizeAdvice(kind, shapes));
        string different = $"the channels {List(shapes.Select(s => s.Channels.ToString()))} differ";
        if (sizes is null) return new(different, ChannelAdvice(kind, isVector: false));
        return new(
            $"{different}, and {sizes}",
            kind == MergeKind.Add
                ? "give the paths the same shape, for example with a 1x1 convolution on the shortcut that has the channels and the "
                    + "stride of the other path"
                : SizeAdvice(kind, shapes));
    }

    private static string List(IEnumerable<string> sizes) => string.Join(" and ", sizes.Distinct());

    private static string ChannelAdvice(MergeKind kind, bool isVector) =>
        kind == MergeKind.Multiply ? $"multiplied {(isVector ? "features" : "channels")} must be equal or 1"
        : isVector ? $"give the paths the same features, for example with [{LayerTable.Linear}] at the end of one"
        : "give the paths the same channels, for example with a 1x1 convolution on the shortcut";

    private static string SizeAdvice(MergeKind kind, IReadOnlyList<Shape> shapes)
    {
        const string general = "the paths' strides and paddings must agree";
        if (shapes.Any(s => !s.Height.IsKnown || !s.Width.IsKnown)) return general;
        if (kind != MergeKind.Multiply
            && shapes.Any(IsPixel)
            && shapes.Where(s => !IsPixel(s)).Select(s => (s.Height, s.Width)).Distinct().ToList() is [var (height, width)]
            && height == width)
        {
            return $"[{LayerTable.Upsample}({height})] brings a path of one pixel to the size of the others";
        }

        long most = shapes.Max(s => s.Height.Value), least = shapes.Min(s => s.Height.Value);
        if (most == least) (most, least) = (shapes.Max(s => s.Width.Value), shapes.Min(s => s.Width.Value));
        return most - least == 1
                ? "sizes that differ by one come from an odd size that is halved and doubled again, from an even kernel with the same "
                    + "padding on both sides, or from ceil: true in one path alone"
            : most < LeastStride * least
                ? "the paths' sizes must agree: at stride 1, a kernel of 3 keeps the size with padding 1, one of 5 with padding 2"
            : general;
    }

    private static bool IsPixel(Shape shape) => shape.Height == Dim.Known(1) && shape.Width == Dim.Known(1);
}
