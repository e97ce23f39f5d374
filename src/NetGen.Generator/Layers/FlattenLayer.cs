using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Flatten]: all values of a sample in one vector.</summary>
internal sealed class FlattenLayer : LayerDefinition
{
    public override string Name => "Flatten";

    public override string Stem => "flatten";

    public override bool KeepsChannels => false;

    public override EquatableArray<string> Synonyms => ["Reshape"];

    public override EquatableArray<LayerParameter> Parameters => [];

    protected override LayerResult Bind(LayerArguments arguments, Shape input) => new Layer
    {
        Kind = Name,
        Summary = "",
        Input = input,
        Output = Shape.Vector(input.Elements),
        Forward = Code.Of($"{Code.Input}.flatten(1)"),
        Aliases = true,
    };

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) => "Flatten x axis=1";
}
