namespace NetGen.CodeFixes;

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
        var helpful = await subject.HelpfulAsync(places.SelectMany(p => Candidates(p.Body, p.Index))).ConfigureAwait(false);
        // What nothing before it can serve stands where it shouldn't.
        return helpful.Count > 0 ? helpful : await subject.HelpfulAsync(places.Select(p => Removed(p.Body, p.Index))).ConfigureAwait(false);
    }

    private static IEnumerable<Correction> Candidates(Body body, int index)
    {
        var inserted = s_inserted.Select(layers => PathEdits.Correct(body, $"Insert [{layers}]", Edit.Before(body.Syntax[index], layers)));
        int flatten = body.Before(index).LastOrDefault(i => i.Use.Name == $"{Vocabulary.Namespace}.Flatten")?.Index ?? -1;
        IEnumerable<Correction> all = flatten < 0 ? inserted
            : [.. s_inserted.Where(l => !l.Contains("Flatten")).Select(layers => PathEdits.Correct(body, $"Insert [{layers}] before [Flatten]", Edit.Before(body.Syntax[flatten], layers))), .. inserted, .. Moved(body, flatten, index)];
        return all;
    }

    private static Correction Removed(Body body, int index) => PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])]);

    private static IEnumerable<Correction> Moved(Body body, int flatten, int index)
    {
        var without = Edit.Remove(body.Syntax[flatten]).ToList();
        yield return PathEdits.Correct(body, $"Move [Flatten] behind [{body.Uses[index].SimpleName}]", [.. without, Edit.After(body.Syntax[index], "Flatten")]);
        yield return PathEdits.Correct(body, "Remove [Flatten]", [.. without]);
        yield return Removed(body, index);
    }
}
