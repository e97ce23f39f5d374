using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

// What advice, checks and fixes ask of a kind of layer. A definition overrides what differs.
internal abstract partial class LayerDefinition
{
    /// <summary>What it does, by the textbook.</summary>
    public virtual LayerFamily Family => LayerFamily.Other;

    /// <summary>The parameter that says how many channels or features come out; null where that follows from the input.</summary>
    public string? ChannelsParameter => Parameters.FirstOrDefault(p => p.Name is "channels" or "features")?.Name;

    /// <summary>As many channels come out as go in; of a depthwise convolution, unless it multiplies them.</summary>
    public virtual bool KeepsChannels => ChannelsParameter is null;

    /// <summary>The shape stays, and each pixel of a channel is treated alike: advice looks through it.</summary>
    public virtual bool IsPointwise => Family is LayerFamily.Normalization or LayerFamily.Activation or LayerFamily.Dropout;

    /// <summary>Its output has a height and width of its own, whatever those of the input are.</summary>
    public virtual bool FixesSize => false;

    /// <summary>One matrix product of all input with all output channels, whose speed depends on their number.</summary>
    public virtual bool IsMatrixProduct => false;

    /// <summary>An activation of scores: one for each class is what a network may end with.</summary>
    public bool GivesScores => Gives is OutputValues.Shares or OutputValues.Probabilities or OutputValues.LogProbabilities;

    /// <summary>What its outputs are to a loss, where that doesn't depend on its input.</summary>
    public virtual OutputValues Gives => OutputValues.Open;

    /// <summary>Its outputs are penalties: the answer is the smallest of them, and not the largest.</summary>
    public virtual bool GivesPenalties => false;

    /// <summary>It normalizes each channel over the batch, and in evaluation with the mean and the variance of training.</summary>
    public virtual bool NormalizesOverBatch => false;

    /// <summary>
    /// Its outputs are weight times what it reads, plus bias: the first axis of <c>weight</c> is the outputs, and an argument named
    /// <c>bias</c> says whether there is one. What multiplies and shifts each output can become part of both.
    /// </summary>
    public virtual bool IsAffine => false;

    /// <summary>It takes padding: Same for an even kernel, too, which needs one row more below than above.</summary>
    public virtual bool PadsUnevenly => false;

    /// <summary>In other libraries its first number is the input's channels, which NetGen infers.</summary>
    public virtual bool TakesInputChannelsElsewhere => false;

    /// <summary>The same pooling with one window over the whole image; null where there is none.</summary>
    public virtual LayerDefinition? OverWholeImage => null;

    /// <summary>What PyTorch, Keras, TensorFlow and papers call it, where that isn't nearly the same.</summary>
    public virtual EquatableArray<string> Synonyms => [];

    /// <summary>Whether its attribute has a parameter of this name.</summary>
    public bool Has(string parameter) => Parameters.Any(p => p.Name == parameter);

    /// <summary>The layer as an attribute with arguments: <c>Conv(64, kernel: 1)</c>.</summary>
    public string With(string arguments) => $"{Name}({arguments})";

    /// <summary>The attribute's name, for messages.</summary>
    public sealed override string ToString() => Name;
}
