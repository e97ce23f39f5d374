using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[GlobalAvgPool] and [GlobalMaxPool]: one value per channel, of whatever size the image is.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="isMax">The largest value, and not the mean.</param>
/// <param name="synonyms">What other libraries call it.</param>
internal sealed class GlobalPoolLayer(string name, bool isMax, params string[] synonyms) : LayerDefinition
{
    public override string Name => name;

    public override string Stem => "pool";

    public override LayerFamily Family => LayerFamily.Pooling;

    public override bool FixesSize => true;

    public override EquatableArray<string> Synonyms => [.. synonyms];

    public override EquatableArray<LayerParameter> Parameters => [];

    protected override LayerResult Bind(LayerArguments arguments, Shape input) =>
        Require.Image(this, input) is { } problem ? problem : AdaptivePoolLayer.Of(this, isMax, input, (1, 1), "");

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        AdaptivePoolOperators.Of(isMax, layer.Input, (1, 1));
}
