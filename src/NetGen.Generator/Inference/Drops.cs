using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>Says in words where windows leave rows or columns unread, and for which sizes of the input.</summary>
internal static class Drops
{
    /// <summary>A longer formula says less than "its input".</summary>
    private const int LongestSize = 24;

    /// <param name="list">The network's steps.</param>
    /// <param name="valid">The sizes for which it works, by symbol: what happens for others alone doesn't happen.</param>
    public static IEnumerable<DroppedRows> Of(StepList list, IReadOnlyDictionary<char, Solutions> valid)
    {
        foreach (var step in list.Steps)
        {
            list.Cancel.ThrowIfCancellationRequested();
            if (step.Layer is null) continue;
            foreach (var remainder in step.Layer.Remainders)
            {
                if (Describe(remainder, valid) is { } text)
                    yield return new(step.Path, step.Node.Origin, text) { IsKnown = remainder.Of.IsKnown };
            }
        }
    }

    private static string? Describe(Remainder remainder, IReadOnlyDictionary<char, Solutions> valid)
    {
        string size = remainder.Of.ToString();
        string of = size.Length <= LongestSize ? $" of {size}" : " of its input";
        string what = remainder.Axis == 'H' ? "row" : "column";
        if (remainder.Count.IsKnown)
        {
            if (remainder.At(0, 0) is not (> 0 and var count)) return null;
            string dropped = count == 1 ? what : $"{Text.Invariant(count)} {what}s";
            return $"drops the last {dropped}{of}{(remainder.Of.IsKnown ? "" : " for every input")}";
        }

        bool usesH = remainder.Count.Uses('H'), usesW = remainder.Count.Uses('W');
        char symbol = usesH ? 'H' : 'W';
        if (usesH == usesW
            || !valid.TryGetValue(symbol, out var sizes)
            || Solutions.Where(n => remainder.At(n, n) > 0, remainder.Count, sizes.From) is not { } dropping)
        {
            return $"may drop {what}s{of}: as many as {remainder.Count}";
        }

        // Sizes of one period beyond the least say it all; of a network for a few sizes alone, those.
        var tried = sizes.Sample(dropping.Period).Select(n => remainder.At(n, n)).ToList();
        if (tried.All(c => c == 0)) return null;
        long most = tried.Max();
        string lost =
            most == 1 ? $"drops the last {what}{of}"
            : tried.All(c => c == most) ? $"drops the last {Text.Invariant(most)} {what}s{of}"
            : $"drops up to {Text.Invariant(most)} {what}s{of}";
        if (tried.All(c => c > 0)) return $"{lost} for every input";
        string when = Sentence(symbol, SizeText.Of(symbol, dropping)!), unless = Sentence(symbol, SizeText.Of(symbol, dropping.Others)!);
        // What happens is said rather than what doesn't, unless that is longer.
        return unless.Length + 3 < when.Length ? $"{lost} unless {unless}" : $"{lost} when {when}";
    }

    // "H even" is for lists; in a sentence it has a verb.
    private static string Sentence(char symbol, string sizes) =>
        sizes.Length > 2
        && char.IsLetter(sizes[2])
        && !sizes.StartsWith($"{symbol} mod", StringComparison.Ordinal)
        && !sizes.StartsWith($"{symbol} from", StringComparison.Ordinal)
            ? $"{symbol} is {sizes.Substring(2)}"
            : sizes;
}
