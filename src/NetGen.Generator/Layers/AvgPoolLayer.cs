using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[AvgPool]: the mean of each window, PyTorch's avg_pool2d.</summary>
internal sealed class AvgPoolLayer : LayerDefinition
{
    public override string Name => "AvgPool";

    public override string Stem => "pool";

    public override LayerFamily Family => LayerFamily.Pooling;

    public override LayerDefinition? OverWholeImage => LayerTable.GlobalAvgPool;

    public override EquatableArray<string> Synonyms => ["AveragePool", "AveragePooling", "AveragePooling2D"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("kernel", ParameterKind.Pair) { Starters = ["2"] },
        new("stride", ParameterKind.Pair, new IntegerValue(0)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("ceil", ParameterKind.Boolean, new BooleanValue(false)),
        new("countIncludePad", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Pooling.Problem(arguments)) is { } problem) return problem;
        var (kernel, stride, padding) = (arguments.Pair("kernel"), Pooling.Stride(arguments), arguments.Pair("padding"));
        var (ceil, countIncludePad) = (arguments.Boolean("ceil"), arguments.Boolean("countIncludePad"));
        var window = SlidingWindow.Of(kernel, stride, padding, (1, 1), ceil);
        var output = window.Output(input, input.Channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        var pairs = Emit.Pairs(("kernel", kernel), ("stride", stride), ("padding", padding));
        var rounding = Emit.If(ceil || !countIncludePad, $", {(ceil ? "true" : "false")}");
        var counting = Emit.If(!countIncludePad, $", false");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                $"stride {ArgumentText.Pair(stride)}",
                ArgumentText.Unless((0, 0), "padding", padding),
                ceil ? "ceil" : null,
                countIncludePad || padding == (0, 0) ? null : "padding not counted"),
            Input = input,
            Output = output,
            Window = Pooling.Window(window, output),
            Forward = Code.Of($"torch.nn.functional.avg_pool2d({Code.Input}, {pairs[0]}, {pairs[1]}, {pairs[2]}{rounding}{counting})"),
            SavesInput = true,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        if (Pooling.SidesOf(arguments, layer) is not { } sides) return null;
        string windows = Pooling.Operators(arguments);
        if (!arguments.Boolean("countIncludePad") || (sides[0] == 0 && sides[1] == 0))
            return $"AveragePool x {windows} {Onnx.List("pads", sides)} count_include_pad=0";
        // Zeros that count are put around the image first: what rounding up adds after them doesn't count.
        long bottom = Math.Min(sides[0], sides[2]), right = Math.Min(sides[1], sides[3]);
        return $"p={Onnx.Pad("x", [0, 0, sides[0], sides[1]], [0, 0, bottom, right])}; "
            + $"AveragePool p {windows} {Onnx.List("pads", 0, 0, sides[2] - bottom, sides[3] - right)} count_include_pad=0";
    }
}
