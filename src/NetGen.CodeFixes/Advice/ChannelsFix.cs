namespace NetGen.CodeFixes;

/// <summary>Rounds channels up to a multiple of eight (NETGEN3013).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChannelsFix)), Shared]
public sealed class ChannelsFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnevenChannels.Id];

    private protected override IEnumerable<Correction> Propose(Advised advised)
    {
        // Only where the number is written, and nothing is computed from it.
        if (advised.More is [var now, var better] && Advised.Number(now) is { } channels && advised.Parameter.Length > 0 && advised.Body.Pair(advised.Index, advised.Parameter) == (channels, channels))
            yield return advised.Correct($"Change to {better}", Edit.Set(advised.Body, advised.Index, advised.Parameter, better));
    }
}
