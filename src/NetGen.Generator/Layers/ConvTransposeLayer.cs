using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ConvTranspose]: transposed convolution, PyTorch's ConvTranspose2d.</summary>
internal sealed class ConvTransposeLayer : LayerDefinition
{
    public override string Name => "ConvTranspose";

    public override string Stem => "convtranspose";

    public override LayerFamily Family => LayerFamily.Convolution;

    public override bool IsMatrixProduct => true;

    public override bool TakesInputChannelsElsewhere => true;

    public override EquatableArray<string> Synonyms => ["Conv2DTranspose", "ConvTranspose2d", "Deconvolution"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("channels", ParameterKind.Integer),
        new("kernel", ParameterKind.Pair) { Starters = ["kernel: 2, stride: 2"] },
        new("stride", ParameterKind.Pair, new IntegerValue(1)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("outputPadding", ParameterKind.Pair, new IntegerValue(0)),
        new("groups", ParameterKind.Integer, new IntegerValue(1)),
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
        new("dilation", ParameterKind.Pair, new IntegerValue(1)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if (Problem(arguments, input) is { } problem) return problem;
        var (kernel, stride, padding) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("padding"));
        var (outputPadding, dilation) = (arguments.Pair("outputPadding"), arguments.Pair("dilation"));
        var (channels, groups, bias) = (arguments.Integer("channels"), arguments.Integer("groups"), arguments.Boolean("bias"));
        var output = Shape.Image(
            channels,
            Size(input.Height, kernel.Height, stride.Height, padding.Height, outputPadding.Height, dilation.Height),
            Size(input.Width, kernel.Width, stride.Width, padding.Width, outputPadding.Width, dilation.Width));
        if (output.Height is { IsKnown: true, Value: < 1 } || output.Width is { IsKnown: true, Value: < 1 })
        {
            return new LayerProblem(
                new WindowTooLarge(
                    $"the {ArgumentText.Extent(kernel)} kernel",
                    input,
                    ArgumentText.Pair(padding),
                    output,
                    "padding is cut from the output here: use less of it"),
                "padding");
        }

        var weight = new StateTensor("weight", [input.Channels.Value, channels / groups, kernel.Height, kernel.Width]);
        var pairs = Emit.Pairs(
            ("kernel", kernel),
            ("stride", stride),
            ("padding", padding),
            ("outputPadding", outputPadding),
            ("dilation", dilation));
        var sizes = Code.Of($"{Code.Hole("inChannels", input.Channels.Value)}, {Code.Hole("channels", channels)}, {pairs[0]}");
        var dilated = Emit.If(dilation != (1, 1), $", {pairs[4]}");
        var grouped = Emit.If(groups != 1, $", groups: {Code.Hole("groups", groups)}");
        var plain = Emit.If(!bias, $", bias: false");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                Text.Invariant(channels),
                ArgumentText.Unless(1, "groups", groups),
                ArgumentText.Unless((1, 1), "stride", stride),
                ArgumentText.Unless((0, 0), "padding", padding),
                ArgumentText.Unless((0, 0), "output padding", outputPadding),
                ArgumentText.Unless((1, 1), "dilation", dilation)),
            Input = input,
            Output = output,
            State = bias ? [weight, new("bias", [channels])] : [weight],
            Macs = input.Elements * checked(channels / groups * kernel.Height * kernel.Width),
            // One output row sees every s-th row of the kernel.
            Window = new(
                Seen(kernel.Height, stride.Height, dilation.Height),
                Seen(kernel.Width, stride.Width, dilation.Width),
                1,
                1,
                0,
                0,
                Enlarged: new(
                    // Input i adds the j-th row of the kernel to row i s - p + j d.
                    new(stride.Height, checked(padding.Height - dilation.Height * (kernel.Height - 1)), padding.Height, dilation.Height),
                    new(stride.Width, checked(padding.Width - dilation.Width * (kernel.Width - 1)), padding.Width, dilation.Width))),
            ModuleType = "global::TorchSharp.Modules.ConvTranspose2d",
            Factory = Code.Of($"torch.nn.ConvTranspose2d({sizes}, {pairs[1]}, {pairs[2]}, {pairs[3]}{dilated}{grouped}{plain})"),
            Forward = outputPadding.Height == outputPadding.Width ? Emit.Call : Uneven,
            SavesInput = true,
            Requirements =
            [
                .. new[] { (output.Height, "height"), (output.Width, "width") }
                    .Where(d => !d.Item1.IsKnown)
                    .Select(d => new Requirement(d.Item1, 1, $"the {d.Item2} of the output")),
            ],
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        var padding = arguments.Pair("padding");
        return $"ConvTranspose x weight{(arguments.Boolean("bias") ? " bias" : "")} {Onnx.Pair("kernel_shape", arguments.Pair("kernel"))} "
            + $"{Onnx.Pair("strides", arguments.Pair("stride"))} "
            + $"{Onnx.List("pads", padding.Height, padding.Width, padding.Height, padding.Width)} "
            + $"{Onnx.Pair("output_padding", arguments.Pair("outputPadding"))} {Onnx.Pair("dilations", arguments.Pair("dilation"))} "
            + $"group={Text.Invariant(arguments.Integer("groups"))}";
    }

    /// <summary>The module's own forward takes the first number of its output padding for both axes.</summary>
    private static Code Uneven
    {
        get
        {
            var weights = Code.Of($"{Code.Self}.weight, {Code.Self}.bias");
            var sizes = Code.Of($"{Code.Self}.stride, {Code.Self}.padding, {Code.Self}.output_padding, {Code.Self}.dilation");
            return Code.Of($"torch.nn.functional.conv_transpose2d({Code.Input}, {weights}, {sizes}, {Code.Self}.groups)");
        }
    }

    private LayerProblem? Problem(LayerArguments arguments, Shape input)
    {
        var problem = Require.Image(this, input)
            ?? Require.KnownChannels(this, input)
            ?? Require.AtLeast(arguments, "channels", 1)
            ?? Require.AtLeast(arguments, "kernel", 1)
            ?? Require.AtLeast(arguments, "stride", 1)
            ?? Require.AtLeast(arguments, "padding", 0)
            ?? Require.AtLeast(arguments, "outputPadding", 0)
            ?? Require.AtLeast(arguments, "groups", 1)
            ?? Require.AtLeast(arguments, "dilation", 1)
            ?? Require.Divides(arguments, "groups", "the input's channels", input.Channels.Value)
            ?? Require.Divides(arguments, "groups", "channels", arguments.Integer("channels"));
        if (problem is not null) return problem;
        var (extra, stride, dilation) = (arguments.Pair("outputPadding"), arguments.Pair("stride"), arguments.Pair("dilation"));
        return extra.Height < Math.Max(stride.Height, dilation.Height) && extra.Width < Math.Max(stride.Width, dilation.Width)
            ? null
            : Require.OutOfRange(arguments, "outputPadding", ValueRange.Of(
                $"less than the stride ({ArgumentText.Pair(stride)}) or the dilation ({ArgumentText.Pair(dilation)})",
                [.. new[] { stride.Height, stride.Width }.Distinct(), .. new[] { dilation.Height, dilation.Width }.Distinct()]));
    }

    private static Dim Size(Dim size, long kernel, long stride, long padding, long outputPadding, long dilation) =>
        (size - 1) * stride + checked(dilation * (kernel - 1) + 1 + outputPadding - 2 * padding);

    private static long Seen(long kernel, long stride, long dilation) => checked(dilation * (kernel - 1) + 1 + stride - 1) / stride;
}
