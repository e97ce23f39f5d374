using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Identity]: does nothing.</summary>
internal sealed class IdentityLayer : LayerDefinition
{
    public override string Name => "Identity";

    public override string Stem => "identity";

    public override bool IsPointwise => true;

    public override EquatableArray<LayerParameter> Parameters => [];

    protected override LayerResult Bind(LayerArguments arguments, Shape input) => new Layer
    {
        Kind = Name,
        Summary = "",
        Input = input,
        Output = input,
        Forward = Emit.Alias,
        Aliases = true,
    };

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) => Onnx.Identity;
}
