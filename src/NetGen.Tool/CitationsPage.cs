using System.Globalization;
using System.Text;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The page docs/citations.md: what is cited, where, and how each place was checked.</summary>
internal static class CitationsPage
{
    private const int Shown = 4;

    public static string Write(string root)
    {
        var uses = Uses().Concat(HandWrittenPages.Uses(root)).ToLookup(u => u.Citation, u => u.Where);
        var text = new StringBuilder(
            """
            # Citations

            <!-- Written by `netgen docs`: do not edit. -->

            What the networks, blocks, layers and figures are taken from: every work and program that is cited in `NetGen.Models`, in the
            layers' documentation, in the zoo and in the pages of this documentation. Each place says how it was checked: its text was
            read, in copies of the works; the authors' program was read at that path; another text that reprints the place was read; or
            nothing was seen. What wasn't seen is listed at the end: such a citation is taken over from others.


            """
        );
        Programs(text, uses);
        Works(text, "Works whose text was read", uses, CitationCheck.Text);
        Works(text, "Read where another text reprints it", uses, CitationCheck.Reprint);
        CitedFigures.Write(text);
        Recipes(text);
        Works(text, "Not seen", uses, CitationCheck.NotSeen);
        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    /// <summary>Every citation, and who has it.</summary>
    private static IEnumerable<(Citation Citation, string Where)> Uses()
    {
        foreach (var entry in ZooTable.All)
            foreach (var citation in entry.Citations) yield return (citation, entry.Network.Name);
        foreach (var row in ZooAdvice.All)
            foreach (var citation in CitationReader.Read(row.Reason)) yield return (citation, row.Rule);
        foreach (var row in ZooRecipe.All)
            foreach (var citation in CitationReader.Read($"{row.From}; {row.Others}")) yield return (citation, row.Networks[0].Name);
        foreach (var row in LineageTable.All)
            foreach (var citation in CitationReader.Read(row.Source)) yield return (citation, row.Network.Name);
        foreach (var concept in ConceptTable.All)
            foreach (var citation in CitationReader.Read($"{concept.Paper}; {concept.FoundIn}")) yield return (citation, "concepts.md");
        foreach (var assembly in new[] { typeof(Models.GoogLeNet), typeof(NetworkGraph) })
        {
            foreach (var (type, documentation) in new XmlDocumentation(assembly).Types())
                foreach (var citation in CitationReader.Read(documentation)) yield return (citation, Short(type));
        }
    }

    private static string Short(string type) =>
        type.EndsWith("Attribute", StringComparison.Ordinal) ? $"[{type[..^"Attribute".Length]}]" : type;

    private static void Programs(StringBuilder text, ILookup<Citation, string> uses)
    {
        text.AppendLine("## Programs of the authors").AppendLine();
        text.AppendLine("| program | file | what was taken from it | checked | for |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var p in Zoo.Works.Programs)
        {
            string check = p.Citation.HowChecked, where = Where(uses[p.Citation]);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {p.Repository} | {p.Path} | {p.Says} | {check} | {where} |");
        }

        text.AppendLine();
    }

    private static void Works(StringBuilder text, string title, ILookup<Citation, string> uses, CitationCheck check)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        text.AppendLine("| work | places | for |").AppendLine("| --- | --- | --- |");
        foreach (var work in Zoo.Works.All)
        {
            var ofWork = uses.Select(u => u.Key).Where(c => c.Source == work.Name);
            List<Citation> cited = [.. ofWork.Where(c => c.Check == check)];
            if (cited.Count == 0) continue;
            string arXiv = work.ArXiv is { } number ? $" (arXiv:{number})" : "";
            string[] places = [.. cited.Select(Place).Order(StringComparer.Ordinal)];
            string where = Where(cited.SelectMany(c => uses[c]));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {work.Name}: {work.Title}{arXiv} | {string.Join(", ", places)} | {where} |");
        }

        text.AppendLine();
    }

    private static string Place(Citation citation) =>
        (citation.Place.Length == 0 ? "no place named" : citation.Place)
        + (citation.Reprint.Length == 0 ? "" : $" ({citation.HowChecked})");

    private static void Recipes(StringBuilder text)
    {
        text.AppendLine("## Recipes").AppendLine();
        text.AppendLine("How a network is trained, and whose numbers those are. A borrowed recipe is another network's.").AppendLine();
        text.AppendLine("| networks | recipe | whose | else |").AppendLine("| --- | --- | --- | --- |");
        foreach (var row in ZooRecipe.All)
        {
            string networks = string.Join(", ", row.Networks.Select(n => $"`{n.Name}`"));
            string whose = row.IsBorrowed ? "borrowed" : "its own";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {networks} | {row.From} | {whose} | {row.Others} |");
        }

        text.AppendLine();
    }

    private static string Where(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct().Select(n => $"`{n}`")];
        return all.Length <= Shown + 1 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(Shown))} and {all.Length - Shown} more";
    }
}
