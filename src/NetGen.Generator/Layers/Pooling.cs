using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Layers;

/// <summary>What pooling layers share.</summary>
internal static class Pooling
{
    /// <summary>The stride; 0 means the kernel's size.</summary>
    public static (long Height, long Width) Stride(LayerArguments arguments)
    {
        var (stride, kernel) = (arguments.Pair("stride"), arguments.Pair("kernel"));
        return (stride.Height == 0 ? kernel.Height : stride.Height, stride.Width == 0 ? kernel.Width : stride.Width);
    }

    /// <summary>What a pool sees; one that leaves a single row and column is global, however it is written.</summary>
    public static Window Window(SlidingWindow window, Shape output) =>
        window.Window with { IsGlobal = output.Height == Dim.Known(1) && output.Width == Dim.Known(1) };

    /// <summary>
    /// Kernel, stride and padding out of range; padding is at most half of the kernel, so that no window sees padding alone.
    /// </summary>
    public static LayerProblem? Problem(LayerArguments arguments)
    {
        var problem =
            Require.AtLeast(arguments, "kernel", 1) ?? Require.AtLeast(arguments, "stride", 0) ?? Require.AtLeast(arguments, "padding", 0);
        if (problem is not null) return problem;
        var (kernel, padding) = (arguments.Pair("kernel"), arguments.Pair("padding"));
        return padding.Height <= kernel.Height / 2 && padding.Width <= kernel.Width / 2
            ? null
            : new(Rules.PaddingTooLarge, "padding", [ArgumentText.Pair(padding), ArgumentText.Extent(kernel)]);
    }

    /// <summary>Kernel and stride as attributes of ONNX's operators.</summary>
    public static string Operators(LayerArguments arguments) =>
        $"{Onnx.Pair("kernel_shape", arguments.Pair("kernel"))} {Onnx.Pair("strides", Stride(arguments))}";

    /// <summary>The padding for ONNX (<see cref="SlidingWindow.SidesOf"/>).</summary>
    public static long[]? SidesOf(LayerArguments arguments, Layer layer)
    {
        var dilation = arguments.Has("dilation") ? arguments.Pair("dilation") : (1, 1);
        return SlidingWindow
            .Of(arguments.Pair("kernel"), Stride(arguments), arguments.Pair("padding"), dilation, arguments.Boolean("ceil"))
            .SidesOf(layer.Input, layer.Output);
    }
}
