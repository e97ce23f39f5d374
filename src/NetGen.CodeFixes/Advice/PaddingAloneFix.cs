using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>Gives a window the padding that keeps the size (NETGEN3015).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaddingAloneFix)), Shared]
public sealed class PaddingAloneFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PaddingAlone.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised is not { Proposal: PaddingProposal padding, Parameter: { } parameter }) yield break;
        var change = Edit.Set(advised.Body, advised.Index, parameter, padding.ToString());
        yield return advised.Correct($"Change the padding to {padding}", change);
        // Two that make up for each other can only be changed together.
        var body = advised.Body;
        var all = Layers
            .Windows(body, body.Items)
            .Where(k =>
                body.Pair(k, "padding") is var (above, left)
                && body.Pair(k, "kernel") is var (rows, columns)
                && (above >= rows || left >= columns));
        yield return advised.Correct(
            "Change the paddings to keep the size",
            [
                .. all.Select(k =>
                        Layers.KeepingPadding(body, k) is { } keeping ? Edit.Set(body, k, "padding", keeping) : (TextChange?)null)
                    .OfType<TextChange>(),
            ]);
    }
}
