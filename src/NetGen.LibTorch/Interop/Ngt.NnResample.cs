using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <content>native/nn_resample.cpp.</content>
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_pad(TensorHandle x, ReadOnlySpan<long> widths, long count, long mode, double value);
    [LibraryImport(Library)] internal static partial nint ngt_interpolate(TensorHandle x, ReadOnlySpan<long> size, ReadOnlySpan<double> scale, long count, long mode, Flag align, Flag antialias);
    [LibraryImport(Library)] internal static partial nint ngt_nn_unfold(TensorHandle x, ReadOnlySpan<long> kernel, ReadOnlySpan<long> dilation, ReadOnlySpan<long> padding, ReadOnlySpan<long> stride);
    [LibraryImport(Library)] internal static partial nint ngt_nn_fold(TensorHandle x, ReadOnlySpan<long> size, ReadOnlySpan<long> kernel, ReadOnlySpan<long> dilation, ReadOnlySpan<long> padding, ReadOnlySpan<long> stride);
    [LibraryImport(Library)] internal static partial nint ngt_grid_sample(TensorHandle x, TensorHandle grid, long mode, long padding, Flag align);
    [LibraryImport(Library)] internal static partial nint ngt_affine_grid(TensorHandle theta, ReadOnlySpan<long> size, long count, Flag align);
    [LibraryImport(Library)] internal static partial nint ngt_pixel_shuffle(TensorHandle x, long factor);
    [LibraryImport(Library)] internal static partial nint ngt_pixel_unshuffle(TensorHandle x, long factor);
    [LibraryImport(Library)] internal static partial nint ngt_one_hot(TensorHandle x, long classes);
    [LibraryImport(Library)] internal static partial nint ngt_normalize(TensorHandle x, double p, long dim, double eps);
    [LibraryImport(Library)] internal static partial nint ngt_cosine_similarity(TensorHandle a, TensorHandle b, long dim, double eps);
}
