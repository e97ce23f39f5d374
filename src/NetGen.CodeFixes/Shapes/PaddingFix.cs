using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Writes padding Same as a number where the stride isn't 1 (NETGEN1044): half of what an odd kernel covers;
/// and gives a pool at most half of its kernel (NETGEN1045).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaddingFix)), Shared]
public sealed class PaddingFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SamePaddingStride.Id, Rules.PaddingTooLarge.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed)
            return None;
        var candidates = new List<Correction>(ArgumentSearch.Find(diagnosed, [1, 0]));
        if (diagnosed.Wrong is var (body, index))
        {
            if (Layers.KeepingPadding(body, index) is { } padding)
                candidates.Add(PathEdits.Correct(body, $"Change the padding to {padding}", Edit.Set(body, index, "padding", padding)));
            if (place.Diagnostic.Id == Rules.PaddingTooLarge.Id && body.Pair(index, "kernel") is var (height, width))
            {
                string half =
                    body.Written(index, "padding")?.Expression is CollectionExpressionSyntax
                        ? $"[{height / 2}, {width / 2}]"
                        : Text.Invariant(Math.Min(height, width) / 2);
                candidates.Add(PathEdits.Correct(body, $"Change the padding to {half}", Edit.Set(body, index, "padding", half)));
            }
            else if (!body.IsBlock)
            {
                candidates.Add(
                    PathEdits.Correct(
                        body,
                        "Change the stride to 1",
                        Edit.Set(body, index, "stride", Layers.Like(body, index, "kernel", 1))));
            }
        }

        return await diagnosed.HelpfulAsync(candidates).ConfigureAwait(false);
    }
}
