using NetGen.Generator.Inference;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Advice;

/// <summary>Steps by what their layers do to a tensor, for advice.</summary>
internal static class Kinds
{
    /// <summary>Activations, normalization, dropout: the shape stays, and each pixel of a channel is treated alike.</summary>
    public static bool IsPointwise(Step step) => step.Layer?.Definition.IsPointwise == true;

    public static bool IsOf(Step step, LayerFamily family) => step.Layer?.Definition.Family == family;

    public static bool Is(Step step, LayerDefinition layer) => step.Layer?.Definition == layer;

    /// <summary>A pool whose windows have a size, and not a number.</summary>
    public static bool IsWindowPool(Layer layer) => layer.Definition is { Family: LayerFamily.Pooling, FixesSize: false };

    /// <summary>It has a weight matrix or kernel: what papers count as a layer.</summary>
    public static bool IsWeighted(Step step) => step.Layer is { } layer && layer.State.Any(t => t.IsParameter && t.Shape.Count >= 2);
}
