namespace NetGen.CodeFixes;

/// <summary>Lets a pool's last window reach beyond the edge (NETGEN3012).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CeilFix)), Shared]
public sealed class CeilFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DroppedPixels.Id];

    private protected override IEnumerable<Correction> Propose(Advised advised)
    {
        if (advised.More is ["ceil"]) yield return advised.Correct("Round up: ceil: true", Edit.Set(advised.Body, advised.Index, "ceil", "true"));
    }
}
