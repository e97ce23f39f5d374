using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Convolutions on maps so small that most of what their windows read is padding: depth at a resolution at which each value has seen the
/// whole input already. Receptive fields as Araujo et al. 2019 ("Computing receptive fields of convolutional neural networks",
/// Distill) compute them. That the field alone is larger than the input is no fault: ResNet-50's is 483 pixels.
/// </summary>
internal static class MostlyPadding
{
    private const long LargestKernel = 1000;
    private const double Least = 0.5;

    // 224 channels of 224 x 3 pixels are a colour image whose axes are in another library's order, of which NETGEN3014 speaks.
    public static IEnumerable<Hint> Find(AdvisedNetwork network) =>
        WindowAdvice.IsChannelsLast(network.Input)
            ? []
            : network.Steps.Where(s => !s.IsAuxiliary).Select(s => Check(network, s)).OfType<Hint>();

    private static Hint? Check(AdvisedNetwork network, Step step)
    {
        if (step.Layer is not { Window: { IsGlobal: false, Enlarged: null } window } layer) return null;
        if (layer.State.FirstOrDefault(t => t.Name == "weight") is not { Shape: { Count: 4 } weight }) return null;
        var (input, output) = (step.InputShapes[0], step.Node.Output);
        if (!input.Height.IsKnown || !input.Width.IsKnown || Math.Max(weight[2], weight[3]) > LargestKernel) return null;
        double seen = Seen(input.Height.Value, output.Height.Value, weight[2], window.Height, window.StrideH, window.PaddingH)
            * Seen(input.Width.Value, output.Width.Value, weight[3], window.Width, window.StrideW, window.PaddingW);
        if (seen >= Least) return null;
        var field = network.Maker(step.Inputs[0]) is { } maker ? network.RowOf(maker).ReceptiveField : null;
        string reach = field is null
            ? $"its {Text.Count(network.RowOf(step).Parameters)} parameters mostly multiply zeros"
            : $"each of these values has seen {field.Height} x {field.Width} pixels of the "
                + $"network's {AdviceText.Size(network.Input)} already";
        return new(
            Rules.MostlyPadding,
            step.Node.Origin,
            [AdviceText.Percent(1 - seen), $"{weight[2]}x{weight[3]}", AdviceText.Size(input), reach])
        {
            Decides = "kernel",
            ConcernsNetwork = true,
        };
    }

    /// <summary>
    /// The share of a window's rows, over all its positions, that lie on the map: position i reads row i s - p + j d for each j below k.
    /// </summary>
    private static double Seen(long size, long positions, long kernel, long extent, long stride, long padding)
    {
        long dilation = kernel > 1 ? (extent - 1) / (kernel - 1) : 1, inside = 0;
        for (long j = 0; j < kernel; j++)
        {
            // 0 <= i s - p + j d < size
            long offset = padding - j * dilation;
            long first = Math.Max(0, DimMath.FloorDiv(offset + stride - 1, stride)),
                last = Math.Min(positions - 1, DimMath.FloorDiv(offset + size - 1, stride));
            inside += Math.Max(0, last - first + 1);
        }

        return (double)inside / ((double)kernel * positions);
    }
}
