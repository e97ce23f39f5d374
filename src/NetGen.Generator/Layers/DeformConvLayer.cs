using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// [DeformConv]: deformable convolution with the convolution that gives its offsets (Dai et al. 2017; modulated: Zhu et al. 2018).
/// </summary>
internal sealed class DeformConvLayer : LayerDefinition
{
    public override string Name => "DeformConv";

    public override string Stem => "conv";

    public override LayerFamily Family => LayerFamily.Convolution;

    public override bool IsAffine => true;

    public override bool TakesInputChannelsElsewhere => true;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("channels", ParameterKind.Integer),
        new("kernel", ParameterKind.Pair) { Starters = ["kernel: 3, padding: 1"] },
        new("stride", ParameterKind.Pair, new IntegerValue(1)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("dilation", ParameterKind.Pair, new IntegerValue(1)),
        new("groups", ParameterKind.Integer, new IntegerValue(1)),
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
        new("offsetGroups", ParameterKind.Integer, new IntegerValue(1)),
        new("modulated", ParameterKind.Boolean, new BooleanValue(false)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var (channels, groups, offsetGroups) = (
            arguments.Integer("channels"),
            arguments.Integer("groups"),
            arguments.Integer("offsetGroups"));
        var problem =
            Require.AtLeast(arguments, "channels", 1)
            ?? Require.AtLeast(arguments, "groups", 1)
            ?? Require.AtLeast(arguments, "offsetGroups", 1)
            ?? Convolution.Problem(this, arguments, input, channels, groups)
            ?? Require.Divides(arguments, "offsetGroups", "the input's channels", input.Channels.Value);
        if (problem is not null) return problem;
        var (kernel, stride, dilation) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("dilation"));
        var window = SlidingWindow.Of(kernel, stride, arguments.Pair("padding"), dilation);
        // Offsets have no side on which there could be one more row.
        if (window.IsUneven) return Require.OutOfRange(arguments, "padding", "a number where the kernel (or the dilation) is even");
        var output = window.Output(input, channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        var (bias, modulated) = (arguments.Boolean("bias"), arguments.Boolean("modulated"));
        long inChannels = input.Channels.Value, area = checked(kernel.Height * kernel.Width);
        long offsets = checked((modulated ? 3 : 2) * offsetGroups * area);
        var weight = new StateTensor("weight", [channels, inChannels / groups, kernel.Height, kernel.Width]);
        var offsetWeight = new StateTensor("offset.weight", [offsets, inChannels, kernel.Height, kernel.Width]);
        var offsetBias = new StateTensor("offset.bias", [offsets]);
        var (offsetValues, sampled) = (output.Height * output.Width * offsets, output.Height * output.Width * checked(inChannels * area));
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                Text.Invariant(channels),
                ArgumentText.Unless(1, "groups", groups),
                ArgumentText.Unless((1, 1), "stride", stride),
                arguments.Pair("padding").Height == SlidingWindow.Same
                    ? "padding Same"
                    : ArgumentText.Unless((0, 0), "padding", window.Padding),
                ArgumentText.Unless((1, 1), "dilation", dilation),
                ArgumentText.Unless(1, "offset groups", offsetGroups),
                modulated ? "modulated" : null),
            Input = input,
            Output = output,
            State = bias ? [weight, new("bias", [channels]), offsetWeight, offsetBias] : [weight, offsetWeight, offsetBias],
            Macs = output.Height * output.Width * checked(weight.Count + offsetWeight.Count),
            // Where offsets lead is known only when the network runs: the field is the plain convolution's.
            Window = window.Window,
            ModuleType = "global::NetGen.Modules.DeformConv2d",
            Factory = Factory(inChannels, channels, window.Padding, arguments),
            Forward = Emit.Call,
            SavesInput = true,
            // The runtime samples each element of each window at four corners and adds them up; backward, the gradients of two of these.
            Saved = offsetValues + sampled * 5,
            Scratch = offsetValues + sampled * 2,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        var (kernel, stride, dilation) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("dilation"));
        var window = SlidingWindow.Of(kernel, stride, arguments.Pair("padding"), dilation);
        string windows = $"{Onnx.Pair("kernel_shape", kernel)} {Onnx.Pair("strides", stride)} {window.OnnxPads} "
            + Onnx.Pair("dilations", dilation);
        bool modulated = arguments.Boolean("modulated");
        long offsetGroups = arguments.Integer("offsetGroups"), offsets = 2 * offsetGroups * kernel.Height * kernel.Width;
        // The offset's convolution gives the offsets and, where modulated, the masks' logits after them.
        string found = $"o=Conv x offset.weight offset.bias {windows} group=1; ";
        string main = $"{(arguments.Boolean("bias") ? "bias" : "_")}{(modulated ? " m" : "")} {windows} "
            + $"group={Text.Invariant(arguments.Integer("groups"))} offset_group={Text.Invariant(offsetGroups)}";
        if (!modulated) return $"{found}DeformConv x weight o {main}";
        return $"{found}p=Slice o {Onnx.Integers(0)} {Onnx.Integers(offsets)} {Onnx.Integers(1)}; "
            + $"l=Slice o {Onnx.Integers(offsets)} {Onnx.Integers(offsets / 2 * 3)} {Onnx.Integers(1)}; m=Sigmoid l; "
            + $"DeformConv x weight p {main}";
    }

    private static Code Factory(long inChannels, long channels, (long, long) padding, LayerArguments arguments)
    {
        var (groups, bias, offsetGroups) = (arguments.Integer("groups"), arguments.Boolean("bias"), arguments.Integer("offsetGroups"));
        var pairs = Emit.Pairs(
            ("kernel", arguments.Pair("kernel")),
            ("stride", arguments.Pair("stride")),
            ("padding", padding),
            ("dilation", arguments.Pair("dilation")));
        var hole = Code.Hole("groups", groups);
        var offsetHole = Code.Hole("offsetGroups", offsetGroups);
        var window = Code.Of($"{pairs[0]}, {pairs[1]}, {pairs[2]}, {pairs[3]}");
        var sizes = Code.Of($"{Code.Hole("inChannels", inChannels)}, {Code.Hole("channels", channels)}, {window}");
        var grouped = Emit.If(groups != 1, $", groups: {hole}");
        var plain = Emit.If(!bias, $", hasBias: false");
        var offsets = Emit.If(offsetGroups != 1, $", offsetGroups: {offsetHole}");
        var modulated = Emit.If(arguments.Boolean("modulated"), $", modulated: true");
        return Code.Of($"new global::NetGen.Modules.DeformConv2d({sizes}{grouped}{plain}{offsets}{modulated})");
    }
}
