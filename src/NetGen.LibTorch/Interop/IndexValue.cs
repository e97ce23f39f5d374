using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>One index as native code takes it (NgtIndex in index.cpp).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct IndexValue(IndexKind Kind, long Start, long Stop, long Step, nint Tensor)
{
    /// <summary>A bound of a slice that was not given.</summary>
    public const long Absent = long.MinValue;
}

/// <summary>What an <see cref="IndexValue"/> selects; the numbers are index.cpp's.</summary>
internal enum IndexKind : long
{
    Single = 0,
    Slice = 1,
    Ellipsis = 2,
    None = 3,
    Bool = 4,
    Tensor = 5,
}
