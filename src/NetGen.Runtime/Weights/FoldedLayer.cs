using System.ComponentModel;

namespace NetGen;

/// <summary>A layer of an inference twin, and the layers of the network that its weights come from.</summary>
/// <param name="name">Its name in the twin.</param>
/// <param name="sources">One, or several whose outputs it computes one after another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoldedLayer(string name, params FoldedSource[] sources)
{
    /// <summary>Its name in the twin.</summary>
    public string Name { get; } = name;

    /// <summary>The layers of the network.</summary>
    public IReadOnlyList<FoldedSource> Sources { get; } = sources;
}

/// <summary>A layer of a network, with the batch normalization that follows it.</summary>
/// <param name="Path">Its state-dict path.</param>
/// <param name="Norm">That of the batch normalization, or null.</param>
/// <param name="Eps">What the batch normalization adds to the variance.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FoldedSource(string Path, string? Norm = null, double Eps = 0);
