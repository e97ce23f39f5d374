using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>What layers share that set something to 0 in training and scale the rest; in evaluation they do nothing.</summary>
internal abstract class DroppingLayer : LayerDefinition
{
    public override string Stem => "dropout";

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("p", ParameterKind.Number, new NumberValue(0.5))];

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) => Onnx.Identity;

    /// <summary>A module of torch.nn, whose probability can be set on a built network.</summary>
    protected Layer Module(Shape input, double p) => Of(input, p, Emit.Call) with
    {
        ModuleType = $"global::TorchSharp.Modules.{Name}",
        Factory = Code.Of($"torch.nn.{Name}({Code.Hole("p", p)})"),
    };

    protected Layer Of(Shape input, double p, Code forward) => new()
    {
        Kind = Name,
        Summary = $"p {ArgumentText.Number(p)}",
        Input = input,
        Output = input,
        DropProbability = p,
        Forward = forward,
        // In evaluation the output is the input.
        Aliases = true,
        CopiesInTraining = true,
    };
}
