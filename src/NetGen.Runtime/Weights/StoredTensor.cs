using NetGen.Files;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>A tensor in a weights file; checked, but not read yet.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Data">Where its storage lies.</param>
internal sealed record StoredTensor(string Key, ElementType Type, long[] Shape, FileSection Data)
{
    /// <summary>The place of its first element in the storage, in elements.</summary>
    public long Offset { get; init; }

    /// <summary>How many elements further the next index of each dimension is; null where they lie in order.</summary>
    public long[]? Strides { get; init; }

    /// <summary>Whether the byte order of its numbers isn't this machine's.</summary>
    public bool IsSwapped { get; init; }

    public override string ToString() => Describe(Type.Type, Shape);

    public static string Describe(ScalarType type, IReadOnlyCollection<long> shape) => $"{type} {Files.Shape.Text(shape)}";
}

/// <summary>What a weights file holds.</summary>
/// <param name="Format">The name of its format.</param>
/// <param name="Tensors">The tensors by key, in the file's order.</param>
internal sealed record WeightsContent(string Format, IReadOnlyList<StoredTensor> Tensors)
{
    /// <summary>Keys that hold something other than a tensor, and what.</summary>
    public IReadOnlyList<(string Key, string What)> Others { get; init; } = [];

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
