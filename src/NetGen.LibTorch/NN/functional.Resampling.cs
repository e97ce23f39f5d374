using TorchSharp.Interop;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Pads the last dimensions.</summary>
            /// <param name="input">The tensor.</param>
            /// <param name="pad">Before and after, starting with the last dimension: (left, right, top, bottom, ...); negative widths cut.</param>
            /// <param name="mode">What the padding is filled with.</param>
            /// <param name="value">The value of <see cref="PaddingModes.Constant"/>.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, pad.AsSpan(), mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Ngt.New(Ngt.ngt_pad(input.Safe, pad, pad.Length, (long)mode, value));

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, [pad, pad], mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Makes maps larger or smaller.</summary>
            /// <param name="x">N x C x L, N x C x H x W or N x C x D x H x W.</param>
            /// <param name="size">The new spatial size, one entry for all or one for each; or null.</param>
            /// <param name="scale_factor">The factors, one for all or one for each; or null. Exactly one of the two is given.</param>
            /// <param name="mode">How new pixels are made.</param>
            /// <param name="align_corners">Whether the corner pixels keep their place (linear and cubic modes only).</param>
            /// <param name="recompute_scale_factor">Whether the factor used is that of the rounded size.</param>
            /// <param name="antialias">Whether to blur before making smaller (bilinear and bicubic only).</param>
            /// <exception cref="ArgumentException">Neither or both of size and scale_factor are given, or an option does not fit the mode.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                var dims = (int)x.dim() - 2;
                if (size is null == scale_factor is null) throw new ArgumentException("interpolate: give either size or scale_factor, and not both.");
                if (mode is InterpolationMode.Nearest or InterpolationMode.Area or InterpolationMode.NearestExact && align_corners is not null)
                    throw new ArgumentException("interpolate: align_corners works with the linear, bilinear, bicubic and trilinear modes only.", nameof(align_corners));
                if (antialias && mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic))
                    throw new ArgumentException("interpolate: antialias works with the bilinear and bicubic modes only.", nameof(antialias));
                var sizes = size is null ? null : Or(size, 1, dims, "size");
                var scales = scale_factor is { Length: 1 } ? Enumerable.Repeat(scale_factor[0], dims).ToArray() : scale_factor;
                if (scales is not null && scales.Length != dims)
                    throw new ArgumentException($"interpolate: scale_factor needs {dims} entries, or one for all; got {scales.Length}.", nameof(scale_factor));
                if (scales is not null && recompute_scale_factor)
                {
                    var shape = x.shape;
                    sizes = scales.Select((s, d) => (long)Math.Floor(shape[d + 2] * s)).ToArray();
                    scales = null;
                }
                return Ngt.New(Ngt.ngt_interpolate(x.Safe, sizes, scales, dims, (long)mode, align_corners ?? false, antialias));
            }

            /// <summary><see cref="interpolate"/> under its old name.</summary>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>Reads an image at given places.</summary>
            /// <param name="input">N x C x H x W.</param>
            /// <param name="grid">N x H' x W' x 2: x and y from -1 to 1.</param>
            /// <param name="mode">How to read between pixels.</param>
            /// <param name="padding_mode">What to read outside.</param>
            /// <param name="align_corners">Whether -1 and 1 are the centres of the corner pixels, not their outer edges.</param>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                // libtorch: 0 bilinear, 1 nearest; 0 zeros, 1 border, 2 reflection.
                var padding = padding_mode switch { GridSamplePaddingMode.Zeros => 0, GridSamplePaddingMode.Border => 1, _ => 2 };
                return Ngt.New(Ngt.ngt_grid_sample(input.Safe, grid.Safe, mode == GridSampleMode.Bilinear ? 0 : 1, padding, align_corners ?? false));
            }

            /// <summary>The grid of affine maps, for <see cref="grid_sample"/>.</summary>
            /// <param name="theta">N x 2 x 3.</param>
            /// <param name="size">The output size, N x C x H x W.</param>
            /// <param name="align_corners">As for <see cref="grid_sample"/>.</param>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false)
            {
                ArgumentNullException.ThrowIfNull(size);
                return Ngt.New(Ngt.ngt_affine_grid(theta.Safe, size, size.Length, align_corners));
            }

            /// <summary>The windows of N x C x H x W maps as columns: N x (C * KH * KW) x windows.</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <inheritdoc cref="unfold(Tensor, long, long, long, long)"/>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Ngt.New(Ngt.ngt_nn_unfold(input.Safe, Of(kernel_size), Of(dilation ?? (1, 1)), Of(padding ?? (0, 0)), Of(stride ?? (1, 1))));

            /// <summary>The sum of overlapping windows: the transpose of unfold.</summary>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                fold(input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <inheritdoc cref="fold(Tensor, long, long, long, long, long)"/>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Ngt.New(Ngt.ngt_nn_fold(input.Safe, Of(output_size), Of(kernel_size), Of(dilation ?? (1, 1)), Of(padding ?? (0, 0)), Of(stride ?? (1, 1))));

            /// <summary>Class indices as rows of one 1 each.</summary>
            /// <param name="x">Int64 indices, ...</param>
            /// <param name="num_classes">The length of a row; -1 takes the largest index plus one.</param>
            /// <returns>Int64, ... x num_classes.</returns>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ngt.New(Ngt.ngt_one_hot(x.Safe, num_classes));

            /// <summary>N x (C r^2) x H x W to N x C x rH x rW (Shi et al. 2016).</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Ngt.New(Ngt.ngt_pixel_shuffle(input.Safe, upscale_factor));

            /// <summary>The reverse of <see cref="pixel_shuffle"/>.</summary>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Ngt.New(Ngt.ngt_pixel_unshuffle(input.Safe, downscale_factor));

            /// <summary>The cosine of the angle of two tensors along a dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1E-08) => Ngt.New(Ngt.ngt_cosine_similarity(x1.Safe, x2.Safe, dim, eps));
        }
    }
}
