using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[GlobalAvgPool] and [GlobalMaxPool]: one value per channel, of whatever size the image is.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="function">TorchSharp's adaptive pooling function.</param>
internal sealed class GlobalPoolLayer(string name, string function) : LayerDefinition
{
    public override string Name => name;

    public override string Stem => "pool";

    public override EquatableArray<LayerParameter> Parameters => [];

    protected override LayerResult Bind(LayerArguments arguments, Shape input) =>
        Need.Image(this, input) is { } problem ? problem : AdaptivePoolLayer.Of(this, function, input, (1, 1), "");
}
