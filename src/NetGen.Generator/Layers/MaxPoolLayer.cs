using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[MaxPool]: the largest value of each window, PyTorch's max_pool2d.</summary>
internal sealed class MaxPoolLayer : LayerDefinition
{
    public override string Name => "MaxPool";

    public override string Stem => "pool";

    public override LayerFamily Family => LayerFamily.Pooling;

    public override LayerDefinition? OverWholeImage => LayerTable.GlobalMaxPool;

    public override EquatableArray<string> Synonyms => ["MaxPooling", "MaxPooling2D"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("kernel", ParameterKind.Pair) { Starters = ["2"] },
        new("stride", ParameterKind.Pair, new IntegerValue(0)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("dilation", ParameterKind.Pair, new IntegerValue(1)),
        new("ceil", ParameterKind.Boolean, new BooleanValue(false)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Pooling.Problem(arguments) ?? Require.AtLeast(arguments, "dilation", 1)) is { } problem)
            return problem;
        var (kernel, stride, padding, dilation) = (
            arguments.Pair("kernel"),
            Pooling.Stride(arguments),
            arguments.Pair("padding"),
            arguments.Pair("dilation"));
        bool ceil = arguments.Boolean("ceil");
        var window = SlidingWindow.Of(kernel, stride, padding, dilation, ceil);
        var output = window.Output(input, input.Channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        var pairs = Emit.Pairs(("kernel", kernel), ("stride", stride), ("padding", padding), ("dilation", dilation));
        var last = ceil ? Code.Of($", {pairs[3]}, true") : Emit.If(dilation != (1, 1), $", {pairs[3]}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                $"stride {ArgumentText.Pair(stride)}",
                ArgumentText.Unless((0, 0), "padding", padding),
                ArgumentText.Unless((1, 1), "dilation", dilation),
                ceil ? "ceil" : null),
            Input = input,
            Output = output,
            Window = Pooling.Window(window, output),
            Forward = Code.Of($"torch.nn.functional.max_pool2d({Code.Input}, {pairs[0]}, {pairs[1]}, {pairs[2]}{last})"),
            SavesInput = true,
            // Where each maximum was, in 8 bytes.
            Saved = output.Elements * 2,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        Pooling.SidesOf(arguments, layer) is { } sides
            ? $"MaxPool x {Pooling.Operators(arguments)} {Onnx.List("pads", sides)} {Onnx.Pair("dilations", arguments.Pair("dilation"))}"
            : null;
}
