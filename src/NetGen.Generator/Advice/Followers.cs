using NetGen.Generator.Graph;
using NetGen.Generator.Inference;

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
        for (var next = network.OnlyReader(convolution); next?.Layer is { } layer && (layer.Kind == "BatchNorm" || Kinds.IsActivation(layer.Kind)); next = network.OnlyReader(next))
        {
            var link = next.Node.Origin.Links[next.Node.Origin.Links.Count - 1];
            found.Add(string.Join(Part.ToString(), layer.Kind, link.Owner, Write.Plain(link.Attribute)));
            if (Kinds.IsActivation(layer.Kind)) return string.Join(Separator.ToString(), found);
        }

        return string.Join(Separator.ToString(), [.. found, $"ReLU{Part}{Part}"]);
    }
}
