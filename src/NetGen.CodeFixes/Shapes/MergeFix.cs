using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Gives the paths of a merge the same shape (NETGEN1043, and NETGEN1047 where no input gives them one):
/// by channels, a projection, padding, strides, or what is missing before the merge.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeFix)), Shared]
public sealed class MergeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MergeMismatch.Id, Rules.InputTooSmall.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        var mismatch = diagnosed.Finding as MergeMismatch;
        // Another number at the use touches nothing else; a block is edited only by what is right for every user.
        var sizes = mismatch?.Paths.Select(p => Layers.Size.Of(p.Shape)).OfType<Layers.Size>() ?? [];
        var candidates = new List<Correction>(ArgumentSearch.Find(diagnosed, [.. sizes.Select(s => s.Channels)]));
        if (diagnosed.Wrong is var (body, index) && MergePath.Of(body, index, mismatch) is { Count: > 1 } paths)
        {
            candidates.AddRange(Projections.Find(body, index, paths));
            candidates.AddRange(JoinEdits.Gates(body, index, paths));
            candidates.AddRange(PathEdits.Channels(body, paths));
            candidates.AddRange(PathEdits.Paddings(body, paths));
            candidates.AddRange(JoinEdits.OutputPaddings(body, paths));
            candidates.AddRange(JoinEdits.Exact(body, paths));
            if (paths[0].Branch is null) candidates.AddRange(JoinEdits.Taps(body, index));
            candidates.AddRange(JoinEdits.Scales(body, paths));
            candidates.AddRange(body.IsBlock ? StrideEdits.Copied(body, paths) : StrideEdits.Find(body, paths));
            candidates.AddRange(StrideEdits.Details(body, paths));
            if (!body.IsBlock) candidates.AddRange(PathEdits.Before(body, index, paths).Concat(JoinEdits.Laterals(body)));
            candidates.AddRange(PathEdits.Kinds(body, index, paths));
            var used = paths.SelectMany(p => Layers.Singles(p.Items)).Select(k => body.Uses[k].Name);
            candidates.AddRange(diagnosed.Blocks(used).SelectMany(PathEdits.Paddings));
        }

        candidates.AddRange(InputSizes.Divisible(diagnosed));

        return await diagnosed.HelpfulAsync(candidates).ConfigureAwait(false);
    }
}
