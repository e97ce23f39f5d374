using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Window arguments in the forms that PyTorch allows, brought to one entry for each spatial dimension.</summary>
internal static class Sizes
{
    public static long[] All(long value, int dims)
    {
        var result = new long[dims];
        Array.Fill(result, value);
        return result;
    }

    public static long[]? All(long? value, int dims) => value is { } v ? All(v, dims) : null;

    public static long[] Of((long, long) value) => [value.Item1, value.Item2];

    public static long[]? Of((long, long)? value) => value is { } v ? Of(v) : null;

    /// <summary>The given entries (one stands for all dimensions), or the default where there are none.</summary>
    /// <exception cref="ArgumentException">The number of entries fits neither.</exception>
    public static long[] Or(long[]? value, long otherwise, int dims, string what)
    {
        if (value is null) return All(otherwise, dims);
        if (value.Length == dims) return value;
        if (value.Length == 1) return All(value[0], dims);
        throw new ArgumentException($"{what} needs {dims} entries, or one for all; got [{string.Join(", ", value)}].", what);
    }

    /// <summary>A stride, or an empty list for "the kernel's size".</summary>
    public static long[]? Stride(long[]? value, int dims) => value is null || value.Length == 0 ? null : Or(value, 1, dims, "stride");

    /// <summary>The handle of an optional tensor.</summary>
    public static TensorHandle Handle(torch.Tensor? tensor) => tensor is null ? TensorHandle.None : tensor.Safe;
}
