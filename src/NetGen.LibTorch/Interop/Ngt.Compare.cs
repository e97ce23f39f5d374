using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/compare.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_eq(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_eq_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_eq_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_eq_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_ne(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_ne_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_ne_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_ne_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_lt(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_lt_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_lt_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_lt_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_le(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_le_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_le_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_le_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_gt(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_gt_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_gt_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_gt_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_ge(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_ge_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_ge_s(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial int ngt_ge_s_(TensorHandle x, ScalarValue y);
    [LibraryImport(Library)] internal static partial nint ngt_logical_and(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_logical_and_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_logical_or(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_logical_or_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_logical_xor(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_logical_xor_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bitwise_and(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_bitwise_and_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bitwise_or(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_bitwise_or_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bitwise_xor(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_bitwise_xor_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bitwise_left_shift(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_bitwise_left_shift_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_bitwise_right_shift(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial int ngt_bitwise_right_shift_(TensorHandle x, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_isclose(TensorHandle x, TensorHandle y, double rtol, double atol, Flag equalNan);
    [LibraryImport(Library)] internal static partial int ngt_allclose(TensorHandle x, TensorHandle y, double rtol, double atol, Flag equalNan, out int result);
    [LibraryImport(Library)] internal static partial int ngt_same_values(TensorHandle x, TensorHandle y, out int result);
}
