using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Subsampling]: LeNet-5's pooling with a trained coefficient and bias per channel (LeCun et al. 1998, section II.B).</summary>
internal sealed class SubsamplingLayer : LayerDefinition
{
    public override string Name => "Subsampling";

    public override string Stem => "subsampling";

    public override LayerFamily Family => LayerFamily.Pooling;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("kernel", ParameterKind.Pair, new IntegerValue(2)),
        new("stride", ParameterKind.Pair, new IntegerValue(0)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((
                Require.Image(this, input)
                ?? Require.KnownChannels(this, input)
                ?? Require.AtLeast(arguments, "kernel", 1)
                ?? Require.AtLeast(arguments, "stride", 0)) is
            { } problem)
        {
            return problem;
        }

        var (kernel, stride, channels) = (arguments.Pair("kernel"), Pooling.Stride(arguments), input.Channels.Value);
        var window = SlidingWindow.Of(kernel, stride, (0, 0), (1, 1));
        var output = window.Output(input, input.Channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        var pairs = Emit.Pairs(("kernel", kernel), ("stride", stride));
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(ArgumentText.Extent(kernel), $"stride {ArgumentText.Pair(stride)}"),
            Input = input,
            Output = output,
            State = [new("weight", [channels]), new("bias", [channels])],
            Window = Pooling.Window(window, output),
            ModuleType = "global::NetGen.Modules.TrainableSubsampling",
            Factory = Code.Of(
                $"new global::NetGen.Modules.TrainableSubsampling({Code.Hole("channels", channels)}, {pairs[0]}, {pairs[1]})"),
            Forward = Emit.Call,
            SavesInput = true,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        var (height, width) = arguments.Pair("kernel");
        return $"m=AveragePool x {Pooling.Operators(arguments)}; s=Mul m {Onnx.Scalar(height * width)}; {Onnx.Affine("s")}";
    }
}
