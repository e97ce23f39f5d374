using Experiments.Running;
using NetGen;

namespace Experiments;

/// <summary>A comparison of networks that see the same images in the same order.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Evidence">What the papers say.</param>
/// <param name="Contestants">The networks.</param>
internal sealed record Experiment(string Name, string Question, string Evidence, IReadOnlyList<Contestant> Contestants)
{
    /// <summary>How many of the training images a run uses by default.</summary>
    public required int Images { get; init; }

    /// <summary>Passes over them by default.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Images in a step by default.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Whether gradients by layer belong to the answer.</summary>
    public bool ShowsGradients { get; init; }
}

/// <summary>A network of an experiment.</summary>
/// <param name="Name">Its name in tables and pictures.</param>
/// <param name="Graph">What it is.</param>
/// <param name="Create">Makes it, with first weights from torch's generator.</param>
internal sealed record Contestant(string Name, NetworkGraph Graph, Func<IContender> Create);
