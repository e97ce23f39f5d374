using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>A function of each value by itself (or of the channels at each position), without state.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="stem">The stem of default names.</param>
/// <param name="parameters">Its numbers, with defaults.</param>
/// <param name="forward">The call; arguments are those of the attribute.</param>
/// <param name="onnx">The operators of ONNX.</param>
/// <param name="inPlace">The call that overwrites its input, where its backward pass needs the output at most.</param>
/// <param name="saves">What the backward pass of <paramref name="forward"/> reads.</param>
/// <param name="check">A range check of the arguments.</param>
/// <param name="overChannels">Whether it works over the channels at each position instead of on each value.</param>
/// <param name="gives">What comes out, for a loss.</param>
/// <param name="synonyms">What other libraries call it.</param>
internal sealed class ActivationLayer(
    string name,
    string stem,
    (string Name, double Default)[] parameters,
    Func<LayerArguments, Code> forward,
    Func<LayerArguments, string> onnx,
    Saves saves,
    Func<LayerArguments, Code>? inPlace = null,
    Func<LayerArguments, LayerProblem?>? check = null,
    bool overChannels = false,
    OutputValues gives = OutputValues.Open,
    params string[] synonyms) : LayerDefinition
{
    public override string Name => name;

    public override string Stem => stem;

    public override LayerFamily Family => LayerFamily.Activation;

    public override OutputValues Gives => gives;

    public override EquatableArray<string> Synonyms => [.. synonyms];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [.. parameters.Select(p => new LayerParameter(p.Name, ParameterKind.Number, new NumberValue(p.Default)))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input) =>
        (check?.Invoke(arguments) ?? (overChannels ? Require.ChannelsFirst(this, input) : null)) is { } problem
            ? problem
            : new Layer
            {
                Kind = Name,
                Summary = ArgumentText.Join([.. parameters.Select(p => ArgumentText.Unless(p.Default, p.Name, arguments.Number(p.Name)))]),
                Input = input,
                Output = input,
                Forward = forward(arguments),
                ForwardInPlace = inPlace?.Invoke(arguments),
                SavesInput = saves == Saves.Input,
                // An in-place form keeps its output where the other form keeps its input.
                SavesOutput = saves == Saves.Output || (saves == Saves.Input && inPlace is not null),
            };

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) => onnx(arguments);
}

/// <summary>Which of a layer's values its backward pass reads.</summary>
internal enum Saves
{
    Nothing,
    Input,
    Output,
}
