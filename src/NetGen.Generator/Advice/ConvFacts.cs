using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>What advice asks of a [Conv].</summary>
/// <param name="In">Channels of its input.</param>
/// <param name="Out">Channels of its output.</param>
/// <param name="Kernel">Height and width of the kernel, without dilation.</param>
internal sealed record ConvFacts(long In, long Out, (long Height, long Width) Kernel, long Groups, Window Window)
{
    /// <summary>Below this a group is too narrow for advice on dense convolutions.</summary>
    private const long NarrowGroup = 8;

    public bool IsDilated => Window.Height != Kernel.Height || Window.Width != Kernel.Width;

    public bool IsSquare => Kernel.Height == Kernel.Width;

    /// <summary>Each step by one pixel, without dilation, and not depthwise: it can be written as several smaller ones.</summary>
    public bool IsPlain => Window is { StrideH: 1, StrideW: 1 } && !IsDilated && (Groups == 1 || In / Groups >= NarrowGroup);

    /// <summary>The facts, or null for any other step.</summary>
    public static ConvFacts? Of(Step step)
    {
        if (step.Layer is not { Window: { } window } layer || layer.Definition != LayerTable.Conv) return null;
        var weight = layer.State[0].Shape;
        long channels = layer.Input.Channels.Value;
        return new(channels, weight[0], (weight[2], weight[3]), channels / weight[1], window);
    }
}
