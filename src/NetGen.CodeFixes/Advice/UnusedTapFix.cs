using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Removes a tap that nothing joins, and gives a head a weight, or dropout a probability, with which what comes before it is of use
/// (NETGEN3010).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedTapFix)), Shared]
public sealed class UnusedTapFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.Unused.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised.Proposal is ValueProposal(var argument, var value, var isProperty))
        {
            var change = Edit.Set(advised.Body, advised.Index, argument, value, isProperty);
            yield return advised.Correct($"Change {argument} to {value}", change);
        }

        // With several names the others may be joined.
        if (advised.Proposal is RemovalProposal && advised.Attribute.ArgumentList is { Arguments.Count: 1 })
            yield return advised.Correct("Remove the tap", [.. Edit.Remove(advised.Attribute)]);
    }
}
