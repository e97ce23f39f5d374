using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Dropout]: in training sets values to 0 and scales the rest, PyTorch's Dropout.</summary>
internal sealed class DropoutLayer : DroppingLayer
{
    public override string Name => "Dropout";

    public override LayerFamily Family => LayerFamily.Dropout;

    protected override LayerResult Bind(LayerArguments arguments, Shape input) =>
        Require.Probability(arguments, "p") is { } problem ? problem
        // A factor for each value.
        : Module(input, arguments.Number("p")) with { Saved = input.Elements };
}

/// <summary>[Dropout2d]: in training sets whole channels to 0 and scales the rest, PyTorch's Dropout2d.</summary>
internal sealed class Dropout2dLayer : DroppingLayer
{
    public override string Name => "Dropout2d";

    public override LayerFamily Family => LayerFamily.Dropout;

    protected override LayerResult Bind(LayerArguments arguments, Shape input) =>
        (Require.Image(this, input) ?? Require.Probability(arguments, "p")) is { } problem ? problem : Module(input, arguments.Number("p"));
}
