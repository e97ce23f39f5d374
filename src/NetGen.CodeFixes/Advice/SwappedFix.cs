using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Writes numbers in the layer's order: without the input's channels, the channels before the kernel, an image's channels before its size
/// (NETGEN3014).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwappedFix)), Shared]
public sealed class SwappedFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SwappedArguments.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised) =>
        advised.Body.Uses[advised.Index].Name == Vocabulary.Network
            ? InputSizes.ChannelsFirst(advised.Body)
            : ArgumentOrder.Find(advised.Body, advised.Index).Take(1);
}
