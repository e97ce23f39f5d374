using NetGen.Generator.Inference;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Advice;

/// <summary>Layers by what they do to a tensor, for advice.</summary>
internal static class Kinds
{
    private static readonly HashSet<string> s_pointwise = new(Activations.All.Select(a => a.Name).Concat(["BatchNorm", "GroupNorm", "LayerNorm", "LocalResponseNorm", "Dropout", "Dropout2d", "ChannelScale", "Identity"]), StringComparer.Ordinal);

    public static bool IsActivation(string kind) => Activations.All.Any(a => a.Name == kind);

    /// <summary>Activations, normalization, dropout: the shape stays, and each pixel of a channel is treated alike.</summary>
    public static bool IsPointwise(Step step) => step.Layer is { } layer && s_pointwise.Contains(layer.Kind);

    public static bool IsDropout(Step step) => step.Layer is { Kind: "Dropout" or "Dropout2d" };

    /// <summary>It has a weight matrix or kernel: what papers count as a layer.</summary>
    public static bool IsWeighted(Step step) => step.Layer is { } layer && layer.State.Any(t => t.IsParameter && t.Shape.Count >= 2);
}
