using TorchSharp.Modules;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Layers, losses and what belongs to them, under PyTorch's names.</summary>
    public static partial class nn
    {
        /// <summary>A convolution of N x C x L maps: output length floor((L + 2 * padding - dilation * (kernel_size - 1) - 1) / stride) + 1.</summary>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv1d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], null, padding, [dilation], padding_mode, groups, bias, device, dtype);

        /// <summary>A convolution of N x C x H x W maps: each output size is floor((in + 2 * padding - dilation * (kernel_size - 1) - 1) / stride) + 1.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">Height and width of the kernel.</param>
        /// <param name="stride">Its steps.</param>
        /// <param name="padding">Widths added on both sides, or a name.</param>
        /// <param name="dilation">The distance of its points.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Independent parts that the channels are divided into; in_channels for a depthwise convolution.</param>
        /// <param name="bias">Whether to add a learnt offset to each channel.</param>
        /// <param name="device">Where the parameters live.</param>
        /// <param name="dtype">Their type.</param>
        /// <exception cref="ArgumentException">The channels are not divisible by the groups, or "same" is asked for with a stride.</exception>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, All(kernel_size, 2), All(stride, 2), All(padding, 2), null, All(dilation, 2), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Of(kernel_size), Of(stride ?? (1, 1)), Of(padding ?? (0, 0)), null, Of(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, All(kernel_size, 2), All(stride, 2), null, padding, All(dilation, 2), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Of(kernel_size), Of(stride ?? (1, 1)), null, padding, Of(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);

        /// <summary>A convolution of N x C x D x H x W maps.</summary>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, All(kernel_size, 3), All(stride, 3), All(padding, 3), null, All(dilation, 3), padding_mode, groups, bias, device, dtype);

        /// <summary>A transposed convolution of N x C x L maps.</summary>
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], [output_padding], [dilation], padding_mode, groups, bias, device, dtype);

        /// <summary>A transposed convolution of N x C x H x W maps: each output size is (in - 1) * stride - 2 * padding + dilation * (kernel_size - 1) + output_padding + 1.</summary>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, All(kernel_size, 2), All(stride, 2), All(padding, 2), All(output_padding, 2), All(dilation, 2), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="ConvTranspose2d(long, long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Of(kernel_size), Of(stride ?? (1, 1)), Of(padding ?? (0, 0)), Of(output_padding ?? (0, 0)), Of(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);
    }
}
