using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>Gives groups a divisor of the channels, or the channels a multiple of the groups (NETGEN1042).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DivisorFix)), Shared]
public sealed class DivisorFix : TextFix
{
    private const int Offered = 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NotDivisible.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: NotDivisible found } diagnosed) return None;
        if (found is not { Value: { IsKnown: true, Value: >= 1 and var number }, Divisor: >= 1 and var divisor }) return None;
        var others = ArgumentSearch.Find(diagnosed, [.. Divisors(number, divisor), .. Multiples(number, divisor)]);
        var corrections = new List<Correction>(await diagnosed.HelpfulAsync(others, Offered).ConfigureAwait(false));
        if (diagnosed.Wrong is not var (body, index) || !diagnosed.IsOwn) return corrections;
        if (diagnosed.Problem!.Argument is { } argument && body.Parameters(index).Contains(argument))
        {
            var divisors = Divisors(number, divisor).Where(d => argument != "scale" || (d > 1 && number % (d * d) == 0));
            var set = divisors.Select(d => Set(body, index, argument, d, $"Change '{argument}' to {d}"));
            corrections.AddRange(await diagnosed.HelpfulAsync(set, Offered).ConfigureAwait(false));
        }

        string own = found.Dividend;
        var multiples =
            body.Parameters(index).Contains(own)
                ? Multiples(number, divisor).Select(m => Set(body, index, own, m, $"Change '{own}' to {m}"))
            : Layers.LastChannels(body, body.Before(index), number) is var (before, parameter)
                ? Multiples(number, divisor)
                    .Select(m => Set(body, before, parameter, m, $"Change the {parameter} of {body.Label(before)} to {m}"))
            : [];
        corrections.AddRange(await diagnosed.HelpfulAsync(multiples, Offered).ConfigureAwait(false));
        return corrections;
    }

    private static Correction Set(Body body, int index, string parameter, long value, string title) =>
        PathEdits.Correct(body, title, Edit.Set(body, index, parameter, Text.Invariant(value)));

    /// <summary>Divisors of a number, those nearest to the one given first.</summary>
    private static IEnumerable<long> Divisors(long number, long near)
    {
        if (number > 1 << 20) return [];
        return Enumerable
            .Range(1, (int)number)
            .Where(d => number % d == 0)
            .Select(d => (long)d)
            .OrderBy(d => Math.Abs(d - near))
            .ThenByDescending(d => d)
            .Take(12);
    }

    private static IEnumerable<long> Multiples(long number, long of) =>
        new[] { number / of * of, (number / of + 1) * of }.Where(m => m > 0).OrderBy(m => Math.Abs(m - number)).ThenByDescending(m => m);
}
