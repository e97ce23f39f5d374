using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[RadialBasis]: squared distances to fixed codes, LeNet-5's output (LeCun et al. 1998, section II.B).</summary>
internal sealed class RadialBasisLayer : LayerDefinition
{
    private const string Module = "global::NetGen.Modules.RadialBasis";

    private const string Signs = "#+1.-0";

    public override string Name => "RadialBasis";

    public override string Stem => "rbf";

    public override bool GivesPenalties => true;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("features", ParameterKind.Integer),
        new("codes", ParameterKind.Text),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Vector(this, input) ?? Require.KnownChannels(this, input) ?? Require.AtLeast(arguments, "features", 1)) is { } problem)
            return problem;
        var (features, inFeatures) = (arguments.Integer("features"), input.Channels.Value);
        string codes = string.Concat(arguments.Text("codes").Where(c => !char.IsWhiteSpace(c)));
        if (codes.FirstOrDefault(c => Signs.IndexOf(c) < 0) is var stranger and not '\0')
            return new LayerProblem(Rules.BadTable, "codes", ["codes", $"'{stranger}' is neither +1 (#, + or 1) nor -1 (., - or 0)"]);
        if (codes.Length != checked(features * inFeatures))
        {
            return new LayerProblem(
                Rules.BadTable,
                "codes",
                [
                    "codes",
                    $"it has {Text.Invariant(codes.Length)} signs, but {Text.Invariant(features)} codes of {Text.Invariant(inFeatures)} "
                        + "features each "
                        + $"need {Text.Invariant(features * inFeatures)}",
                ]);
        }

        var (ins, outs) = (Code.Hole("inFeatures", inFeatures), Code.Hole("features", features));
        return new Layer
        {
            Kind = Name,
            Summary = Text.Invariant(features),
            Input = input,
            Output = Shape.Vector(features),
            State = [new("codes", [features, inFeatures], IsParameter: false)],
            ModuleType = Module,
            Factory = Code.Of(
                $"new {Module}({ins}, {outs},{Literal(codes, (int)inFeatures)})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        $"u=Unsqueeze x {Onnx.Integers(1)}; d=Sub u codes; q=Mul d d; ReduceSum q {Onnx.Integers(2)} keepdims=0";

    /// <summary>One code per line, so that a reader sees where each begins.</summary>
    private static string Literal(string codes, int length) => string.Concat(Enumerable.Range(0, codes.Length / length)
        .Select(k => (k == 0 ? "\n    " : " +\n    ") + Emit.Literal(string.Concat(codes.Skip(k * length).Take(length).Select(Sign)))));

    private static char Sign(char code) => Signs.IndexOf(code) < 3 ? '+' : '-';
}
