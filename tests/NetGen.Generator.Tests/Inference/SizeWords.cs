using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Inference;

/// <summary>Reads what messages say of sizes, as a person would.</summary>
internal static class SizeWords
{
    /// <summary>Whether a size fulfils a condition such as <c>H mod 4 = 2 or 3</c>; the symbol is H or W.</summary>
    public static bool Hold(string condition, char symbol, long size)
    {
        // "H even or H = 7" are two conditions, "H mod 4 = 2 or 3" is one.
        return Regex.Split(condition, $" or (?={symbol} )").Any(c => One(c[2..], size));
    }

    private static bool One(string words, long size)
    {
        if (words.StartsWith("is ", StringComparison.Ordinal)) words = words[3..];
        if (words == "even") return size % 2 == 0;
        if (words == "odd") return size % 2 == 1;
        if (Match(words, @"^divisible by (\d+)$") is { } by) return size % Number(by, 1) == 0;
        if (Match(words, @"^not divisible by (\d+)$") is { } not) return size % Number(not, 1) != 0;
        if (Match(words, @"^mod (\d+) (.+)$") is not { } mod) return Range(words, size);
        long rest = size % Number(mod, 1);
        return mod.Groups[2].Value.StartsWith("not ", StringComparison.Ordinal)
            ? !Listed(mod.Groups[2].Value[4..], rest)
            : Range(mod.Groups[2].Value, rest);
    }

    private static bool Range(string words, long value)
    {
        if (Match(words, @"^>= (\d+)$") is { } least) return value >= Number(least, 1);
        if (Match(words, @"^<= (\d+)$") is { } most) return value <= Number(most, 1);
        if (Match(words, @"^from (\d+) to (\d+)$") is { } span) return value >= Number(span, 1) && value <= Number(span, 2);
        return words.StartsWith("= ", StringComparison.Ordinal)
            ? Listed(words[2..], value)
            : throw new FormatException($"'{words}' says nothing of a size.");
    }

    private static bool Listed(string words, long value) =>
        Regex
            .Split(words, ", | or ")
            .Any(item =>
                Match(item, @"^(\d+) to (\d+)$") is { } span
                    ? value >= Number(span, 1) && value <= Number(span, 2)
                    : value == long.Parse(item, CultureInfo.InvariantCulture));

    private static Match? Match(string words, string pattern) => Regex.Match(words, pattern) is { Success: true } match ? match : null;

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
