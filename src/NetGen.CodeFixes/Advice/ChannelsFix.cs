using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>Rounds channels up to a multiple of eight (NETGEN3013).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChannelsFix)), Shared]
public sealed class ChannelsFix : AdviceFix
{
    private static readonly string[] s_widths = ["channels", "features"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnevenChannels.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        // Only where the number is written, and nothing is computed from it.
        if (advised is { Proposal: WidthProposal { Now: var channels } width, Parameter: { } parameter }
            && advised.Body.Pair(advised.Index, parameter) == (channels, channels))
        {
            string better = Text.Invariant(width.Better);
            yield return advised.Correct($"Change to {better}", Edit.Set(advised.Body, advised.Index, parameter, better));
            // A sum needs all of its paths.
            if (Everywhere(advised.Body, channels).ToList() is not { Count: > 1 } places) yield break;
            var changes = places.Select(p => Edit.Set(advised.Body, p.Index, p.Parameter, better));
            yield return advised.Correct($"Change every {channels} to {better}", [.. changes]);
        }
    }

    private static IEnumerable<(int Index, string Parameter)> Everywhere(Body body, long channels) =>
        Enumerable
            .Range(0, body.Uses.Count)
            .SelectMany(k =>
                s_widths
                    .Where(p => body.Parameters(k).Contains(p) && body.Written(k, p) is not null && body.Pair(k, p) == (channels, channels))
                    .Select(p => (k, p)));
}
