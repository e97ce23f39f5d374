using System.Globalization;
using NetGen.Generator.Support;

namespace NetGen.Generator.Locking;

/// <summary>
/// Several state-dict keys of one shape in one line, so that a lock file stays short enough to be read:
/// <c>layer1.[1-2].bn[1-2].{weight,bias} 64</c> are the eight keys of every choice at each place.
/// </summary>
internal static class KeyPattern
{
    /// <summary>Lines for these keys, in the order of the first key of each.</summary>
    public static IEnumerable<string> Fold(IEnumerable<StateKey> keys)
    {
        var folds = keys.Select((k, order) => new Folded(order, k.Text, [.. k.Name.Split('.').Select(s => new[] { s })])).ToList();
        int places = folds.Count == 0 ? 0 : folds.Max(f => f.Segments.Length);
        // From the right: the tensors of a layer first, then the layers of a block, then the blocks of a stage.
        for (int fromEnd = 1; fromEnd <= places; fromEnd++) folds = Merge(folds, fromEnd);
        return folds.OrderBy(f => f.Order).Select(f => f.Text);
    }

    /// <summary>The keys that a pattern stands for; null where it can't be read or stands for more than <paramref name="limit"/>.</summary>
    public static IReadOnlyList<string>? Expand(string pattern, int limit)
    {
        var names = new List<string> { "" };
        foreach (string segment in pattern.Split('.'))
        {
            if (Choices(segment, limit) is not { Count: > 0 } choices || (long)names.Count * choices.Count > limit) return null;
            names = [.. names.SelectMany(n => choices.Select(c => n.Length == 0 ? c : $"{n}.{c}"))];
        }

        return names;
    }

    private static List<Folded> Merge(List<Folded> folds, int fromEnd)
    {
        var merged = new List<Folded>();
        foreach (var group in folds.GroupBy(f => f.Around(fromEnd), StringComparer.Ordinal))
        {
            var all = group.ToList();
            if (all.Count == 1 || all[0].Segments.Length < fromEnd)
            {
                merged.AddRange(all);
                continue;
            }

            string[][] segments = [.. all[0].Segments];
            segments[segments.Length - fromEnd] = [.. all.SelectMany(f => f.Segments[f.Segments.Length - fromEnd])];
            merged.Add(new(all[0].Order, all[0].Shape, segments));
        }

        return merged;
    }

    private static string Segment(string[] names)
    {
        if (names.Length == 1) return names[0];
        var numbered = names.Select(Numbered).ToList();
        if (numbered.Any(n => n is null) || numbered.Select(n => n!.Value.Stem).Distinct().Count() > 1)
            return $"{{{string.Join(",", names)}}}";
        var numbers = numbered.Select(n => n!.Value.Number).OrderBy(n => n).ToList();
        var runs = new List<string>();
        for (int k = 0; k < numbers.Count;)
        {
            int end = k;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1) end++;
            runs.Add(end == k ? $"{numbers[k]}" : $"{numbers[k]}-{numbers[end]}");
            k = end + 1;
        }

        return $"{numbered[0]!.Value.Stem}[{string.Join(",", runs)}]";
    }

    // bn12 is bn and 12; bn012 has a number that would be written otherwise.
    private static (string Stem, int Number)? Numbered(string name)
    {
        int start = name.Length;
        while (start > 0 && name[start - 1] is >= '0' and <= '9') start--;
        string digits = name.Substring(start);
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && digits == Text.Invariant(number)
            ? (name.Substring(0, start), number)
            : null;
    }

    private static IReadOnlyList<string>? Choices(string segment, int limit)
    {
        if (segment.Length == 0) return null;
        if (segment[0] == '{')
        {
            return
                segment[segment.Length - 1] == '}'
                && segment.Substring(1, segment.Length - 2).Split(',') is var names
                && names.All(n => n.Length > 0)
                ? names
                : null;
        }

        int open = segment.IndexOf('[');
        if (open < 0) return segment.IndexOfAny([']', '}', ',', ' ']) < 0 ? [segment] : null;
        if (segment[segment.Length - 1] != ']') return null;
        var choices = new List<string>();
        foreach (string run in segment.Substring(open + 1, segment.Length - open - 2).Split(','))
        {
            string[] ends = run.Split('-');
            if (ends.Length > 2
                || !Number(ends[0], out int first)
                || !Number(ends[ends.Length - 1], out int last)
                || last < first
                || (long)last - first + choices.Count >= limit)
            {
                return null;
            }

            for (int n = first; n <= last; n++) choices.Add(segment.Substring(0, open) + Text.Invariant(n));
        }

        return choices;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < int.MaxValue;

    // Each segment of the keys is a set of names.
    private sealed record Folded(int Order, string Shape, string[][] Segments)
    {
        public string Text => $"{string.Join(".", Segments.Select(Segment))} {Shape}";

        /// <summary>What must be equal for two to become one at a place: all but that place.</summary>
        public string Around(int fromEnd) =>
            $"{Shape}|{string.Join(".", Segments.Select((s, k) => k == Segments.Length - fromEnd ? "*" : string.Join(",", s)))}";
    }
}
