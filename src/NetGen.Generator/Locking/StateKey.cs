using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Locking;

/// <summary>One entry of a network's state dict.</summary>
/// <param name="Name">Its key: <c>layer1.0.conv1.weight</c>.</param>
/// <param name="Shape">Its dimensions; empty for a scalar.</param>
/// <param name="ScalarType">PyTorch's name of its element type: <c>Float32</c>.</param>
internal sealed record StateKey(string Name, EquatableArray<long> Shape, string ScalarType)
{
    private const string Usual = "Float32";

    /// <summary>Shape and, where it isn't Float32, type: <c>64x3x7x7</c>, <c>scalar Int64</c>.</summary>
    public string Text => (Shape.Count == 0 ? "scalar" : string.Join("x", Shape)) + (ScalarType == Usual ? "" : " " + ScalarType);

    /// <summary>Every key of a network, in the order of its layers.</summary>
    public static IEnumerable<StateKey> Of(InferredGraph network) => network.Rows.SelectMany(row =>
        row.State.Select(t => new StateKey(t.Name.Length == 0 ? row.Path : $"{row.Path}.{t.Name}", t.Shape, t.ScalarType)));
}
