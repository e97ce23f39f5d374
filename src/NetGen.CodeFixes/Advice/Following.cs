using NetGen.Generator.Advice;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Advice;

/// <summary>A new convolution as attributes: with the batch norm and activation that the one beside it has.</summary>
internal static class Following
{
    /// <summary><c>Conv(64, kernel: 1, bias: false), BatchNorm, ReLU</c>.</summary>
    /// <param name="advised">Where it is to be written.</param>
    /// <param name="arguments">The convolution's arguments.</param>
    /// <param name="followers">What <see cref="Followers"/> found.</param>
    /// <param name="name">The convolution's name; null for none.</param>
    public static string Convolution(Advised advised, string arguments, string followers, string? name)
    {
        var layers = followers.Split(Followers.Separator).Select(f => f.Split(Followers.Part)).ToList();
        bool hasNorm = layers.Exists(l => LayerTable.Find(l[0])?.NormalizesOverBatch == true);
        string named = name is null ? "" : $", Name = \"{name}\"";
        string convolution = LayerTable.Conv.With($"{arguments}{(hasNorm ? ", bias: false" : "")}{named}");
        return string.Join(", ", layers.Select(l => Text(advised, l)).Prepend(convolution));
    }

    // With the arguments that it has, but its name, where it stands on the same class.
    private static string Text(Advised advised, string[] layer) =>
        layer is [_, var owner, var index] && owner == advised.Owner && Advised.Number(index) is { } at && advised.Body.Uses[at].SimpleName == layer[0] && advised.Body.Written(at, "When") is null
            ? Copy.Of(advised.Body, at, "")?.Text ?? layer[0]
            : layer[0];
}
