using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>What follows a convolution, for fixes that put another one in parallel with it or before it.</summary>
internal static class NormAndActivation
{
    /// <summary>Batch norm and activation after a convolution, with where they are written. A ReLU where no activation follows.</summary>
    public static EquatableArray<Follower> Of(AdvisedNetwork network, Step convolution)
    {
        var found = new List<Follower>();
        for (var next = network.OnlyReader(convolution); next?.Layer is { } layer; next = network.OnlyReader(next))
        {
            bool isActivation = layer.Definition.Family == LayerFamily.Activation;
            if (!isActivation && !layer.Definition.NormalizesOverBatch) break;

            var link = next.Node.Origin.Links[next.Node.Origin.Links.Count - 1];
            found.Add(new(layer.Kind, link.Owner, link.Attribute));
            if (isActivation) return found.ToEquatableArray();
        }

        return [.. found, new(LayerTable.ReLU.Name)];
    }
}
