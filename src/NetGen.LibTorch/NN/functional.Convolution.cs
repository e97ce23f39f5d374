using TorchSharp.Interop;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The operators of torch.nn as functions of their tensors.</summary>
        public static partial class functional
        {
            /// <summary>The unit of every window argument: one for each spatial dimension.</summary>
            private static Tensor Convolve(int dims, Tensor input, Tensor weight, Tensor? bias, long[]? strides, long[]? padding, long[]? dilation, long groups) =>
                Ngt.New(Ngt.ngt_conv(dims, input.Safe, weight.Safe, Handle(bias), Or(strides, 1, dims, "stride"), Or(padding, 0, dims, "padding"), Or(dilation, 1, dims, "dilation"), groups));

            private static Tensor Convolve(int dims, Tensor input, Tensor weight, Tensor? bias, long[]? strides, Padding padding, long[]? dilation, long groups) =>
                Ngt.New(Ngt.ngt_conv_named(dims, input.Safe, weight.Safe, Handle(bias), Or(strides, 1, dims, "stride"), padding == Padding.Same, Or(dilation, 1, dims, "dilation"), groups));

            private static Tensor Transpose(int dims, Tensor input, Tensor weight, Tensor? bias, long[]? strides, long[]? padding, long[]? output_padding, long[]? dilation, long groups) =>
                Ngt.New(Ngt.ngt_conv_transpose(dims, input.Safe, weight.Safe, Handle(bias), Or(strides, 1, dims, "stride"), Or(padding, 0, dims, "padding"),
                    Or(output_padding, 0, dims, "output_padding"), Or(dilation, 1, dims, "dilation"), groups));

            private static long[]? One(long? value) => All(value, 1);


            /// <summary>Convolves N x C x L maps with O x C/groups x K kernels.</summary>
            /// <remarks>Each output size is floor((in + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.</remarks>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) => Convolve(1, input, weight, bias, One(stride), One(padding), One(dilation), groups);

            /// <summary><see cref="conv1d"/> with a padding by name.</summary>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1) => Convolve(1, input, weight, bias, One(stride), padding, One(dilation), groups);

            /// <summary>The transpose of <see cref="conv1d"/>: output size (in - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1.</summary>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) => Transpose(1, input, weight, bias, One(stride), One(padding), One(output_padding), One(dilation), groups);

            /// <summary>Convolves N x C x H x W maps with O x C/groups x KH x KW kernels.</summary>
            /// <remarks>Each output size is floor((in + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.</remarks>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => Convolve(2, input, weight, bias, strides, padding, dilation, groups);

            /// <summary><see cref="conv2d"/> with a padding by name.</summary>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) => Convolve(2, input, weight, bias, strides, padding, dilation, groups);

            /// <summary>The transpose of <see cref="conv2d"/>: output size (in - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1.</summary>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) => Transpose(2, input, weight, bias, strides, padding, output_padding, dilation, groups);

            /// <summary>Convolves N x C x D x H x W maps with O x C/groups x KD x KH x KW kernels.</summary>
            /// <remarks>Each output size is floor((in + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.</remarks>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => Convolve(3, input, weight, bias, strides, padding, dilation, groups);

            /// <summary><see cref="conv3d"/> with a padding by name.</summary>
            public static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) => Convolve(3, input, weight, bias, strides, padding, dilation, groups);

            /// <summary>The transpose of <see cref="conv3d"/>: output size (in - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1.</summary>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) => Transpose(3, input, weight, bias, strides, padding, output_padding, dilation, groups);

            /// <summary>x W^T + b over the last dimension.</summary>
            /// <param name="input">... x in_features.</param>
            /// <param name="weights">out_features x in_features.</param>
            /// <param name="bias">out_features, or null.</param>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ngt.New(Ngt.ngt_linear(input.Safe, weights.Safe, Handle(bias)));
        }
    }
}
