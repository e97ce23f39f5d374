using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Gives its input back.</summary>
public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity() : base(nameof(Identity)) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => tensor.alias();
}

/// <summary>Joins a range of dimensions into one.</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) =>
        (this.start_dim, this.end_dim) = (start_dim, end_dim);

    /// <summary>The first of them.</summary>
    public long start_dim { get; set; }

    /// <summary>The last of them.</summary>
    public long end_dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}

/// <summary>x / (k + alpha * m) ^ beta, m the mean square over neighbouring channels (Krizhevsky et al. 2012).</summary>
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm)) =>
        (this.size, this.alpha, this.beta, this.k) = (size, alpha, beta, k);

    /// <summary>How many channels count as neighbours.</summary>
    public long size { get; set; }

    /// <summary>The weight of the mean square.</summary>
    public double alpha { get; set; }

    /// <summary>The exponent.</summary>
    public double beta { get; set; }

    /// <summary>The offset.</summary>
    public double k { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.local_response_norm(input, size, alpha, beta, k);
}

/// <summary>N x (C r^2) x H x W to N x C x rH x rW (Shi et al. 2016).</summary>
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

    /// <summary>r.</summary>
    public long upscale_factor { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pixel_shuffle(input, upscale_factor);
}

/// <summary>N x C x rH x rW to N x (C r^2) x H x W.</summary>
public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle)) => this.downscale_factor = downscale_factor;

    /// <summary>r.</summary>
    public long downscale_factor { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pixel_unshuffle(input, downscale_factor);
}

/// <summary>Interleaves the channels of groups (Zhang et al. 2018).</summary>
public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle)) => this.groups = groups;

    /// <summary>The number of groups.</summary>
    public long groups { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.channel_shuffle(groups);
}

/// <summary>The windows of N x C x H x W maps as columns.</summary>
public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
{
    internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Unfold)) =>
        (this.kernel_size, this.dilation, this.padding, this.stride) = (kernel_size, dilation, padding, stride);

    /// <summary>The window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>The distance of its points.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>Widths added on both sides.</summary>
    public (long, long) padding { get; set; }

    /// <summary>Its steps.</summary>
    public (long, long) stride { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.unfold(tensor, kernel_size, dilation, padding, stride);
}

/// <summary>The sum of overlapping windows: the transpose of unfold.</summary>
public sealed class Fold : ParameterLessModule<Tensor, Tensor>
{
    internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Fold)) =>
        (this.output_size, this.kernel_size, this.dilation, this.padding, this.stride) = (output_size, kernel_size, dilation, padding, stride);

    /// <summary>Height and width of the output.</summary>
    public (long, long) output_size { get; set; }

    /// <summary>The window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>The distance of its points.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>Widths added on both sides.</summary>
    public (long, long) padding { get; set; }

    /// <summary>Its steps.</summary>
    public (long, long) stride { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
}

/// <summary>Makes maps larger or smaller.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[]? _size;
    private readonly double[]? _scale;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor) : base(nameof(Upsample)) =>
        (_size, _scale, this.mode, this.align_corners, this.recompute_scale_factor) = (size, scale_factor, mode, align_corners, recompute_scale_factor);

    /// <summary>The new spatial size; empty where factors are given.</summary>
    public ReadOnlySpan<long> size => _size;

    /// <summary>The factors; empty where a size is given.</summary>
    public ReadOnlySpan<double> scale_factor => _scale;

    /// <summary>How new pixels are made.</summary>
    public UpsampleMode mode { get; private set; }

    /// <summary>Whether the corner pixels keep their place.</summary>
    public bool? align_corners { get; private set; }

    /// <summary>Whether the factor used is that of the rounded size.</summary>
    public bool? recompute_scale_factor { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        functional.interpolate(input, _size, _scale, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}

/// <summary>The base of the padding layers.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes _mode;

    /// <summary>Creates a layer that pads as <see cref="functional.pad(Tensor, long[], PaddingModes, double)"/> does.</summary>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name) =>
        (_mode, this.value, this.padding) = (mode, value, padding);

    /// <summary>Before and after, starting with the last dimension.</summary>
    public long[] padding { get; set; }

    /// <summary>What constant padding is filled with.</summary>
    public double value { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, _mode, value);
}

/// <summary>Pads N x C x H x W maps with zeros.</summary>
public sealed class ZeroPad2d : PadBase
{
    internal ZeroPad2d(params long[] padding) : base(nameof(ZeroPad2d), PaddingModes.Constant, 0, padding) { }
}

/// <summary>Pads N x C x H x W maps with a value.</summary>
public sealed class ConstantPad2d : PadBase
{
    internal ConstantPad2d(double value, params long[] padding) : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding) { }
}

/// <summary>Pads N x C x H x W maps with their mirror image.</summary>
public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d(params long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding) { }
}

/// <summary>Pads N x C x H x W maps with their border.</summary>
public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d(params long[] padding) : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding) { }
}
