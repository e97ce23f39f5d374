using System.Globalization;

namespace NetGen.Zoo;

/// <summary>A technique of the lineage: what it does, what it costs on a network of the zoo, and what its paper found.</summary>
/// <param name="Name">What the literature calls it.</param>
/// <param name="Code">How it is declared.</param>
/// <param name="Paper">Where it is from.</param>
/// <param name="What">What it does: one sentence.</param>
/// <param name="Arithmetic">Its arithmetic on a network of the zoo: one sentence, with numbers computed from the network's graph.</param>
/// <param name="Finding">What the paper found: one sentence.</param>
/// <param name="FoundIn">Where the numbers of the finding are printed; empty where it has none.</param>
public sealed record Concept(string Name, string Code, string Paper, string What, string Arithmetic, string Finding, string FoundIn)
{
    internal static Concept Of(
        string name, string code, string paper, string what, FormattableString arithmetic, string finding, string foundIn = "") =>
        new(name, code, paper, what, arithmetic.ToString(CultureInfo.InvariantCulture), finding, foundIn);
}

/// <summary>Every technique of the lineage, in the order in which it appeared.</summary>
public static class ConceptTable
{
    /// <summary>The techniques.</summary>
    public static IReadOnlyList<Concept> All { get; } = [.. EarlyConcepts.All, .. InceptionConcepts.All, .. DeepConcepts.All];
}
