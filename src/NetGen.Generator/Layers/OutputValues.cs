namespace NetGen.Generator.Layers;

/// <summary>What the values that a layer gives are to a loss.</summary>
internal enum OutputValues
{
    /// <summary>Not known, or of no concern to a loss.</summary>
    Open,

    /// <summary>Sums of products: any number.</summary>
    Logits,

    /// <summary>Never below 0: what would be below is 0 and has no gradient.</summary>
    CutOff,

    /// <summary>Each between 0 and 1.</summary>
    Shares,

    /// <summary>Each between 0 and 1, and together 1 over the channels.</summary>
    Probabilities,

    /// <summary>The logarithms of probabilities.</summary>
    LogProbabilities,
}
