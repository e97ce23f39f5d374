using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Gives an argument out of its range the nearest value within it (NETGEN1027).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeFix)), Shared]
public sealed class RangeFix : TextFix
{
    private const double LargeBound = 1000;

    private static readonly Regex s_least = new(@"^(\d+) or more", RegexOptions.CultureInvariant);

    private static readonly Regex s_number = new(@"-?\d+(\.\d+)?", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OutOfRange.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject) return None;
        // {3} is the value, and the expression that it comes from.
        string found = subject.Argument(3);
        var numbers = subject.Argument(1) == "eps" ? [] : Numbers(subject.Argument(2), found.IndexOf(" (from", StringComparison.Ordinal) is > 0 and var end ? found.Substring(0, end) : found).ToList();
        // The other path may have been halved.
        if (subject.Argument(1) == "stride") numbers = [.. numbers, 2];
        var candidates = new List<Correction>(ArgumentSearch.Find(subject, n => [n / 2, n / 4, n / 8, .. numbers.Where(v => v == Math.Floor(v) && Math.Abs(v) < int.MaxValue).Select(v => (long)v)]));
        // [BatchNorm(64)]: the channels, which are known.
        if (subject.Problem is { Argument: "eps" } && subject.Argument(2).Contains("the channels are known") && subject.Wrong is var (norm, own) && norm.Written(own, "eps") is { } channels)
            return await subject.HelpfulAsync([PathEdits.Correct(norm, $"Remove '{channels}'", [.. Edit.Remove(channels)])]).ConfigureAwait(false);
        if (subject.Wrong is var (body, index) && subject.IsOwn && subject.Problem?.Argument is { } name)
        {
            if (name == "padding" && Layers.KeepingPadding(body, index) is { } padding) candidates.Add(PathEdits.Correct(body, $"Change '{name}' to {padding}", Edit.Set(body, index, name, padding)));
            bool isProperty = body.Written(index, name) is { NameEquals: not null };
            string? constant = body.Uses[index].Name != Vocabulary.Network && DefaultOf(body, index, name) is { } value ? value.Display : null;
            candidates.AddRange(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append(constant).Where(n => n is not null and not "null")
                .Select(n => PathEdits.Correct(body, $"Change '{name}' to {n}", Edit.Set(body, index, name, n!, isProperty))));
        }

        if (subject.Wrong is var (block, at) && block.IsBlock && subject.Problem?.Argument is { } computed && s_least.Match(subject.Argument(2)) is { Success: true } least && block.Written(at, computed) is { Expression: LiteralExpressionSyntax { Token.Value: string } literal })
            candidates.Insert(0, RoundingFix.Around(block, literal, $"max({least.Groups[1].Value}, ", ")", $"Write max({least.Groups[1].Value}, ...)"));
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
        if (bounds.Count == 0) yield return 1;
    }
}
