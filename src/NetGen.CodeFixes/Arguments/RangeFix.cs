using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Gives an argument out of its range the nearest value within it (NETGEN1027).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeFix)), Shared]
public sealed class RangeFix : TextFix
{
    private const double LargeBound = 1000;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OutOfRange.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: OutOfRange found } diagnosed) return None;
        string name = found.Parameter;
        // [BatchNorm(64)]: the channels, which are known.
        if (found.Range.AreChannelsWritten && diagnosed.Wrong is var (norm, own) && norm.Written(own, name) is { } channels)
        {
            return await diagnosed
                .HelpfulAsync([PathEdits.Correct(norm, $"Remove '{channels}'", [.. Edit.Remove(channels)])])
                .ConfigureAwait(false);
        }

        var numbers = name == "eps" ? [] : Numbers(found).ToList();
        // The other path may have been halved.
        if (name == "stride") numbers.Add(2);
        var whole = numbers.Where(v => v == Math.Floor(v) && Math.Abs(v) < int.MaxValue).Select(v => (long)v).ToList();
        var candidates = new List<Correction>(ArgumentSearch.Find(diagnosed, n => [n / 2, n / 4, n / 8, .. whole]));
        if (diagnosed.Wrong is var (body, index) && diagnosed.IsOwn)
        {
            if (name == "padding" && Layers.KeepingPadding(body, index) is { } padding)
                candidates.Add(PathEdits.Correct(body, $"Change '{name}' to {padding}", Edit.Set(body, index, name, padding)));
            bool isProperty = body.Written(index, name) is { NameEquals: not null };
            string? constant =
                body.Uses[index].Name != Vocabulary.Network && DefaultOf(body, index, name) is { } value ? value.Display : null;
            candidates.AddRange(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append(constant)
                .Where(n => n is not null and not "null")
                .Select(n => PathEdits.Correct(body, $"Change '{name}' to {n}", Edit.Set(body, index, name, n!, isProperty))));
        }

        if (found.Range.Least is { } least && diagnosed.Wrong is var (block, at) && block.IsBlock
            && block.Written(at, name) is { Expression: LiteralExpressionSyntax { Token.Value: string } literal })
        {
            string call = $"max({Text.Invariant(least)}, ";
            candidates.Insert(0, RoundingFix.Around(block, literal, call, ")", $"Write {call}...)"));
        }

        return await diagnosed.HelpfulAsync(candidates, 2).ConfigureAwait(false);
    }

    private static Value? DefaultOf(Body body, int index, string name) =>
        Vocabulary.LayerOf(body.Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == name)?.Default
        ?? TrainingTable.Find(body.Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == name)?.Default;

    /// <summary>What may be meant: a percentage as a share, a number with the wrong sign, or the bounds of the range.</summary>
    private static IEnumerable<double> Numbers(OutOfRange found)
    {
        IEnumerable<double> bounds = found.Range.Bounds;
        double number = found.Value ?? 0;
        if (found.Value is not null)
        {
            if (found.Range.Bounds.Contains(1) && number is > 1 and <= 100) yield return number / 100;
            if (number < 0) yield return -number;
            bounds = bounds.OrderBy(b => Math.Abs(b - number));
        }

        // Only a user who wants more chooses the largest that is possible.
        foreach (double bound in bounds.Where(b => b < LargeBound || number > b)) yield return bound;
        if (found.Range.Bounds.Count == 0) yield return 1;
    }
}
