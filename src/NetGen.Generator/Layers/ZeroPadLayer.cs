using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ZeroPad]: zeros around an image, sides in PyTorch's order.</summary>
internal sealed class ZeroPadLayer : LayerDefinition
{
    private static readonly string[] s_sides = ["left", "right", "top", "bottom"];

    public override string Name => "ZeroPad";

    public override string Stem => "pad";

    public override EquatableArray<string> Synonyms => ["ZeroPadding2D"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [.. s_sides.Select(s => new LayerParameter(s, ParameterKind.Integer, new IntegerValue(0)))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? s_sides.Select(s => Require.AtLeast(arguments, s, 0)).FirstOrDefault(p => p is not null)) is
            { } problem)
        {
            return problem;
        }

        var (left, right, top, bottom) = (
            arguments.Integer("left"),
            arguments.Integer("right"),
            arguments.Integer("top"),
            arguments.Integer("bottom"));
        var columns = Code.Of($"{Code.Hole("left", left)}, {Code.Hole("right", right)}");
        var rows = Code.Of($"{Code.Hole("top", top)}, {Code.Hole("bottom", bottom)}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join([.. s_sides.Select(s => ArgumentText.Unless(0, s, arguments.Integer(s)))]),
            Input = input,
            Output = Shape.Image(input.Channels, input.Height + checked(top + bottom), input.Width + checked(left + right)),
            // Shifts what later windows see, as padding of their own would.
            Window = new(1, 1, 1, 1, top, left),
            Forward = Code.Of($"torch.nn.functional.pad({Code.Input}, new long[] {{ {columns}, {rows} }})"),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        Onnx.Pad(
            "x",
            [0, 0, arguments.Integer("top"), arguments.Integer("left")],
            [0, 0, arguments.Integer("bottom"), arguments.Integer("right")]);
}
