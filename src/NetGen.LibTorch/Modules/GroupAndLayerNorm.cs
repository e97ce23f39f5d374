using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Normalises groups of channels of every image by themselves (Wu and He 2018).</summary>
public sealed class GroupNorm : Module<Tensor, Tensor>
{
    private Parameter? _weight, _bias;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (num_groups <= 0 || num_channels % num_groups != 0) throw new ArgumentException($"num_channels ({num_channels}) must be divisible by num_groups ({num_groups}).");
        (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
        if (affine)
        {
            weight = new Parameter(ones([num_channels], dtype: dtype, device: device));
            bias = new Parameter(zeros([num_channels], dtype: dtype, device: device));
        }
        ComponentsAreRegistered();
    }

    /// <summary>The number of groups.</summary>
    public long num_groups { get; set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Whether there are weight and bias.</summary>
    public bool affine { get; set; }

    /// <summary>num_channels factors.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>num_channels offsets.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor)
    {
        if (tensor.dim() < 3) throw new ArgumentException($"Invalid number of dimensions for GroupNorm argument: {tensor.dim()}, at least 3 are needed.");
        return functional.group_norm(tensor, num_groups, weight, bias, eps);
    }
}

/// <summary>Normalises over the last dimensions (Ba et al. 2016).</summary>
public sealed class LayerNorm : Module<Tensor, Tensor>
{
    private Parameter? _weight, _bias;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
        if (elementwise_affine)
        {
            weight = new Parameter(empty(normalized_shape, dtype: dtype, device: device));
            if (bias) this.bias = new Parameter(empty(normalized_shape, dtype: dtype, device: device));
        }
        reset_parameters();
        ComponentsAreRegistered();
    }

    /// <summary>The sizes of the dimensions normalised over.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Whether there are weight and bias.</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>Factors of the normalised shape.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>Offsets of the normalised shape, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>Ones and zeros.</summary>
    public void reset_parameters()
    {
        if (_weight is not null) init.ones_(_weight);
        if (_bias is not null) init.zeros_(_bias);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
}
