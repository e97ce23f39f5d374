using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Removes or replaces an attribute whose training runs and is wrong, writes one after it, or changes its number (NETGEN3016 to 3020).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RunningMistakeFix)), Shared]
public sealed class RunningMistakeFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Rules.LossInput.Id,
        Rules.DefaultLossInput.Id,
        Rules.SoftmaxOfOne.Id,
        Rules.LinearPair.Id,
        Rules.NormMomentum.Id,
    ];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        string written = advised.Body.Uses[advised.Index].SimpleName;
        switch (advised.Proposal)
        {
            case RemovalProposal:
                yield return advised.Correct($"Remove [{written}]", [.. Edit.Remove(advised.Attribute)]);
                break;
            case ReplacementProposal { Attribute: var other }:
                yield return advised.Correct(
                    $"Replace [{written}] with [{other}]", new TextChange(advised.Attribute.Span, other + Properties(advised, other)));
                break;
            case InsertionProposal { Attribute: var next }:
                yield return advised.Correct($"Insert [{next}]", Edit.After(advised.Attribute, next));
                break;
            case ValueProposal { Argument: var argument, Value: var value } when (advised.Parameter ?? argument) is var parameter:
                yield return advised.Correct($"Change {parameter} to {value}", Edit.Set(advised.Body, advised.Index, parameter, value));
                break;
            default:
                break;
        }
    }

    // A layer keeps its name and its condition.
    private static string Properties(AdviceContext advised, string other)
    {
        var properties = advised.Attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is not null).Select(a => a.ToString()).ToList();
        return LayerTable.Find(other) is null || properties is not { Count: > 0 } ? "" : $"({string.Join(", ", properties)})";
    }
}
