using TorchSharp;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>An element type and its names in the file formats; null where a format has none.</summary>
/// <param name="Type">TorchSharp's type.</param>
/// <param name="Bytes">The size of an element.</param>
/// <param name="WordBytes">The size of what a byte order turns around: half an element where it is a complex number.</param>
/// <param name="Safetensors">The name in a safetensors header.</param>
/// <param name="Storage">PyTorch's class of storage.</param>
internal sealed record ElementType(ScalarType Type, int Bytes, int WordBytes, string? Safetensors, string Storage)
{
    // Quantized types are left out: their numbers mean nothing without scale and zero point, which no format here has.
    public static IReadOnlyList<ElementType> All { get; } =
    [
        new(ScalarType.Byte, 1, 1, "U8", "ByteStorage"),
        new(ScalarType.Int8, 1, 1, "I8", "CharStorage"),
        new(ScalarType.Int16, 2, 2, "I16", "ShortStorage"),
        new(ScalarType.Int32, 4, 4, "I32", "IntStorage"),
        new(ScalarType.Int64, 8, 8, "I64", "LongStorage"),
        new(ScalarType.Float16, 2, 2, "F16", "HalfStorage"),
        new(ScalarType.Float32, 4, 4, "F32", "FloatStorage"),
        new(ScalarType.Float64, 8, 8, "F64", "DoubleStorage"),
        new(ScalarType.ComplexFloat32, 8, 4, "C64", "ComplexFloatStorage"),
        new(ScalarType.ComplexFloat64, 16, 8, null, "ComplexDoubleStorage"),
        new(ScalarType.Bool, 1, 1, "BOOL", "BoolStorage"),
        new(ScalarType.BFloat16, 2, 2, "BF16", "BFloat16Storage"),
    ];

    public static ElementType? Of(ScalarType type) => All.FirstOrDefault(t => t.Type == type);

    public static ElementType? OfSafetensors(string name) => All.FirstOrDefault(t => t.Safetensors == name);

    public static ElementType? OfStorage(string name) => All.FirstOrDefault(t => t.Storage == name);
}
