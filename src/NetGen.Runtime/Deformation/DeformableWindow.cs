using TorchSharp;

namespace NetGen.Deformation;

/// <summary>The windows of a deformable convolution along one axis.</summary>
internal sealed record DeformableAxis(long Kernel, long Stride, long Padding, long Dilation, long Windows);

/// <summary>The sizes of a deformable convolution, found from its tensors and checked against each other.</summary>
internal sealed record DeformableWindow
{
    public required long Batch { get; init; }

    public required long Channels { get; init; }

    public required long Height { get; init; }

    public required long Width { get; init; }

    public required long OutChannels { get; init; }

    public required long Groups { get; init; }

    public required long OffsetGroups { get; init; }

    public required DeformableAxis Rows { get; init; }

    public required DeformableAxis Columns { get; init; }

    public long KernelHeight => Rows.Kernel;

    public long KernelWidth => Columns.Kernel;

    public long Area => KernelHeight * KernelWidth;

    public long OutHeight => Rows.Windows;

    public long OutWidth => Columns.Windows;

    /// <summary>Height with the zeros that sampling may see: one row before, two after.</summary>
    public long PaddedHeight => Height + 3;

    public long PaddedWidth => Width + 3;

    /// <summary>Reads the sizes.</summary>
    /// <exception cref="ArgumentException">Shapes don't fit each other.</exception>
    public static DeformableWindow Of(
        torch.Tensor input,
        torch.Tensor offset,
        torch.Tensor weight,
        torch.Tensor? bias,
        (long Height, long Width) stride,
        (long Height, long Width) padding,
        (long Height, long Width) dilation,
        torch.Tensor? mask)
    {
        Rank(input, "input", "N x C x H x W");
        Rank(weight, "weight", "channels x C / groups x kh x kw");
        Rank(offset, "offset", "N x 2 offsetGroups kh kw x H' x W'");
        var (size, kernels) = (input.shape, weight.shape);
        Require(Array.TrueForAll(kernels, k => k > 0), "weight", "at least one number along each axis", Text(kernels));
        Require(
            size[1] > 0 && size[1] % kernels[1] == 0,
            "weight",
            $"a number of channels per group (its second size) that divides the input's {size[1]} channels",
            Text(kernels));
        long groups = size[1] / kernels[1];
        Require(
            kernels[0] % groups == 0,
            "weight",
            $"a multiple of {groups} channels, since the input's {size[1]} channels make {groups} groups of {kernels[1]}",
            Text(kernels));
        if (bias is not null)
        {
            Require(
                bias.shape is [var length] && length == kernels[0],
                "bias",
                $"{kernels[0]}, a number per output channel",
                Text(bias.shape));
        }

        var rows = Axis("H", size[2], kernels[2], stride.Height, padding.Height, dilation.Height);
        var columns = Axis("W", size[3], kernels[3], stride.Width, padding.Width, dilation.Width);
        long area = kernels[2] * kernels[3], found = offset.shape[1];
        Require(
            found > 0 && found % (2 * area) == 0,
            "offset",
            $"a multiple of {2 * area} channels, a pair (dy, dx) for each element of the {kernels[2]} x {kernels[3]} kernel",
            Text(offset.shape));
        long offsetGroups = found / (2 * area);
        Require(
            size[1] % offsetGroups == 0,
            "offset",
            $"{2 * area} channels for each of its groups, whose number divides the input's {size[1]} channels",
            $"{Text(offset.shape)} ({offsetGroups} groups)");
        Same(offset, "offset", [size[0], found, rows.Windows, columns.Windows]);
        if (mask is not null) Same(mask, "mask", [size[0], offsetGroups * area, rows.Windows, columns.Windows]);
        return new()
        {
            Batch = size[0],
            Channels = size[1],
            Height = size[2],
            Width = size[3],
            OutChannels = kernels[0],
            Groups = groups,
            OffsetGroups = offsetGroups,
            Rows = rows,
            Columns = columns,
        };
    }

    /// <summary>Requires that groups divide channels.</summary>
    /// <exception cref="ArgumentException">They don't.</exception>
    public static void Divides(long groups, string name, long channels, string what) =>
        Require(groups > 0 && channels % groups == 0, name, $"a divisor of its {channels} {what}", $"{groups}");

    private static DeformableAxis Axis(string name, long size, long kernel, long stride, long padding, long dilation)
    {
        Require(stride > 0, nameof(stride), "1 or more", $"{stride}");
        Require(padding >= 0, nameof(padding), "0 or more", $"{padding}");
        Require(dilation > 0, nameof(dilation), "1 or more", $"{dilation}");
        long extent = dilation * (kernel - 1) + 1, room = size + 2 * padding;
        Require(
            room >= extent,
            "input",
            $"{name} of {Math.Max(1, extent - 2 * padding)} or more for a kernel of {kernel} with dilation {dilation} and "
                + $"padding {padding}",
            $"{size}");
        return new(kernel, stride, padding, dilation, (room - extent) / stride + 1);
    }

    private static void Rank(torch.Tensor tensor, string name, string expected)
    {
        ArgumentNullException.ThrowIfNull(tensor, name);
        Require(tensor.shape.Length == 4, name, expected, Text(tensor.shape));
    }

    private static void Same(torch.Tensor tensor, string name, long[] expected) =>
        Require(tensor.shape.AsSpan().SequenceEqual(expected), name, Text(expected), Text(tensor.shape));

    private static void Require(bool holds, string name, string expected, string found)
    {
        if (!holds) throw new ArgumentException($"'{name}' of a deformable convolution must be {expected}, but is {found}.", name);
    }

    private static string Text(long[] shape) => shape.Length == 0 ? "a single number" : string.Join(" x ", shape);
}
