using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Writes a large convolution as two or three 3x3 (NETGEN3002), or as 1 x n and n x 1 (NETGEN3003), with what follows it between them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FactorizeFix)), Shared]
public sealed class FactorizeFix : AdviceFix
{
    private static readonly Dictionary<int, string> s_words = new() { [2] = "two", [3] = "three" };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.LargeKernel.Id, Rules.SquareKernel.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised is not { Proposal: FactorizationProposal(var windows, var pads, var between), Parameter: { } kernel }) yield break;
        if (advised.Target.Also is not [var padding, var channels]) yield break;
        var body = advised.Body;
        // Another condition or number of repetitions would be needed for each of them.
        if (body.Written(advised.Index, "When") is not null || body.Written(advised.Index, "Repeat") is not null) yield break;
        string title =
            windows[0].Height == windows[0].Width
                ? $"Factorize into {s_words[windows.Count]} 3x3 convolutions"
                : $"Factorize into {windows[0].Height}x{windows[0].Width} and {windows[1].Height}x{windows[1].Width}";
        // First with names that NetGen gives; where those collide, with some made from the layer's own.
        foreach (bool named in new[] { false, true })
        {
            var written = new List<string>();
            for (int k = 0; k < windows.Count; k++)
            {
                if (AttributeCopy.Of(
                        body,
                        advised.Index,
                        named && k < windows.Count - 1 ? $"_{k + 1}"
                            : k < windows.Count - 1 ? ""
                            : null)
                    is not { } copy)
                {
                    yield break;
                }

                if (!copy.SetPair(kernel, windows[k], windows[0]) || !SetPadding(copy, kernel, padding, pads[k], windows[0])) yield break;
                if (k < windows.Count - 1 && channels is not null) copy.SetNumber(channels, Text.Invariant(between[k]));
                written.Add(copy.Written);
                if (k < windows.Count - 1) written.AddRange(Following(body, advised.Index));
            }

            yield return advised.Correct(title, new TextChange(advised.Attribute.Span, string.Join(", ", written)));
        }
    }

    // A padding that the block computes from the kernel follows it; one that is left out is 0.
    private static bool SetPadding(
        AttributeCopy copy, string kernel, string? padding, (long Height, long Width) value, (long Height, long Width) like) =>
        padding is null ? value == (0, 0)
        : padding == kernel || (value == (0, 0) && !copy.Has(padding)) || copy.IsSame(padding, like) || copy.SetPair(padding, value, like);

    /// <summary>Batch norm and activation that follow the convolution itself; a block has its own.</summary>
    private static IReadOnlyList<string> Following(Body body, int index)
    {
        if (body.LayerOf(index) is null) return [];
        var following = new List<string>();
        for (int k = index + 1; k < body.Uses.Count && body.LayerOf(k) is { } layer; k++)
        {
            bool isActivation = layer.Family == LayerFamily.Activation;
            if (!isActivation && !layer.NormalizesOverBatch) break;
            if (body.Written(k, "When") is not null || body.Written(k, "Repeat") is not null) break;
            if (AttributeCopy.Of(body, k, "") is { } copy) following.Add(copy.Written);
            if (isActivation) return following;
        }

        return [.. following, LayerTable.ReLU.Name];
    }
}
