using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Advice;

/// <summary>Replaces a fully connected head by global average pooling and its last layer (NETGEN3001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeadFix)), Shared]
public sealed class HeadFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.HeavyHead.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        // The attributes of the head in order, and its last linear layer.
        if (advised.Proposal is not HeadProposal { Last: var last } head) yield break;
        var indices = new HashSet<int>(head.Attributes);
        var body = advised.Body;
        if (indices.Count == 0 || !indices.Contains(last) || body.Written(last, "Repeat") is not null) yield break;
        if (Range(body, indices, last) is not var (start, end)) yield break;
        string linear = body.Syntax[last].ToString();
        var span = TextSpan.FromBounds(body.Syntax[start].SpanStart, body.Syntax[end].Span.End);
        string pooled = $"{LayerTable.GlobalAvgPool}, {LayerTable.Flatten}, {linear}";
        yield return advised.Correct("Replace the head with global average pooling", new TextChange(span, pooled));
    }

    /// <summary>
    /// From the first attribute of the head to its last, with the containers that are only around it; null where there is anything else
    /// between.
    /// </summary>
    private static (int Start, int End)? Range(Body body, HashSet<int> head, int last)
    {
        int start = head.Min(), depth = 0, end = start;
        for (; end < body.Uses.Count; end++)
        {
            string name = body.Uses[end].Name;
            if (name == Vocabulary.Sequential) depth++;
            else if (name == Vocabulary.EndSequential) depth--;
            else if (!head.Contains(end)) return null;
            if (depth < 0) return null;
            if (end >= last && depth == 0) return (start, end);
        }

        return null;
    }
}
