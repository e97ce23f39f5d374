using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The base of the transposed convolutions.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <summary>Creates the layer.</summary>
    /// <exception cref="ArgumentException">The padding is not zeros.</exception>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation,
        bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups, bias, padding_mode, device, dtype)
    {
        if (padding_mode != PaddingModes.Zeros) throw new ArgumentException("Only \"zeros\" padding mode is supported for ConvTranspose");
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>The transposed convolution with an output of a given spatial size.</summary>
    /// <param name="input">The maps.</param>
    /// <param name="output_size">The spatial size; null takes <see cref="Convolution.output_padding"/>.</param>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>What must be added to reach an output size.</summary>
    /// <exception cref="ArgumentException">No output padding (below the stride) reaches it.</exception>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null) return output_padding;
        var dims = (int)num_spatial_dims;
        var shape = input.shape;
        var wanted = output_size[^dims..];
        var smallest = Enumerable.Range(0, dims)
            .Select(d => (shape[shape.Length - dims + d] - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel_size[d] - 1) + 1).ToArray();
        for (var d = 0; d < dims; d++)
            if (wanted[d] < smallest[d] || wanted[d] >= smallest[d] + stride[d])
                throw new ArgumentException($"requested an output size of [{string.Join(", ", wanted)}], but valid sizes range from [{string.Join(", ", smallest)}] to [{string.Join(", ", smallest.Select((s, i) => s + stride[i] - 1))}].", nameof(output_size));
        return wanted.Select((w, d) => w - smallest[d]).ToArray();
    }

    private protected long[] Added(Tensor input, long[]? output_size) => _output_padding(input, output_size, kernel_size, stride, padding!, dilation, kernel_size.Length);
}

/// <summary>A transposed convolution of N x C x L maps.</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, long[] output_padding, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose1d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding, groups, bias, padding_mode, device, dtype) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, long[]? output_size) =>
        functional.conv_transpose1d(input, weight, bias, stride[0], padding![0], Added(input, output_size)[0], dilation[0], groups);
}

/// <summary>A transposed convolution of N x C x H x W maps.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, long[] output_padding, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding, groups, bias, padding_mode, device, dtype) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, long[]? output_size) =>
        functional.conv_transpose2d(input, weight, bias, stride, padding, Added(input, output_size), dilation, groups);
}
