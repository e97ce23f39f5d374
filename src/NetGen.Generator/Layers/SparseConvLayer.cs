using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[SparseConv]: convolution with a connection table, as LeNet-5's C3 (LeCun et al. 1998, table I).</summary>
internal sealed class SparseConvLayer : LayerDefinition
{
    public override string Name => "SparseConv";

    public override string Stem => "conv";

    public override LayerFamily Family => LayerFamily.Convolution;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("channels", ParameterKind.Integer),
        new("kernel", ParameterKind.Pair),
        new("table", ParameterKind.Text),
        new("stride", ParameterKind.Pair, new IntegerValue(1)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem =
            Require.Image(this, input)
            ?? Require.KnownChannels(this, input)
            ?? Require.AtLeast(arguments, "channels", 1)
            ?? Require.AtLeast(arguments, "kernel", 1)
            ?? Require.AtLeast(arguments, "stride", 1)
            ?? Require.AtLeast(arguments, "padding", 0);
        if (problem is not null) return problem;
        var (channels, inChannels, bias) = (arguments.Integer("channels"), input.Channels.Value, arguments.Boolean("bias"));
        if (ConnectionTable.Read(arguments.Text("table"), inChannels, channels, out string? unreadable) is not { } table)
            return new LayerProblem(Rules.BadTable, "table", ["table", unreadable!]);

        var (kernel, stride, padding) = (arguments.Pair("kernel"), arguments.Pair("stride"), arguments.Pair("padding"));
        var window = SlidingWindow.Of(kernel, stride, padding, (1, 1));
        var output = window.Output(input, channels);
        if (window.Fits(arguments, input, output) is { } tooLarge) return tooLarge;

        var weight = new StateTensor("weight", [table.Connections, kernel.Height, kernel.Width]);
        var pairs = Emit.Pairs(("kernel", kernel), ("stride", stride), ("padding", padding));
        var sizes = Code.Of($"{Code.Hole("inChannels", inChannels)}, {Code.Hole("channels", channels)}, {pairs[0]}");
        string connections = Emit.Literal(table.Written);
        var plain = Emit.If(!bias, $", false");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Extent(kernel),
                Text.Invariant(channels),
                $"{Text.Invariant(table.Connections)} connections",
                ArgumentText.Unless((1, 1), "stride", stride),
                ArgumentText.Unless((0, 0), "padding", padding)),
            Input = input,
            Output = output,
            State = bias ? [weight, new("bias", [channels])] : [weight],
            Macs = output.Height * output.Width * weight.Count,
            Window = window.Window,
            ModuleType = "global::NetGen.Modules.SparseConv2d",
            Factory = Code.Of($"new global::NetGen.Modules.SparseConv2d({sizes}, {connections}, {pairs[1]}, {pairs[2]}{plain})"),
            Forward = Emit.Call,
            SavesInput = true,
            Requirements = window.Requirements(output),
            Remainders = window.Remainders(input),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        long channels = arguments.Integer("channels"), inChannels = layer.Input.Channels.Value;
        if (channels > Onnx.MostNumbers / inChannels) return null;
        var (kernel, stride) = (arguments.Pair("kernel"), arguments.Pair("stride"));
        string table = ConnectionTable.Read(arguments.Text("table"), inChannels, channels, out _)!.Written;
        // Each pair of an output and an input map takes the kernel of its connection, or the zeros after the last one.
        string[][] maps = [.. table.Split(';').Select(map => map.Trim().Split(' '))];
        long connections = maps.Sum(map => map.Length), seen = 0;
        var positions = new List<long>();
        foreach (string[] map in maps)
        {
            for (long input = 0; input < inChannels; input++)
            {
                int index = Array.IndexOf(map, Text.Invariant(input));
                positions.Add(index < 0 ? connections : seen + index);
            }

            seen += map.Length;
        }

        return $"p={Onnx.Pad("weight", [0, 0, 0], [1, 0, 0])}; g=Gather p {Onnx.Integers([.. positions])} axis=0; "
            + $"k=Reshape g {Onnx.Integers(channels, inChannels, kernel.Height, kernel.Width)}; "
            + $"Conv x k{(arguments.Boolean("bias") ? " bias" : "")} {Onnx.Pair("kernel_shape", kernel)} {Onnx.Pair("strides", stride)} "
            + SlidingWindow.Of(kernel, stride, arguments.Pair("padding"), (1, 1)).OnnxPads;
    }
}
