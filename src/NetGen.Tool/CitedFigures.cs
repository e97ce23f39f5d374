using System.Globalization;
using System.Text;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The sections of docs/citations.md that list the published figures: where each is printed, and how that was checked.</summary>
internal static class CitedFigures
{
    public static void Write(StringBuilder text)
    {
        text.AppendLine("## Published errors").AppendLine();
        text.AppendLine("The errors of [the lineage](zoo.md#the-lineage), top-1 and top-5 in percent.").AppendLine();
        text.AppendLine("| errors | printed in | checked |").AppendLine("| --- | --- | --- |");
        foreach (var group in LineageTable.All.Where(r => r.Top1 is not null || r.Top5 is not null).GroupBy(r => r.Source))
            text.AppendLine($"| {string.Join(", ", group.Select(Errors))} | {group.Key} | {Checks(group.Key)} |");
        text.AppendLine();

        text.AppendLine("## Findings").AppendLine();
        text.AppendLine("What the papers found, on [concepts.md](concepts.md).").AppendLine();
        text.AppendLine("| technique | finding | printed in | checked |").AppendLine("| --- | --- | --- | --- |");
        foreach (var concept in ConceptTable.All.Where(c => c.FoundIn.Length > 0))
            text.AppendLine($"| {concept.Name} | {concept.Finding} | {concept.FoundIn} | {Checks(concept.FoundIn)} |");
        text.AppendLine();
    }

    private static string Errors(LineageRow row) => $"`{row.Network.Name}` {Printed(row.Top1)} / {Printed(row.Top5)}";

    private static string Printed(decimal? error) => error?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <summary>How the places that a text cites were checked: once where all were checked alike.</summary>
    private static string Checks(string source)
    {
        var citations = CitationReader.Read(source);
        string[] checks = [.. citations.Select(c => c.HowChecked).Distinct()];
        return checks.Length == 1 ? checks[0] : string.Join("; ", citations.Select(c => $"{c.Place}: {c.HowChecked}"));
    }
}
