namespace NetGen;

/// <summary>An activation function, where a block lets its user choose.</summary>
public enum ActivationKind
{
    /// <summary>max(x, 0).</summary>
    ReLU,

    /// <summary>x from 0 to 6.</summary>
    ReLU6,

    /// <summary>x sigmoid(x), also called swish.</summary>
    SiLU,

    /// <summary>x hardsigmoid(x).</summary>
    Hardswish,

    /// <summary>x times the normal distribution function.</summary>
    GELU,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>(x + 3) / 6, from 0 to 1.</summary>
    Hardsigmoid,

    /// <summary>x.</summary>
    None,
}

/// <summary>The chosen activation function. The shape stays.</summary>
/// <param name="kind">Which.</param>
/// <param name="name">Name of the layer.</param>
[Inline]
[ReLU(When = "kind == ActivationKind.ReLU", Name = "{name}")]
[ReLU6(When = "kind == ActivationKind.ReLU6", Name = "{name}")]
[SiLU(When = "kind == ActivationKind.SiLU", Name = "{name}")]
[Hardswish(When = "kind == ActivationKind.Hardswish", Name = "{name}")]
[GELU(When = "kind == ActivationKind.GELU", Name = "{name}")]
[Sigmoid(When = "kind == ActivationKind.Sigmoid", Name = "{name}")]
[Hardsigmoid(When = "kind == ActivationKind.Hardsigmoid", Name = "{name}")]
public sealed partial class ActivationAttribute(ActivationKind kind, string name = "activation") : BlockAttribute;
