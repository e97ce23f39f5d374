using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>What [Conv] and [DepthwiseConv] share: PyTorch's Conv2d with its channels and groups settled.</summary>
internal sealed class Convolution(LayerDefinition definition, LayerArguments arguments, Shape input, long channels, long groups)
{
    /// <param name="groupsSummary">The groups in short; null for one.</param>
    /// <param name="groupsHole">The groups as the module is given them; null for one.</param>
    public LayerResult Bind(string? groupsSummary, CodePart? groupsHole)
    {
        if (Problem(definition, arguments, input, channels, groups) is { } problem) return problem;
        var (kernel, stride, dilation) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("dilation"));
        var window = SlidingWindow.Of(kernel, stride, arguments.Pair("padding"), dilation);
        var output = window.Output(input, channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        bool bias = arguments.Boolean("bias");
        long perGroup = input.Channels.Value / groups;
        return new Layer
        {
            Kind = definition.Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                definition.ChannelsParameter is null ? null : Text.Invariant(channels),
                groupsSummary,
                ArgumentText.Unless((1, 1), "stride", stride),
                arguments.Pair("padding").Height == SlidingWindow.Same
                    ? "padding Same"
                    : ArgumentText.Unless((0, 0), "padding", window.Padding),
                ArgumentText.Unless((1, 1), "dilation", dilation)),
            Input = input,
            Output = output,
            State = bias ? [Weight(perGroup, kernel), new("bias", [channels])] : [Weight(perGroup, kernel)],
            Macs = output.Elements * checked(perGroup * kernel.Height * kernel.Width),
            Window = window.Window,
            ModuleType = "global::TorchSharp.Modules.Conv2d",
            Factory = window.IsUneven
                ? SameFactory(kernel, dilation, Rest(bias, groupsHole))
                : Factory(kernel, stride, window.Padding, dilation, Rest(bias, groupsHole)),
            Forward = Emit.Call,
            SavesInput = true,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <summary>The operators of ONNX.</summary>
    public static string OnnxOf(LayerArguments arguments, long groups)
    {
        var (kernel, stride, dilation) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("dilation"));
        var window = SlidingWindow.Of(kernel, stride, arguments.Pair("padding"), dilation);
        return $"Conv x weight{(arguments.Boolean("bias") ? " bias" : "")} {Onnx.Pair("kernel_shape", kernel)} "
            + $"{Onnx.Pair("strides", stride)} {window.OnnxPads} {Onnx.Pair("dilations", dilation)} group={Text.Invariant(groups)}";
    }

    /// <summary>What is wrong with the arguments of a convolution, [DeformConv] included.</summary>
    public static LayerProblem? Problem(LayerDefinition definition, LayerArguments arguments, Shape input, long channels, long groups) =>
        Require.Image(definition, input)
        ?? Require.KnownChannels(definition, input)
        ?? Require.AtLeast(arguments, "kernel", 1)
        ?? Require.AtLeast(arguments, "stride", 1)
        ?? Require.AtLeast(arguments, "dilation", 1)
        ?? Padding(arguments)
        ?? Require.DividedBy("groups", groups, "groups", "the input's channels", input.Channels.Value)
        ?? Require.DividedBy("groups", groups, "groups", "channels", channels);

    private static LayerProblem? Padding(LayerArguments arguments)
    {
        var (height, width) = arguments.Pair("padding");
        if (height != SlidingWindow.Same && width != SlidingWindow.Same)
        {
            return Math.Min(height, width) >= 0
                ? null
                : Require.OutOfRange(arguments, "padding", ValueRange.NotNegative with { Words = "0 or more, or Same" });
        }

        if (height != width) return Require.OutOfRange(arguments, "padding", "Same for both axes, or two numbers");
        return arguments.Pair("stride") == (1, 1)
            ? null
            : new(Rules.SamePaddingStride, "padding", [ArgumentText.Pair(arguments.Pair("stride"))]);
    }

    private StateTensor Weight(long perGroup, (long Height, long Width) kernel) =>
        new("weight", [channels, perGroup, kernel.Height, kernel.Width]);

    // Names of the first arguments differ between TorchSharp's versions: they go by position. 'groups' and 'bias' never changed.
    private Code Factory((long, long) kernel, (long, long) stride, (long, long) padding, (long, long) dilation, Code rest)
    {
        var pairs = Emit.Pairs(("kernel", kernel), ("stride", stride), ("padding", padding), ("dilation", dilation));
        return Code.Of(
            $"torch.nn.Conv2d({Channels}, {pairs[0]}, {pairs[1]}, {pairs[2]}{Emit.If(dilation != (1, 1), $", {pairs[3]}")}{rest})");
    }

    // An even kernel needs one row more below than above, which only PyTorch's padding='same' does.
    private Code SameFactory((long, long) kernel, (long, long) dilation, Code rest)
    {
        var pairs = Emit.Pairs(("kernel", kernel), ("stride", (1, 1)), ("dilation", dilation));
        var dilated = Emit.If(dilation != (1, 1), $", {pairs[1]}, {pairs[2]}");
        return Code.Of($"torch.nn.Conv2d({Channels}, {pairs[0]}, global::TorchSharp.Padding.Same{dilated}{rest})");
    }

    private Code Channels => Code.Of($"{Code.Hole("inChannels", input.Channels.Value)}, {Code.Hole("channels", channels)}");

    private static Code Rest(bool bias, CodePart? groups) =>
        Code.Of($"{(groups is null ? Emit.Nothing : Code.Of($", groups: {groups}"))}{Emit.If(!bias, $", bias: false")}");
}
