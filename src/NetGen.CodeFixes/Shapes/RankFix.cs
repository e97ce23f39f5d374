using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Gives a layer the kind of tensor that it needs: [Flatten], [GlobalAvgPool] or [ChannelsFirst] before it,
/// or the layer before [Flatten] (NETGEN1040); a pooling before the [Flatten] of an image whose size is symbolic (NETGEN1046).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RankFix)), Shared]
public sealed class RankFix : TextFix
{
    private static readonly LayerDefinition[][] s_inserted =
    [
        [LayerTable.Flatten],
        [LayerTable.GlobalAvgPool, LayerTable.Flatten],
        [LayerTable.ChannelsFirst],
        [LayerTable.ChannelsFirst, LayerTable.GlobalAvgPool, LayerTable.Flatten],
        [LayerTable.GlobalAvgPool],
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongRank.Id, Rules.SymbolicFeatures.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        // What uses a block may give it the wrong tensor, or the block itself may forget a layer.
        var places = new[] { diagnosed.Outer, diagnosed.Wrong }.OfType<(Body Body, int Index)>().Distinct();
        // One pixel is pooled already.
        bool isPixel =
            diagnosed.Finding is WrongRank { Input: { IsSpatial: true } input }
            && input.Height == Dim.Known(1)
            && input.Width == Dim.Known(1);
        var helpful = await diagnosed
            .HelpfulAsync(InputSizes.Image(diagnosed).Concat(places.SelectMany(p => Candidates(p.Body, p.Index, isPixel))))
            .ConfigureAwait(false);
        // What nothing before it can serve is in the wrong place.
        return helpful.Count > 0
            ? helpful
            : await diagnosed.HelpfulAsync(places.Select(p => Removed(p.Body, p.Index))).ConfigureAwait(false);
    }

    private static IEnumerable<Correction> Candidates(Body body, int index, bool isPixel)
    {
        var inserted = s_inserted.Where(l => !isPixel || !l.Contains(LayerTable.GlobalAvgPool)).Select(Text)
            .Select(layers => PathEdits.Correct(body, $"Insert [{layers}]", Edit.Before(body.Syntax[index], layers)));
        var beforeFlatten = s_inserted.Where(l => !l.Contains(LayerTable.Flatten)).Select(Text);
        bool isOrder = body.LayerOf(index) is { } layer && (layer == LayerTable.ChannelsLast || layer == LayerTable.ChannelsFirst);
        int flatten = Last(body, index, LayerTable.Flatten), permuted = Last(body, index, LayerTable.ChannelsLast);
        return
        [
            .. isOrder ? [Removed(body, index)] : Array.Empty<Correction>(),
            .. flatten < 0
                ? []
                : beforeFlatten.Select(l =>
                    PathEdits.Correct(body, $"Insert [{l}] before [{LayerTable.Flatten}]", Edit.Before(body.Syntax[flatten], l))),
            .. inserted,
            .. flatten < 0 ? [] : Moved(body, flatten, index),
            .. permuted < 0 ? [] : new[] { MovedBehind(body, permuted, LayerTable.ChannelsLast, index) },
        ];
    }

    private static string Text(IEnumerable<LayerDefinition> layers) => string.Join(", ", layers);

    private static int Last(Body body, int index, LayerDefinition layer) =>
        body.Before(index).LastOrDefault(i => Vocabulary.LayerOf(i.Use.Name) == layer)?.Index ?? -1;

    private static Correction MovedBehind(Body body, int at, LayerDefinition layer, int index) =>
        PathEdits.Correct(body, $"Move [{layer}] after [{body.Uses[index].SimpleName}]",
            [.. Edit.Remove(body.Syntax[at]), Edit.After(body.Syntax[index], layer.Name)]);

    private static Correction Removed(Body body, int index) =>
        PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])]);

    private static IEnumerable<Correction> Moved(Body body, int flatten, int index)
    {
        yield return MovedBehind(body, flatten, LayerTable.Flatten, index);
        yield return PathEdits.Correct(body, $"Remove [{LayerTable.Flatten}]", [.. Edit.Remove(body.Syntax[flatten])]);
        yield return Removed(body, index);
    }
}
