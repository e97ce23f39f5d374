using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Advice;

/// <summary>What follows a convolution, for fixes that put another one beside or before it.</summary>
internal static class Followers
{
    /// <summary>What separates the followers, and the parts of each.</summary>
    public const char Separator = ' ', Part = '|';

    /// <summary>
    /// Batch norm and activation behind a convolution, <c>name|class|attribute</c> each: what it is, and where it is written. A ReLU where no activation follows.
    /// </summary>
    public static string Of(AdvisedNetwork network, Step convolution)
    {
        var found = new List<string>();
        for (var next = network.OnlyReader(convolution); next?.Layer is { } layer; next = network.OnlyReader(next))
        {
            bool isActivation = layer.Definition.Family == LayerFamily.Activation;
            if (!isActivation && !layer.Definition.NormalizesOverBatch) break;

            var link = next.Node.Origin.Links[next.Node.Origin.Links.Count - 1];
            found.Add(string.Join(Part.ToString(), layer.Kind, link.Owner, Write.Plain(link.Attribute)));
            if (isActivation) return string.Join(Separator.ToString(), found);
        }

        return string.Join(Separator.ToString(), [.. found, $"{LayerTable.ReLU}{Part}{Part}"]);
    }
}
