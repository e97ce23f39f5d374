using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Costs;

/// <summary>
/// Says of one attribute where its layers drop rows and columns: <c>pool drops the last row of H when H is odd (columns and W alike)</c>.
/// </summary>
internal static class DropText
{
    /// <summary>A block may drop something at each of its layers: the first few say what kind of thing it is.</summary>
    private const int Listed = 3;

    private const string Verb = "drops ";

    public static string Of(IEnumerable<DroppedRows> dropped)
    {
        var sentences = dropped
            .GroupBy(d => d.Path)
            .Select(layer => (Name: NameOf(layer.First()), What: Join([.. layer.Select(d => d.Text)])))
            .GroupBy(l => l.What)
            .ToList();
        string text = string.Join("; ", sentences.Take(Listed).Select(Sentence));
        return text + (sentences.Count > Listed ? $"; and {Text.Invariant(sentences.Count - Listed)} more" : "");
    }

    // A repeated block's layers are told apart by their state-dict names.
    private static string NameOf(DroppedRows dropped) => dropped.Origin.Links.Count == 1 ? dropped.Origin.ToString() : dropped.Path;

    private static string Sentence(IGrouping<string, (string Name, string What)> layers)
    {
        var names = layers.Select(l => l.Name).Distinct().ToList();
        return names.Count == 1 ? $"{names[0]} {layers.Key}"
            : $"{names[0]} and {Text.Invariant(names.Count - 1)} more drop{layers.Key.Substring("drops".Length)}";
    }

    private static string Join(IReadOnlyList<string> axes)
    {
        if (axes is [var rows, var columns] && Turned(rows) == columns)
        {
            return rows.Contains('H')
                ? $"{rows} (columns and W alike)"
                : rows.Replace("row ", "row and column ").Replace("rows ", "rows and columns ");
        }

        return string.Join(
            " and ",
            axes.Select((text, k) => k > 0 && text.StartsWith(Verb, StringComparison.Ordinal) ? text.Substring(Verb.Length) : text));
    }

    /// <summary>What is said of rows and H, of columns and W.</summary>
    private static string Turned(string rows) => rows.Replace("row", "column").Replace('H', 'W');
}
