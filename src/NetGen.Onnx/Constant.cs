using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace NetGen.Onnx;

/// <summary>Reads a constant of a layer's text: <c>f(0.5)</c>, <c>f[64](1.0)</c>, <c>i[2](0,1)</c>.</summary>
internal static class Constant
{
    /// <summary>Whether an input is a constant and not a name.</summary>
    public static bool Is(string input) => input[^1] == ')';

    /// <summary>The tensor; one value fills a shape of several.</summary>
    public static TensorProto Parse(string text, string name)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        long[] shape = text[1] == '[' ? [.. text[2..(open - 1)].Split(',').Select(d => long.Parse(d, CultureInfo.InvariantCulture))] : [];
        string[] values = text[(open + 1)..^1].Split(',');
        long count = shape.Aggregate(1L, (product, d) => product * d);
        string Value(long k) => values.Length == 1 ? values[0] : values[k];
        bool isFloat = text[0] == 'f';
        var tensor = new TensorProto
        {
            Name = name,
            DataType = (int)(isFloat ? TensorProto.Types.DataType.Float : TensorProto.Types.DataType.Int64),
            RawData = isFloat
                ? Bytes<float>(count, k => (float)double.Parse(Value(k), CultureInfo.InvariantCulture))
                : Bytes<long>(count, k => long.Parse(Value(k), CultureInfo.InvariantCulture)),
        };
        tensor.Dims.AddRange(shape);
        return tensor;
    }

    private static ByteString Bytes<T>(long count, Func<long, T> value) where T : unmanaged
    {
        var values = new T[count];
        for (long k = 0; k < count; k++) values[k] = value(k);
        return ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
