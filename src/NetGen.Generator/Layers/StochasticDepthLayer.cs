using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[StochasticDepth]: in training sets whole samples to 0 and scales the rest (Huang et al. 2016).</summary>
internal sealed class StochasticDepthLayer : DroppingLayer
{
    public override string Name => "StochasticDepth";

    public override string Stem => "drop";

    public override EquatableArray<string> Synonyms => ["DropPath"];

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("p", ParameterKind.Number) { Starters = ["0.1"] }];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if (Require.Probability(arguments, "p") is { } problem) return problem;
        double p = arguments.Number("p");
        return Of(input, p, Code.Of($"global::NetGen.Functional.StochasticDepth({Code.Input}, {Code.Hole("p", p)}, training)"));
    }
}
