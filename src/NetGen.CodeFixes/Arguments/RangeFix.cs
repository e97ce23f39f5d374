using System.Globalization;

namespace NetGen.CodeFixes;

/// <summary>Gives an argument out of its range the nearest value within it (NETGEN1027).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeFix)), Shared]
public sealed class RangeFix : TextFix
{
    private const double LargeBound = 1000;

    private static readonly Regex s_number = new(@"-?\d+(\.\d+)?", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OutOfRange.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject) return None;
        var numbers = Numbers(subject.Argument(2), subject.Argument(3)).ToList();
        // Beside another path a stride may have to halve.
        if (subject.Problem?.Argument == "stride") numbers.Add(2);
        var candidates = new List<Correction>(ArgumentSearch.Find(subject, [.. numbers.Where(n => n == Math.Floor(n) && Math.Abs(n) < int.MaxValue).Select(n => (long)n)]));
        // [BatchNorm(64)]: the channels, which are known.
        if (subject.Problem is { Argument: "eps" } && subject.Argument(2).Contains("the channels are known") && subject.Wrong is var (norm, at) && norm.Written(at, "eps") is { } channels)
            return await subject.HelpfulAsync([PathEdits.Correct(norm, $"Remove '{channels}'", [.. Edit.Remove(channels)])]).ConfigureAwait(false);
        if (subject.Wrong is var (body, index) && subject.IsOwn && subject.Problem?.Argument is { } name)
        {
            bool isProperty = body.Written(index, name) is { NameEquals: not null };
            string? constant = body.Uses[index].Name != Vocabulary.Network && DefaultOf(body, index, name) is { } value ? value.Display : null;
            candidates.AddRange(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append(constant).Where(n => n is not null and not "null")
                .Select(n => PathEdits.Correct(body, $"Change '{name}' to {n}", Edit.Set(body, index, name, n!, isProperty))));
        }

        return await subject.HelpfulAsync(candidates, 2).ConfigureAwait(false);
    }

    private static Value? DefaultOf(Body body, int index, string name) =>
        Vocabulary.LayerOf(body.Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == name)?.Default ?? TrainingTable.Find(body.Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == name)?.Default;

    /// <summary>What may be meant: a percentage as a share, a number with the wrong sign, or the bounds that the message names.</summary>
    private static IEnumerable<double> Numbers(string expected, string found)
    {
        var bounds = s_number.Matches(expected).Cast<Match>().Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        if (double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            if (expected.Contains("1") && number is > 1 and <= 100) yield return number / 100;
            if (number < 0) yield return -number;
            bounds = [.. bounds.OrderBy(b => Math.Abs(b - number))];
        }

        // The largest that is possible at all is nobody's choice, but of who wants more.
        foreach (double bound in bounds.Where(b => b < LargeBound || number > b)) yield return bound;
        yield return 1;
    }
}
