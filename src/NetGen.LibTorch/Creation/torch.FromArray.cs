using System.Numerics;

namespace TorchSharp;

// Tensors from arrays whose element type is known only at run time.
public static partial class torch
{
    private static readonly Dictionary<Type, ScalarType> s_scalarTypes = new()
    {
        [typeof(bool)] = ScalarType.Bool,
        [typeof(byte)] = ScalarType.Byte,
        [typeof(sbyte)] = ScalarType.Int8,
        [typeof(short)] = ScalarType.Int16,
        [typeof(int)] = ScalarType.Int32,
        [typeof(long)] = ScalarType.Int64,
        [typeof(Half)] = ScalarType.Float16,
        [typeof(float)] = ScalarType.Float32,
        [typeof(double)] = ScalarType.Float64,
        [typeof((float, float))] = ScalarType.ComplexFloat32,
        [typeof(Complex)] = ScalarType.ComplexFloat64,
    };

    /// <summary>The tensor type whose elements are laid out as this .NET type.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    internal static ScalarType ScalarTypeOf(Type type) => s_scalarTypes.TryGetValue(type, out var found)
        ? found
        : throw new NotSupportedException($"Tensors of {type} don't exist. Element types are {string.Join(", ", s_scalarTypes.Keys.Select(t => t.Name))}.");

    /// <summary>A copy of an array of any number of dimensions.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarTypeOf(rawArray.GetType().GetElementType()!), dtype, device, requires_grad, names);

    /// <summary>A copy of an array of any number of dimensions.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A copy of an array of any number of dimensions.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>The tensor itself, or a converted copy.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => data.To(dtype ?? data.dtype, device ?? data.device, false, false, false);
}
