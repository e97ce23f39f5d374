namespace TorchSharp;

/// <summary>Conveniences on tensors, shapes and types.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The size of an element in bytes.</summary>
    public static int ElementSize(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool or torch.ScalarType.QInt8 or torch.ScalarType.QUInt8 => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 or torch.ScalarType.QInt32 => 4,
        torch.ScalarType.Int64 or torch.ScalarType.Float64 or torch.ScalarType.ComplexFloat32 => 8,
        torch.ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type."),
    };

    /// <summary>The number of elements of a shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (a, b) => a * b);

    /// <summary>The shape in 32-bit integers.</summary>
    public static ReadOnlySpan<int> IntShape(this torch.Tensor tensor) => Array.ConvertAll(tensor.shape, x => checked((int)x));

    /// <summary>A tensor without dimensions, of a .NET number.</summary>
    public static torch.Tensor ToTensor<T>(this T scalar, torch.Device? device = null, bool requires_grad = false) where T : struct =>
        torch.from_array(new[] { scalar }, null, device).reshape().requires_grad_(requires_grad);

    /// <summary>A copy of an array in another shape.</summary>
    public static torch.Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        torch.from_array(rawArray).reshape(dimensions).requires_grad_(requires_grad);

    /// <summary>A parameter that takes the tensor over.</summary>
    public static Modules.Parameter AsParameter(this torch.Tensor tensor) => new(tensor);
}
