using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/linear.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_matmul(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_mm(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_mv(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bmm(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_dot(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_vdot(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_inner(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_outer(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_kron(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_addmm(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial int ngt_addmm_(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial nint ngt_addmv(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial int ngt_addmv_(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial nint ngt_addr(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial int ngt_addr_(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial nint ngt_addbmm(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial int ngt_addbmm_(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial nint ngt_baddbmm(TensorHandle x, TensorHandle a, TensorHandle b, double beta, double alpha);
    [LibraryImport(Library)] internal static partial nint ngt_det(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_inverse(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_matrix_power(TensorHandle x, long n);
    [LibraryImport(Library)] internal static partial nint ngt_tensordot(TensorHandle x, TensorHandle y, ReadOnlySpan<long> dims1, long n, ReadOnlySpan<long> dims2, long m);
    [LibraryImport(Library)] internal static partial nint ngt_einsum([MarshalAs(UnmanagedType.LPUTF8Str)] string equation, nint[] tensors, long n);
    [LibraryImport(Library)] internal static partial nint ngt_cdist(TensorHandle x, TensorHandle y, double p, long mode);
    [LibraryImport(Library)] internal static partial nint ngt_pinverse(TensorHandle x, double rcond);
    [LibraryImport(Library)] internal static partial nint ngt_matrix_exp(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_logdet(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_chain_matmul(nint[] tensors, long n);
}
