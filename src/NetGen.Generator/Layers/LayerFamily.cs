namespace NetGen.Generator.Layers;

/// <summary>What a layer does to a tensor, as textbooks group them. Advice and fixes treat the layers of a family alike.</summary>
internal enum LayerFamily
{
    /// <summary>Anything else: padding, reordering, scaling.</summary>
    Other,

    /// <summary>Weights slide over an image.</summary>
    Convolution,

    /// <summary>Each window of an image becomes one value per channel.</summary>
    Pooling,

    /// <summary>A weight matrix on the features.</summary>
    Linear,

    /// <summary>
    /// Values minus their mean over their deviation: batch, layer, group, instance normalization (Wu and He 2018, figure 2).
    /// </summary>
    Normalization,

    /// <summary>Values over the strength of their neighbours at the same place: Krizhevsky et al. 2012, Jarrett et al. 2009.</summary>
    LocalNormalization,

    /// <summary>A nonlinear function of each value.</summary>
    Activation,

    /// <summary>In training some values or channels become 0.</summary>
    Dropout,
}
