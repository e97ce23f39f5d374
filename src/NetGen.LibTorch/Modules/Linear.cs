using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x W^T + b over the last dimension.</summary>
public sealed class Linear : Module<Tensor, Tensor>
{
    private Parameter? _weight, _bias;

    internal Linear(long in_features, long out_features, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
    {
        (this.in_features, this.out_features) = (in_features, out_features);
        weight = new Parameter(empty([out_features, in_features], dtype: dtype, device: device));
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (hasBias)
        {
            bias = new Parameter(empty([out_features], dtype: dtype, device: device));
            var bound = in_features > 0 ? 1 / Math.Sqrt(in_features) : 0;
            init.uniform_(bias, -bound, bound);
        }
        ComponentsAreRegistered();
    }

    internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
    {
        (in_features, out_features) = (weight.shape[1], weight.shape[0]);
        (this.weight, this.bias) = (weight, bias);
        ComponentsAreRegistered();
    }

    /// <summary>The size of the input's last dimension.</summary>
    public long in_features { get; set; }

    /// <summary>The size of the output's last dimension.</summary>
    public long out_features { get; set; }

    /// <summary>out_features x in_features.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>out_features offsets, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.linear(tensor, weight, bias);
}
