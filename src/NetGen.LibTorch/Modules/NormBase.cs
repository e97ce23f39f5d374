using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The base of batch and instance norm: weight, bias and running statistics.</summary>
public abstract class NormBase : Module<Tensor, Tensor>
{
    private Parameter? _weight, _bias;
    private Tensor? _mean, _var, _count;

    /// <summary>Creates parameters (ones and zeros) and statistics (mean 0, variance 1).</summary>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name) : base(name)
    {
        (this.num_features, this.eps, this.momentum, this.affine, this.track_running_stats) = (num_features, eps, momentum, affine, track_running_stats);
        if (affine)
        {
            weight = new Parameter(ones([num_features], dtype: dtype, device: device));
            bias = new Parameter(zeros([num_features], dtype: dtype, device: device));
        }
        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype: dtype, device: device);
            running_var = ones([num_features], dtype: dtype, device: device);
            num_batches_tracked = zeros(Array.Empty<long>(), dtype: ScalarType.Int64, device: device);
        }
        ComponentsAreRegistered();
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; private set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>The share of the new statistics in the running ones; null averages all batches alike.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are weight and bias.</summary>
    public bool affine { get; private set; }

    /// <summary>Whether there are running statistics.</summary>
    public bool track_running_stats { get; private set; }

    /// <summary>num_features factors.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>num_features offsets.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>num_features means.</summary>
    public Tensor? running_mean
    {
        get => _mean;
        set => ConditionallyRegisterBuffer(nameof(running_mean), _mean = value);
    }

    /// <summary>num_features unbiased variances.</summary>
    public Tensor? running_var
    {
        get => _var;
        set => ConditionallyRegisterBuffer(nameof(running_var), _var = value);
    }

    /// <summary>How many training batches were seen, an Int64 scalar.</summary>
    public Tensor? num_batches_tracked
    {
        get => _count;
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), _count = value);
    }

    /// <summary>Statistics as at the start.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats) return;
        init.zeros_(running_mean!);
        init.ones_(running_var!);
        init.zeros_(num_batches_tracked!);
    }

    /// <summary>Statistics, weight and bias as at the start.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine) return;
        init.ones_(weight);
        init.zeros_(bias!);
    }

    /// <summary>Refuses an input of another rank.</summary>
    /// <exception cref="ArgumentException">The rank is wrong.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void Expect(Tensor input, long least, long most)
    {
        var dims = input.dim();
        if (dims < least || dims > most)
            throw new ArgumentException($"expected {(least == most ? $"{least}D" : $"{least}D or {most}D")} input, but got {dims}D input instead: [{string.Join(", ", input.shape)}].");
    }
}
