using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>Puts a convolution with the pool's stride in parallel with a pool, and concatenates both (NETGEN3004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParallelReductionFix)), Shared]
public sealed class ParallelReductionFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PoolBeforeWidening.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        // The number of channels is right for one place.
        if (advised.Proposal is not ParallelProposal parallel || (advised.Body.IsBlock && !advised.IsSingle)) yield break;
        if (Vocabulary.LayerOf(advised.Body.Uses[advised.Index].Name) is null) yield break;
        if (advised.Body.Written(advised.Index, "When") is not null || advised.Body.Written(advised.Index, "Repeat") is not null)
            yield break;
        foreach (string? name in new[] { null, "reduction" })
        {
            string convolution = NewConvolution.Write(advised, parallel.Arguments, parallel.Followers, name);
            yield return advised.Correct(
                "Add a parallel convolution and concatenate",
                [.. Written(advised.Attribute, convolution)]);
        }
    }

    // Each path in a line of its own where the pool's list has one, and no comment is between.
    private static IEnumerable<TextChange> Written(AttributeSyntax pool, string convolution)
    {
        var list = (AttributeListSyntax)pool.Parent!;
        int at = list.Attributes.IndexOf(pool), last = list.Attributes.Count - 1;
        var text = pool.SyntaxTree.GetText();
        var before = TextSpan.FromBounds(at == 0 ? list.OpenBracketToken.Span.End : list.Attributes[at - 1].Span.End, pool.SpanStart);
        var after = TextSpan.FromBounds(pool.Span.End, at == last ? list.CloseBracketToken.SpanStart : list.Attributes[at + 1].SpanStart);
        if (Edit.IndentOf(list) is not var (indent, lineEnd) || !IsPlain(before) || !IsPlain(after))
            return [Edit.Insert(pool.SpanStart, "Split, Branch, "), Edit.Insert(pool.Span.End, $", Branch, {convolution}, Concat")];
        string line = lineEnd + indent;
        return
        [
            at == 0 ? new(new TextSpan(list.SpanStart, 0), $"[Split]{line}") : new(before, $"]{line}[Split]{line}[Branch, "),
            .. at == 0 ? [Edit.Insert(pool.SpanStart, "Branch, ")] : Array.Empty<TextChange>(),
            at == last
                ? Edit.Insert(list.Span.End, $"{line}[Branch, {convolution}]{line}[Concat]")
                : new(after, $"]{line}[Branch, {convolution}]{line}[Concat]{line}["),
        ];

        bool IsPlain(TextSpan span) => text.ToString(span).All(c => c is ',' or ' ');
    }
}
