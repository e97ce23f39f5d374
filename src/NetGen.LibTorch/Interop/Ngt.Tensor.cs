using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/tensor.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial long ngt_dim(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_dtype(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_device_type(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_device_index(TensorHandle x);
    [LibraryImport(Library)] internal static partial Flag ngt_requires_grad(TensorHandle x);
    [LibraryImport(Library)] internal static partial Flag ngt_is_leaf(TensorHandle x);
    [LibraryImport(Library)] internal static partial Flag ngt_is_contiguous(TensorHandle x);
    [LibraryImport(Library)] internal static partial long ngt_numel(TensorHandle x);
    [LibraryImport(Library)] internal static partial long ngt_element_size(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_sizes(TensorHandle x, Span<long> sizes);
    [LibraryImport(Library)] internal static partial int ngt_strides(TensorHandle x, Span<long> strides);
    [LibraryImport(Library)] internal static partial int ngt_storage_offset(TensorHandle x, out long offset);
    [LibraryImport(Library)] internal static partial int ngt_size(TensorHandle x, long dim, out long size);
    [LibraryImport(Library)] internal static partial int ngt_stride(TensorHandle x, long dim, out long stride);
    [LibraryImport(Library)] internal static partial int ngt_data_ptr(TensorHandle x, out nint data);

    [LibraryImport(Library)] internal static partial int ngt_set_requires_grad(TensorHandle x, Flag on);
    [LibraryImport(Library)] internal static partial int ngt_retain_grad(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_grad(TensorHandle x, out nint gradient);
    [LibraryImport(Library)] internal static partial int ngt_set_grad(TensorHandle x, TensorHandle gradient);
    [LibraryImport(Library)] internal static partial int ngt_backward(nint[] roots, long n, nint[] grads, long gradCount, Flag retain, Flag create, nint[] inputs, long inputCount);
    [LibraryImport(Library)] internal static partial int ngt_autograd_grad(nint[] outputs, long n, nint[] inputs, long inputCount, nint[] grads, long gradCount, Flag retain, Flag create, Flag allowUnused, out nint list, out long count);

    [LibraryImport(Library)] internal static partial Flag ngt_grad_enabled();
    [LibraryImport(Library)] internal static partial void ngt_set_grad_enabled(Flag on);
    [LibraryImport(Library)] internal static partial Flag ngt_inference_enabled();
    [LibraryImport(Library)] internal static partial nint ngt_inference_enter(Flag on);
    [LibraryImport(Library)] internal static partial void ngt_inference_leave(nint guard);
    [LibraryImport(Library)] internal static partial int ngt_num_threads();
    [LibraryImport(Library)] internal static partial int ngt_num_interop_threads();
    [LibraryImport(Library)] internal static partial int ngt_set_num_threads(int n);
    [LibraryImport(Library)] internal static partial int ngt_set_num_interop_threads(int n);
}
