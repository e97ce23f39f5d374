namespace NetGen;

/// <summary>The two residual blocks of He et al., "Deep Residual Learning for Image Recognition" (2015), figure 5.</summary>
public enum ResidualKind
{
    /// <summary>Two 3x3 convolutions (ResNet-18 and 34).</summary>
    Basic,

    /// <summary>
    /// A 1x1 convolution that reduces, a 3x3 one, and a 1x1 one that restores four times the channels (ResNet-50, 101, 152).
    /// </summary>
    Bottleneck,
}
