using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A convolution of N x C x L maps.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv1d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, [0], groups, bias, padding_mode, device, dtype) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Convolve(input,
        (x, p) => functional.conv1d(x, weight, bias, stride[0], p[0], dilation[0], groups),
        (x, p) => functional.conv1d_padding(x, weight, bias, stride[0], p, dilation[0], groups));
}

/// <summary>A convolution of N x C x H x W maps.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, [0, 0], groups, bias, padding_mode, device, dtype) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Convolve(input,
        (x, p) => functional.conv2d(x, weight, bias, stride, p, dilation, groups),
        (x, p) => functional.conv2d_padding(x, weight, bias, stride, p, dilation, groups));
}

/// <summary>A convolution of N x C x D x H x W maps.</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv3d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, [0, 0, 0], groups, bias, padding_mode, device, dtype) { }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Convolve(input,
        (x, p) => functional.conv3d(x, weight, bias, stride, p, dilation, groups),
        (x, p) => functional.conv3d_padding(x, weight, bias, stride, p, dilation, groups));
}
