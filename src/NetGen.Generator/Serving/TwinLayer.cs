using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Serving;

/// <summary>A step of an inference twin while it is worked out; steps are joined by reference, null for the network's input.</summary>
internal sealed class TwinStep(string path, Node node, IReadOnlyList<TwinStep?> inputs)
{
    /// <summary>Its state-dict path in the network, or what it is called where the network has none.</summary>
    public string Path { get; } = path;

    public Node Node { get; set; } = node;

    /// <summary>What it reads.</summary>
    public List<TwinStep?> Inputs { get; } = [.. inputs];

    /// <summary>The layers whose weights it takes.</summary>
    public List<TwinSource> Sources { get; init; } = [new(path)];

    public LayerNode? Layer => Node as LayerNode;
}

/// <summary>A layer of the network, with the batch normalization after it that becomes part of it.</summary>
/// <param name="Path">Its state-dict path.</param>
/// <param name="Norm">That of the normalization, or null.</param>
/// <param name="Eps">What the normalization adds to the variance.</param>
internal sealed record TwinSource(string Path, string? Norm = null, double Eps = 0);

/// <summary>A layer of a twin that has weights, by its name there.</summary>
internal sealed record TwinLayer(string Name, IReadOnlyList<TwinSource> Sources);
