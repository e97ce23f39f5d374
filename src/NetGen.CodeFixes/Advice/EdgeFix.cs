using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Lets windows reach the last rows and columns (NETGEN3012): a pool's last window goes beyond the edge, or the padding grows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EdgeFix)), Shared]
public sealed class EdgeFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DroppedPixels.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised.Proposal is not EdgeProposal edge) yield break;
        if (edge.CanCeil) yield return advised.Correct("Set ceil: true", Edit.Set(advised.Body, advised.Index, "ceil", "true"));
        if (edge.Padding is not { } padding) yield break;
        yield return advised.Correct(
            $"Change the padding to {padding}",
            Edit.Set(advised.Body, advised.Index, "padding", Text.Invariant(padding)));
    }
}
