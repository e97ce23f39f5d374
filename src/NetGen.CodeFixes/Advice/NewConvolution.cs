using NetGen.Generator.Advice;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>A new convolution as attributes: with the batch norm and activation that its neighbor has.</summary>
internal static class NewConvolution
{
    /// <summary><c>Conv(64, kernel: 1, bias: false), BatchNorm, ReLU</c>.</summary>
    /// <param name="advised">Where it is to be written.</param>
    /// <param name="arguments">The convolution's arguments.</param>
    /// <param name="followers">What <see cref="NormAndActivation"/> found.</param>
    /// <param name="name">The convolution's name; null for none.</param>
    public static string Write(AdviceContext advised, string arguments, EquatableArray<Follower> followers, string? name)
    {
        bool hasNorm = followers.Any(f => LayerTable.Find(f.Layer)?.NormalizesOverBatch == true);
        string named = name is null ? "" : $", Name = \"{name}\"";
        string convolution = LayerTable.Conv.With($"{arguments}{(hasNorm ? ", bias: false" : "")}{named}");
        return string.Join(", ", followers.Select(f => Text(advised, f)).Prepend(convolution));
    }

    // With the arguments that it has, but its name, where it is on the same class.
    private static string Text(AdviceContext advised, Follower follower) =>
        follower.Owner == advised.Target.Owner && advised.Body.Uses[follower.Attribute].SimpleName == follower.Layer
        && advised.Body.Written(follower.Attribute, "When") is null
            ? AttributeCopy.Of(advised.Body, follower.Attribute, "")?.Written ?? follower.Layer
            : follower.Layer;
}
