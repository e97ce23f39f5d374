using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>Rounds channels up to a multiple of eight (NETGEN3013).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChannelsFix)), Shared]
public sealed class ChannelsFix : AdviceFix
{
    private static readonly string[] s_widths = ["channels", "features"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnevenChannels.Id];

    private protected override IEnumerable<Correction> Propose(Advised advised)
    {
        // Only where the number is written, and nothing is computed from it.
        if (advised.More is [var now, var better] && Advised.Number(now) is { } channels && advised.Parameter.Length > 0 && advised.Body.Pair(advised.Index, advised.Parameter) == (channels, channels))
        {
            yield return advised.Correct($"Change to {better}", Edit.Set(advised.Body, advised.Index, advised.Parameter, better));
            // A sum needs all of its paths.
            if (Everywhere(advised.Body, channels).ToList() is { Count: > 1 } places) yield return advised.Correct($"Change every {now} to {better}", [.. places.Select(p => Edit.Set(advised.Body, p.Index, p.Parameter, better))]);
        }
    }

    private static IEnumerable<(int Index, string Parameter)> Everywhere(Body body, int channels) => Enumerable.Range(0, body.Uses.Count)
        .SelectMany(k => s_widths.Where(p => body.Parameters(k).Contains(p) && body.Written(k, p) is not null && body.Pair(k, p) == (channels, channels)).Select(p => (k, p)));
}
