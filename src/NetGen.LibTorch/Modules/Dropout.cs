using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Zeroes elements with probability p in training and scales the rest by 1 / (1 - p) (Srivastava et al. 2014).</summary>
public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout(double p, bool inplace) : base(nameof(Dropout)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of being dropped.</summary>
    public double p { get; set; }

    /// <summary>Whether to write into the input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.dropout(tensor, p, training, inplace);
}

/// <summary>Dropout of whole channels of N x C x L maps.</summary>
public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d(double p, bool inplace) : base(nameof(Dropout1d)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of being dropped.</summary>
    public double p { get; set; }

    /// <summary>Whether to write into the input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.dropout1d(tensor, p, training, inplace);
}

/// <summary>Dropout of whole channels of N x C x H x W maps.</summary>
public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of being dropped.</summary>
    public double p { get; set; }

    /// <summary>Whether to write into the input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.dropout2d(input, p, training, inplace);
}

/// <summary>Dropout of whole channels of N x C x D x H x W maps.</summary>
public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout3d(double p, bool inplace) : base(nameof(Dropout3d)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of being dropped.</summary>
    public double p { get; set; }

    /// <summary>Whether to write into the input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.dropout3d(input, p, training, inplace);
}

/// <summary>Dropout that keeps mean and variance of self-normalising units.</summary>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of being dropped.</summary>
    public double p { get; set; }

    /// <summary>Whether to write into the input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.alpha_dropout(tensor, p, training, inplace);
}
