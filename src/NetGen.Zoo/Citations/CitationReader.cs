using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Zoo;

/// <summary>Finds the citations of a text: the name of a work with the places after it, and the files of programs.</summary>
public static partial class CitationReader
{
    // A work is named by its authors and year, or by its title, which the year follows.
    private static readonly IReadOnlyList<(string Name, Work Work)> s_names =
        [.. Works.All.SelectMany(w => Names(w).Select(n => (Name: n, Work: w))).OrderByDescending(n => n.Name.Length)];

    /// <summary>The citations of a text, in its order.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="context">The work that places without a name belong to, or null.</param>
    /// <returns>Each citation once.</returns>
    public static IReadOnlyList<Citation> Read(string text, Work? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        // As the messages of rules abbreviate.
        text = text.Replace("sec. ", "section ", StringComparison.Ordinal).Replace(" & ", " and ", StringComparison.Ordinal);
        var found = new List<Citation>();
        // Where a place comes first, it is the context's.
        if (context is not null && Places(text, 0, Starts()) is { Count: > 0 } own) found.AddRange(own.Select(context.At));
        foreach (var (at, length, work) in Named(text))
        {
            var places = Places(text, at + length, Follows());
            found.AddRange(places.Count == 0 ? [work.At("")] : places.Select(work.At));
        }

        found.AddRange(Works.Programs.Where(p => Has(text, p.Repository) && Has(text, p.Path)).Select(p => p.Citation));
        return [.. found.Distinct()];
    }

    /// <summary>The names of works in a text that <see cref="Works.All"/> doesn't have: an author or two, and a year.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <returns>The names.</returns>
    public static IReadOnlyList<string> Unknown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int[] known = [.. Named(text).SelectMany(n => Enumerable.Range(n.At, n.Length))];
        return [.. AnyName().Matches(text).Where(m => !known.Contains(m.Index + m.Length - 1)).Select(m => m.Value).Distinct()];
    }

    /// <summary>The first work that a text names, or null.</summary>
    /// <param name="text">The text.</param>
    public static Work? First(string text) => Named(text).Select(n => n.Work).FirstOrDefault();

    private static List<(int At, int Length, Work Work)> Named(string text)
    {
        var found = new List<(int At, int Length, Work Work)>();
        foreach (var (name, work) in s_names)
        {
            var titled = YearAfter();
            for (int at = Find(text, name, 0); at >= 0; at = Find(text, name, at + 1))
            {
                int length = name.Length + (name == work.Name ? 0 : titled.Match(text, at + name.Length).Length);
                bool isCitation = name == work.Name || length > name.Length;
                if (isCitation && !found.Any(f => at < f.At + f.Length && f.At < at + length)) found.Add((at, length, work));
            }
        }

        return [.. found.OrderBy(f => f.At)];
    }

    private static int Find(string text, string name, int from) => text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    private static IEnumerable<string> Names(Work work)
    {
        string title = work.Title.Split(" (and", 2)[0], first = title.Split(':', 2)[0];
        yield return work.Name;
        yield return title;
        if (first.Length < title.Length && first.Contains(' ', StringComparison.Ordinal)) yield return first;
    }

    private static List<string> Places(string text, int at, Regex start)
    {
        var places = new List<string>();
        for (var match = start.Match(text, at); match.Success; match = Further().Match(text, match.Index + match.Length))
        {
            string kind = match.Groups["kind"].Value;
            if (match.Groups["ids"] is { Success: true } ids) places.AddRange(Numbers(ids.Value).Select(id => $"{kind} {id}"));
            else places.Add(match.Groups["whole"].Value);
        }

        return places;
    }

    /// <summary>The numbers of a list: <c>5, 6 and 10</c>, <c>15 to 19</c>.</summary>
    private static IEnumerable<string> Numbers(string list)
    {
        foreach (string part in Between().Split(list))
        {
            string[] ends = part.Split(" to ");
            if (ends.Length == 2
                && int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first)
                && int.TryParse(ends[1], CultureInfo.InvariantCulture, out int last))
            {
                for (int k = first; k <= last; k++) yield return k.ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                yield return part;
            }
        }
    }

    private const string Number = @"(?:[IVX]+(?:\.[A-D])?|\d{1,2}(?:\.\d+)*)(?!\d)(?:\s?\([a-z]\))?";
    private const string List = Number + @"(?:(?:,\s(?:and\s)?|\sand\s|\sto\s)" + Number + ")*";
    private const string Place =
        @"(?:(?<kind>section|table|figure|formula|footnote)s?\s(?<ids>" + List + @")|(?:the\s)?(?<whole>appendix(?:\s[A-D]\b)?|abstract))";

    [GeneratedRegex(@"\G" + Place)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\G(?:,?\s\(?arXiv:[\d.v]+\)?)?(?:[,:]?\s|'s\s)" + Place)]
    private static partial Regex Follows();

    [GeneratedRegex(@"\G(?:\s?\([^)]*\)|,\s(?:[a-z]+|""[^""]*"")(?=,|\sand\s))?(?:,\s|,?\sand\s)" + Place)]
    private static partial Regex Further();

    [GeneratedRegex(@"\G,\s(?:19|20)\d\d")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@",\s(?:and\s)?|\sand\s")]
    private static partial Regex Between();

    [GeneratedRegex(@"[A-Z]\p{L}+ (?:et al\.|and [A-Z]\p{L}+) (?:19|20)\d\d")]
    private static partial Regex AnyName();
}
