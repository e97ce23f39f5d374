using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/convert.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_clone(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_alias(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_detach(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_detach_(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_copy_(TensorHandle x, TensorHandle source, Flag nonBlocking);
    [LibraryImport(Library)] internal static partial int ngt_set_(TensorHandle x, TensorHandle source);
    [LibraryImport(Library)] internal static partial nint ngt_to(TensorHandle x, int type, int deviceType, int deviceIndex, Flag nonBlocking, Flag copy);
    [LibraryImport(Library)] internal static partial nint ngt_type_as(TensorHandle x, TensorHandle other);
    [LibraryImport(Library)] internal static partial nint ngt_empty_like(TensorHandle x, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_zeros_like(TensorHandle x, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_ones_like(TensorHandle x, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_rand_like(TensorHandle x, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_randn_like(TensorHandle x, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_full_like(TensorHandle x, ScalarValue value, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial nint ngt_randint_like(TensorHandle x, long low, long high, int type, int deviceType, int deviceIndex, Flag requiresGrad);
    [LibraryImport(Library)] internal static partial int ngt_item(TensorHandle x, out ScalarValue result);
    [LibraryImport(Library)] internal static partial int ngt_promote_types(int a, int b);
    [LibraryImport(Library)] internal static partial int ngt_result_type(TensorHandle a, TensorHandle b);
}
