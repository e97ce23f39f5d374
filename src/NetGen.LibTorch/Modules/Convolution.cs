using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The base of all convolution layers: geometry, weight and bias.</summary>
public abstract class Convolution : Module<Tensor, Tensor>
{
    /// <summary>Before and after each dimension, from the last one: what <see cref="functional.pad(Tensor, long[], PaddingModes, double)"/> takes where the padding is not zeros.</summary>
    protected long[] _reversed_padding_repeated_twice;

    /// <summary>The weight behind <see cref="weight"/>.</summary>
    protected Parameter? _weight;

    /// <summary>The bias behind <see cref="bias"/>.</summary>
    protected Parameter? _bias;

    /// <summary>Creates weight and bias with PyTorch's default initialisation.</summary>
    /// <exception cref="ArgumentException">The channels are not divisible by the groups, or a size is not positive.</exception>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation,
        bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null) : base(name)
    {
        if (groups <= 0) throw new ArgumentException("groups must be a positive integer");
        if (in_channels % groups != 0) throw new ArgumentException("in_channels must be divisible by groups");
        if (out_channels % groups != 0) throw new ArgumentException("out_channels must be divisible by groups");
        if (padding_type == Padding.Same && stride.Any(s => s != 1)) throw new ArgumentException("padding='same' is not supported for strided convolutions");
        (this.in_channels, this.out_channels, this.groups, this.transposed) = (in_channels, out_channels, groups, transposed);
        (this.kernel_size, this.stride, this.dilation, this.output_padding, this.padding_mode) = (kernel_size, stride, dilation, output_padding, padding_mode);
        _reversed_padding_repeated_twice = [];
        if (padding_type is { } named) SetPadding(named);
        else SetPadding(padding ?? Sizes.All(0, kernel_size.Length));

        long[] shape = transposed ? [in_channels, out_channels / groups, .. kernel_size] : [out_channels, in_channels / groups, .. kernel_size];
        weight = new Parameter(empty(shape, dtype: dtype, device: device));
        if (bias) this.bias = new Parameter(empty([out_channels], dtype: dtype, device: device));
        reset_parameters();
        ComponentsAreRegistered();
    }

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>The size of the kernel, one for each spatial dimension.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The steps of the kernel.</summary>
    public long[] stride { get; set; }

    /// <summary>The widths of the padding on both sides; null where it has a name.</summary>
    public long[]? padding { get; private set; }

    /// <summary>The name of the padding; null where it is given in numbers.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>The distance of the kernel's points.</summary>
    public long[] dilation { get; set; }

    /// <summary>Whether this is a transposed convolution.</summary>
    public bool transposed { get; }

    /// <summary>Added to one side of a transposed convolution's output.</summary>
    public long[] output_padding { get; set; }

    /// <summary>Independent parts that the channels are divided into.</summary>
    public long groups { get; set; }

    /// <summary>What the padding is filled with.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>out_channels x in_channels / groups x kernel; for a transposed convolution in_channels x out_channels / groups x kernel.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>out_channels offsets, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>Sets the padding by name.</summary>
    public void SetPadding(Padding padding)
    {
        (this.padding, padding_type) = (null, padding);
        var total = kernel_size.Select((k, d) => padding == Padding.Same ? dilation[d] * (k - 1) : 0).ToArray();
        // An odd total puts the larger part at the end, as libtorch does.
        _reversed_padding_repeated_twice = total.Reverse().SelectMany(t => new[] { t / 2, t - t / 2 }).ToArray();
    }

    /// <summary>Sets the padding in numbers, one for each spatial dimension.</summary>
    public void SetPadding(long[] padding)
    {
        (this.padding, padding_type) = (padding, null);
        _reversed_padding_repeated_twice = padding.Reverse().SelectMany(p => new[] { p, p }).ToArray();
    }

    /// <summary>Draws weight and bias uniformly from +-1 / sqrt(in_channels / groups * kernel points), PyTorch's default.</summary>
    public void reset_parameters()
    {
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = init.CalculateFanInAndFanOut(weight);
        if (fanIn == 0) return;
        var bound = 1 / Math.Sqrt(fanIn);
        init.uniform_(bias, -bound, bound);
    }

    /// <summary>Is this a batch of maps, or a single one, of that many spatial dimensions?</summary>
    protected bool ValidateShape(Tensor input, long dimensions) => input.dim() == dimensions + 1 || input.dim() == dimensions + 2;

    /// <summary>The convolution as this layer's padding wants it done.</summary>
    private protected Tensor Convolve(Tensor input, Func<Tensor, long[], Tensor> explicitly, Func<Tensor, Padding, Tensor> byName)
    {
        var dims = kernel_size.Length;
        if (!ValidateShape(input, dims))
            throw new ArgumentException($"Expected {dims + 1}D (unbatched) or {dims + 2}D (batched) input to conv{dims}d, but got input of size: [{string.Join(", ", input.shape)}].");
        if (padding_mode == PaddingModes.Zeros) return padding_type is { } named ? byName(input, named) : explicitly(input, padding!);
        using var padded = functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
        return explicitly(padded, Sizes.All(0, dims));
    }
}
