using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// What to do where a window doesn't fit: mostly its size, but numbers in another order than NetGen's look the same,
/// and are told from it by their values.
/// </summary>
internal static class WindowAdvice
{
    /// <summary>Images have at most this many channels; a smaller "width" is really a channel count.</summary>
    public const long MostColours = 4;

    /// <summary>This many channels are rare, and such a kernel is common.</summary>
    private const long MostlyKernel = 15;

    public static string Of(LayerArguments arguments, Shape input, bool isDilated)
    {
        if (IsChannelsLast(input)) return $"channels come first: is an input of {input.Width}, {input.Channels}, {input.Height} meant?";
        if (Swapped(arguments, input) is { } meant) return meant;
        return $"use a smaller kernel{(isDilated ? " or dilation" : "")}, more padding, fewer strides before it, or a larger input";
    }

    /// <summary>Height, width and channels where channels, height and width are asked for: 224, 224, 3.</summary>
    public static bool IsChannelsLast(Shape input) =>
        input is { IsImage: true, Channels.IsKnown: true, Height.IsKnown: true, Width.IsKnown: true }
        && input.Width.Value <= MostColours
        && input.Channels.Value >= 2 * MostColours
        && input.Height.Value >= 2 * MostColours
        && input.Channels.Value <= 4 * input.Height.Value
        && input.Height.Value <= 4 * input.Channels.Value;

    private static string? Swapped(LayerArguments arguments, Shape input)
    {
        if (!arguments.Has("channels") || !arguments.Has("stride")) return null;
        var (kernel, width) = arguments.Pair("kernel");
        if (kernel != width) return null;
        var (channels, stride) = (arguments.Integer("channels"), arguments.Pair("stride").Height);
        // PyTorch's order is input's channels, output's channels, kernel.
        if (kernel > MostlyKernel && (stride > 2 || (input.Channels == Dim.Known(channels) && (stride > 1 || channels > MostlyKernel))))
        {
            return $"the input's channels aren't given: are {Text.Invariant(kernel)} channels with "
                + $"a {ArgumentText.Extent((stride, stride))} "
                + "kernel meant?";
        }

        return channels <= MostlyKernel && kernel > MostlyKernel
            ? $"channels come first, then the kernel: are {Text.Invariant(kernel)} channels with "
                + $"a {ArgumentText.Extent((channels, channels))} "
                + "kernel meant?"
            : null;
    }
}
