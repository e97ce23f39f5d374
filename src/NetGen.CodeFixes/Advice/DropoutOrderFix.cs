using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Advice;

/// <summary>Moves dropout after batch normalization (NETGEN3009).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropoutOrderFix)), Shared]
public sealed class DropoutOrderFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DropoutBeforeNorm.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        // Dropout and the first norm that it reaches, both on this class.
        if (advised.Proposal is not DropoutProposal { Norm: var norm } || norm < advised.Index) yield break;
        var body = advised.Body;
        string dropout = body.Uses[advised.Index].SimpleName;
        // After the last norm of the same list of layers, or the first; after its activation, too.
        var siblings = Siblings(body, advised.Index);
        var norms = siblings.Where(k => body.LayerOf(k)?.NormalizesOverBatch == true && k > advised.Index);
        foreach (int target in norms.Append(norm).Reverse().Distinct())
        {
            bool isActivated = siblings.Contains(target + 1) && body.LayerOf(target + 1)?.Family == LayerFamily.Activation;
            int place = isActivated && body.Syntax[target + 1].Parent == body.Syntax[target].Parent ? target + 1 : target;
            // What follows drops already.
            if (siblings.Contains(place + 1) && body.LayerOf(place + 1)?.Name == dropout) continue;
            yield return advised.Correct(
                $"Move [{dropout}] after the batch norm",
                [.. Edit.Remove(advised.Attribute), Edit.After(body.Syntax[place], advised.Attribute.ToString())]);
        }

        yield return advised.Correct($"Remove [{dropout}]", [.. Edit.Remove(advised.Attribute)]);
    }

    /// <summary>The single attributes of the section that one is in.</summary>
    private static HashSet<int> Siblings(Body body, int index) =>
        [.. Lists(body.Items).First(l => l.Any(i => i.Index == index)).OfType<SingleItem>().Select(i => i.Index)];

    private static IEnumerable<IReadOnlyList<Item>> Lists(IReadOnlyList<Item> items) => items.SelectMany(i => i switch
    {
        SectionItem section => Lists(section.Items),
        SplitItem split => split.Branches.SelectMany(b => Lists(b.Items)),
        _ => [],
    }).Append(items);
}
