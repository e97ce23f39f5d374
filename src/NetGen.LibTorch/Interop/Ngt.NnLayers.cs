using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <content>native/nn_layers.cpp. An empty stride stands for "the kernel's size".</content>
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_conv(long dims, TensorHandle x, TensorHandle w, TensorHandle b, ReadOnlySpan<long> stride, ReadOnlySpan<long> padding, ReadOnlySpan<long> dilation, long groups);
    [LibraryImport(Library)] internal static partial nint ngt_conv_named(long dims, TensorHandle x, TensorHandle w, TensorHandle b, ReadOnlySpan<long> stride, Flag same, ReadOnlySpan<long> dilation, long groups);
    [LibraryImport(Library)] internal static partial nint ngt_conv_transpose(long dims, TensorHandle x, TensorHandle w, TensorHandle b, ReadOnlySpan<long> stride, ReadOnlySpan<long> padding, ReadOnlySpan<long> outputPadding, ReadOnlySpan<long> dilation, long groups);
    [LibraryImport(Library)] internal static partial nint ngt_linear(TensorHandle x, TensorHandle w, TensorHandle b);
    [LibraryImport(Library)] internal static partial nint ngt_batch_norm(TensorHandle x, TensorHandle mean, TensorHandle var, TensorHandle w, TensorHandle b, Flag training, double momentum, double eps);
    [LibraryImport(Library)] internal static partial nint ngt_instance_norm(TensorHandle x, TensorHandle mean, TensorHandle var, TensorHandle w, TensorHandle b, Flag useInputStats, double momentum, double eps);
    [LibraryImport(Library)] internal static partial nint ngt_group_norm(TensorHandle x, long groups, TensorHandle w, TensorHandle b, double eps);
    [LibraryImport(Library)] internal static partial nint ngt_layer_norm(TensorHandle x, ReadOnlySpan<long> shape, long dims, TensorHandle w, TensorHandle b, double eps);
    [LibraryImport(Library)] internal static partial nint ngt_local_response_norm(TensorHandle x, long size, double alpha, double beta, double k);
    [LibraryImport(Library)] internal static partial nint ngt_max_pool(long dims, TensorHandle x, ReadOnlySpan<long> kernel, ReadOnlySpan<long> stride, ReadOnlySpan<long> padding, ReadOnlySpan<long> dilation, Flag ceil);
    [LibraryImport(Library)] internal static partial int ngt_max_pool_with_indices(long dims, TensorHandle x, ReadOnlySpan<long> kernel, ReadOnlySpan<long> stride, ReadOnlySpan<long> padding, ReadOnlySpan<long> dilation, Flag ceil, out nint values, out nint indices);
    [LibraryImport(Library)] internal static partial nint ngt_avg_pool(long dims, TensorHandle x, ReadOnlySpan<long> kernel, ReadOnlySpan<long> stride, ReadOnlySpan<long> padding, Flag ceil, Flag countPad, long divisor);
    [LibraryImport(Library)] internal static partial nint ngt_adaptive_avg_pool(long dims, TensorHandle x, ReadOnlySpan<long> size);
    [LibraryImport(Library)] internal static partial int ngt_adaptive_max_pool(long dims, TensorHandle x, ReadOnlySpan<long> size, out nint values, out nint indices);
    [LibraryImport(Library)] internal static partial nint ngt_dropout(TensorHandle x, double p, Flag training, Flag inplace);
    [LibraryImport(Library)] internal static partial nint ngt_feature_dropout(TensorHandle x, double p, Flag training, Flag inplace);
    [LibraryImport(Library)] internal static partial nint ngt_alpha_dropout(TensorHandle x, double p, Flag training, Flag inplace);
}
