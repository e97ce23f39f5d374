using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>Puts a 1x1 convolution to a quarter of the channels before an expensive one (NETGEN3005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReductionFix)), Shared]
public sealed class ReductionFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ExpensiveConvolution.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised.Proposal is not ReductionProposal reduction) yield break;
        var body = advised.Body;
        bool isConvolution = body.LayerOf(advised.Index) is not null;
        // Before a block only where the block is that convolution, and nothing else reads what it gets.
        if (!isConvolution && (reduction.IsShared || !advised.IsSingle || !body.Parameters(advised.Index).Contains("kernel"))) yield break;
        if (body.Written(advised.Index, "When") is not null || body.Written(advised.Index, "Repeat") is not null) yield break;
        // Other uses of a block may have other channels.
        string channels = body.IsBlock ? "\"channels / 4\"" : Text.Invariant(reduction.Channels);
        string arguments = $"{channels}, kernel: 1";
        foreach (string? name in new[] { null, "reduce" })
        {
            string convolution = NewConvolution.Write(advised, arguments, reduction.Followers, name);
            yield return advised.Correct(
                $"Insert [{LayerTable.Conv.With(arguments)}] before it",
                Edit.Before(advised.Attribute, convolution));
        }
    }
}
