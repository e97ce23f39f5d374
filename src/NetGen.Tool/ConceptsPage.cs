using System.Text;
using System.Text.RegularExpressions;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The page docs/concepts.md: every technique of the lineage in three sentences.</summary>
internal static partial class ConceptsPage
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Concepts

            <!-- Written by `netgen docs`: do not edit. -->

            The techniques of the lineage, each in three sentences: what it does, what it costs on a network of the [zoo](zoo.md), and what
            its paper found. The numbers of the second sentence are computed from the networks when this page is written; those of the
            third are the papers', and [citations.md](citations.md#findings) says how each was checked. [experiments.md](experiments.md)
            tries some of them on a small scale.


            """
        );
        foreach (Concept concept in ConceptTable.All)
        {
            text.AppendLine($"## {concept.Name}").AppendLine();
            text.AppendLine($"`{concept.Code}`").AppendLine();
            text.AppendLine($"{concept.What} {LineEnd().Replace(concept.Arithmetic, " ")} {concept.Finding}").AppendLine();
            string found = concept.FoundIn.Length == 0 ? "" : $". The finding: {concept.FoundIn}";
            text.AppendLine($"*{concept.Paper}{found}*").AppendLine();
        }

        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnd();
}
