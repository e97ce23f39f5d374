using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Gives a layer the kind of tensor that it needs: [Flatten], [GlobalAvgPool] or [ChannelsFirst] before it, or the layer before [Flatten] (NETGEN1040);
/// a pooling before the [Flatten] of an image whose size is symbolic (NETGEN1046).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RankFix)), Shared]
public sealed class RankFix : TextFix
{
    private static readonly string[] s_inserted = ["Flatten", "GlobalAvgPool, Flatten", "ChannelsFirst", "ChannelsFirst, GlobalAvgPool, Flatten", "GlobalAvgPool"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongRank.Id, Rules.SymbolicFeatures.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject) return None;
        // What uses a block may give it the wrong tensor, or the block itself may forget a layer.
        var places = new[] { subject.Outer, subject.Wrong }.OfType<(Body Body, int Index)>().Distinct();
        // {3} is what it gets: one pixel is pooled already.
        bool isPixel = subject.Argument(3).EndsWith(" x 1 x 1", StringComparison.Ordinal);
        var helpful = await subject.HelpfulAsync(InputSizes.Image(subject).Concat(places.SelectMany(p => Candidates(p.Body, p.Index, isPixel)))).ConfigureAwait(false);
        // What nothing before it can serve stands where it shouldn't.
        return helpful.Count > 0 ? helpful : await subject.HelpfulAsync(places.Select(p => Removed(p.Body, p.Index))).ConfigureAwait(false);
    }

    private static IEnumerable<Correction> Candidates(Body body, int index, bool isPixel)
    {
        var inserted = s_inserted.Where(l => !isPixel || !l.Contains("GlobalAvgPool")).Select(layers => PathEdits.Correct(body, $"Insert [{layers}]", Edit.Before(body.Syntax[index], layers)));
        int flatten = Last(body, index, "Flatten"), permuted = Last(body, index, "ChannelsLast");
        string own = body.Uses[index].SimpleName;
        return
        [
            .. own is "ChannelsLast" or "ChannelsFirst" ? [Removed(body, index)] : Array.Empty<Correction>(),
            .. flatten < 0 ? [] : s_inserted.Where(l => !l.Contains("Flatten")).Select(layers => PathEdits.Correct(body, $"Insert [{layers}] before [Flatten]", Edit.Before(body.Syntax[flatten], layers))),
            .. inserted,
            .. flatten < 0 ? [] : Moved(body, flatten, index),
            .. permuted < 0 ? [] : new[] { PathEdits.Correct(body, $"Move [ChannelsLast] behind [{own}]", [.. Edit.Remove(body.Syntax[permuted]), Edit.After(body.Syntax[index], "ChannelsLast")]) },
        ];
    }

    private static int Last(Body body, int index, string layer) => body.Before(index).LastOrDefault(i => i.Use.Name == $"{Vocabulary.Namespace}.{layer}")?.Index ?? -1;

    private static Correction Removed(Body body, int index) => PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])]);

    private static IEnumerable<Correction> Moved(Body body, int flatten, int index)
    {
        var without = Edit.Remove(body.Syntax[flatten]).ToList();
        yield return PathEdits.Correct(body, $"Move [Flatten] behind [{body.Uses[index].SimpleName}]", [.. without, Edit.After(body.Syntax[index], "Flatten")]);
        yield return PathEdits.Correct(body, "Remove [Flatten]", [.. without]);
        yield return Removed(body, index);
    }
}
