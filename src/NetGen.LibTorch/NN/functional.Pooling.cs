using TorchSharp.Interop;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The maximum over windows of N x C x L maps.</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool(1, input, [kernel_size], One(stride), One(padding), One(dilation), ceil_mode);

            /// <summary><see cref="max_pool1d"/> and where each maximum stood.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPoolIndices(1, input, [kernel_size], One(stride), One(padding), One(dilation), ceil_mode);

            /// <summary>The mean over windows of N x C x L maps.</summary>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                AvgPool(1, input, [kernel_size], One(stride), One(padding), ceil_mode, count_include_pad, null);

            /// <summary>The mean over as many windows as give that output length.</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => AdaptiveAvg(1, input, [output_size]);

            /// <summary>The maximum over as many windows as give that output length.</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) => First(AdaptiveMax(1, input, [output_size]));

            /// <summary><see cref="adaptive_max_pool1d"/> and where each maximum stood.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) => AdaptiveMax(1, input, [output_size]);

            /// <summary>The maximum over windows of N x C x H x W maps.</summary>
            /// <param name="input">The maps.</param>
            /// <param name="kernel_size">The window, an entry for each spatial dimension or one for all.</param>
            /// <param name="strides">The steps; null takes the window's size.</param>
            /// <param name="padding">Minus infinity added on both sides, at most half a window.</param>
            /// <param name="dilation">The distance of the points of a window.</param>
            /// <param name="ceil_mode">Whether a last window that sticks out counts.</param>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPool(2, input, kernel_size, strides, padding, dilation, ceil_mode);

            /// <summary>Maximum pooling, and where each maximum stood.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPoolIndices(2, input, kernel_size, strides, padding, dilation, ceil_mode);

            /// <summary>The mean over windows of N x C x H x W maps.</summary>
            /// <param name="input">The maps.</param>
            /// <param name="kernel_size">The window, an entry for each spatial dimension or one for all.</param>
            /// <param name="stride">The steps; null takes the window's size.</param>
            /// <param name="padding">Zeros added on both sides.</param>
            /// <param name="ceil_mode">Whether a last window that sticks out counts.</param>
            /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
            /// <param name="divisor_override">Divide by this instead of the number of points.</param>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool(2, input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean over as many windows as give that output size.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => AdaptiveAvg(2, input, output_size);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => AdaptiveAvg(2, input, [output_size]);

            /// <summary>The maximum over as many windows as give that output size.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => First(AdaptiveMax(2, input, output_size));

            /// <summary><see cref="adaptive_max_pool2d"/> and where each maximum stood.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) => AdaptiveMax(2, input, output_size);

            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool(2, input, [kernel_size], One(stride), One(padding), One(dilation), ceil_mode);

            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                MaxPool(2, input, Of(kernel_size), Of(stride), Of(padding), Of(dilation), ceil_mode);

            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool(2, input, [kernel_size], One(stride), [padding], ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool(2, input, Of(kernel_size), Of(stride), Of(padding), ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => AdaptiveAvg(2, input, Of(output_size));

            /// <summary>The maximum over windows of N x C x D x H x W maps.</summary>
            /// <param name="input">The maps.</param>
            /// <param name="kernel_size">The window, an entry for each spatial dimension or one for all.</param>
            /// <param name="strides">The steps; null takes the window's size.</param>
            /// <param name="padding">Minus infinity added on both sides, at most half a window.</param>
            /// <param name="dilation">The distance of the points of a window.</param>
            /// <param name="ceil_mode">Whether a last window that sticks out counts.</param>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPool(3, input, kernel_size, strides, padding, dilation, ceil_mode);

            /// <summary>Maximum pooling, and where each maximum stood.</summary>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPoolIndices(3, input, kernel_size, strides, padding, dilation, ceil_mode);

            /// <summary>The mean over windows of N x C x D x H x W maps.</summary>
            /// <param name="input">The maps.</param>
            /// <param name="kernel_size">The window, an entry for each spatial dimension or one for all.</param>
            /// <param name="stride">The steps; null takes the window's size.</param>
            /// <param name="padding">Zeros added on both sides.</param>
            /// <param name="ceil_mode">Whether a last window that sticks out counts.</param>
            /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
            /// <param name="divisor_override">Divide by this instead of the number of points.</param>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool(3, input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean over as many windows as give that output size.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => AdaptiveAvg(3, input, output_size);

            /// <inheritdoc cref="adaptive_avg_pool3d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => AdaptiveAvg(3, input, [output_size]);

            /// <summary>The maximum over as many windows as give that output size.</summary>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) => First(AdaptiveMax(3, input, output_size));

            /// <summary><see cref="adaptive_max_pool3d"/> and where each maximum stood.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) => AdaptiveMax(3, input, output_size);

            private static Tensor MaxPool(int dims, Tensor input, long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil) =>
                Ngt.New(Ngt.ngt_max_pool(dims, input.Safe, Or(kernel, 1, dims, "kernel_size"), Stride(stride, dims), Or(padding, 0, dims, "padding"), Or(dilation, 1, dims, "dilation"), ceil));

            private static (Tensor, Tensor) MaxPoolIndices(int dims, Tensor input, long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil) =>
                Ngt.New2(Ngt.ngt_max_pool_with_indices(dims, input.Safe, Or(kernel, 1, dims, "kernel_size"), Stride(stride, dims), Or(padding, 0, dims, "padding"), Or(dilation, 1, dims, "dilation"), ceil,
                    out var values, out var indices), values, indices);

            private static Tensor AvgPool(int dims, Tensor input, long[] kernel, long[]? stride, long[]? padding, bool ceil, bool countPadding, long? divisor)
            {
                if (divisor == 0) throw new ArgumentOutOfRangeException(nameof(divisor), "divisor must be not zero");
                return Ngt.New(Ngt.ngt_avg_pool(dims, input.Safe, Or(kernel, 1, dims, "kernel_size"), Stride(stride, dims), Or(padding, 0, dims, "padding"), ceil, countPadding, divisor ?? 0));
            }

            private static Tensor AdaptiveAvg(int dims, Tensor input, long[] size) => Ngt.New(Ngt.ngt_adaptive_avg_pool(dims, input.Safe, Or(size, 1, dims, "output_size")));

            private static (Tensor, Tensor) AdaptiveMax(int dims, Tensor input, long[] size) =>
                Ngt.New2(Ngt.ngt_adaptive_max_pool(dims, input.Safe, Or(size, 1, dims, "output_size"), out var values, out var indices), values, indices);

            private static Tensor First((Tensor Values, Tensor Indices) pair)
            {
                pair.Indices.Dispose();
                return pair.Values;
            }
        }
    }
}
