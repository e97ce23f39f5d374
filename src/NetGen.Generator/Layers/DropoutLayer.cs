using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Dropout], [Dropout2d] and [StochasticDepth]: in training set values, channels or whole samples to 0 and scale the rest.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="stem">The stem of default names.</param>
/// <param name="function">The function with arguments (input, p, training); null for a module of torch.nn, whose probability can be set on a built network.</param>
/// <param name="standard">The default probability, null where it must be given.</param>
internal sealed class DropoutLayer(string name, string stem, string? function, double? standard, bool imagesOnly = false) : LayerDefinition
{
    public override string Name => name;

    public override string Stem => stem;

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("p", ParameterKind.Number, standard is { } p ? new NumberValue(p) : null)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem = (imagesOnly ? Need.Image(this, input) : null) ?? Need.Probability(arguments, "p");
        if (problem is not null) return problem;
        double p = arguments.Number("p");
        return new Layer
        {
            Kind = Name,
            Summary = $"p {Brief.Number(p)}",
            Input = input,
            Output = input,
            ModuleType = function is null ? $"global::TorchSharp.Modules.{Name}" : null,
            Factory = function is null ? Code.Of($"torch.nn.{Name}({Code.Hole("p", p)})") : null,
            Forward = function is null ? Code.Of($"{Code.Self}.call({Code.Input})") : Code.Of($"{function}({Code.Input}, {Code.Hole("p", p)}, training)"),
            // In evaluation the output is the input.
            Aliases = true,
            CopiesInTraining = true,
            // Dropout keeps a factor for each value, the others one for each channel or sample.
            Saved = name == "Dropout" ? input.Elements : Dim.Known(0),
        };
    }
}
