namespace NetGen;

/// <summary>
/// Schemes for the first weights of convolutions and linear layers; their biases become 0. With fan_in the inputs of one output
/// (channels per group times kernel area) and fan_out its counterpart.
/// </summary>
public enum Initialization
{
    /// <summary>
    /// Normal with variance 2 / fan_out for convolutions and 2 / fan_in for linear layers, for ReLU networks (He et al.
    /// 2015, as torchvision's ResNet applies it).
    /// </summary>
    He,

    /// <summary>Uniform in +-sqrt(6 / fan_in): He's variance, for ReLU networks (PyTorch's kaiming_uniform_).</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010, PyTorch's xavier_normal_).</summary>
    Xavier,

    /// <summary>Uniform in +-sqrt(6 / (fan_in + fan_out)) (Glorot and Bengio 2010, PyTorch's xavier_uniform_).</summary>
    XavierUniform,

    /// <summary>Uniform in +-2.4 / fan_in (LeCun et al. 1998, appendix A).</summary>
    LeCun,

    /// <summary>Normal with mean 0 and the given standard deviation (0.01 in AlexNet).</summary>
    Normal,

    /// <summary>Normal with mean 0 and the given standard deviation, cut off at two standard deviations (Inception-v3).</summary>
    TruncatedNormal,
}
