using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Declares a loss that fits what the network gives (NETGEN1052): in place of the declared one, or after the layer that gives it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LossFix)), Shared]
public sealed class LossFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.LossMismatch.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        var diagnosed = await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false);
        if (diagnosed is not { Own.IsBlock: false } || diagnosed.Outer is not var (body, index)) return None;
        bool isDeclared = TrainingTable.Find(body.Uses[index].Name)?.Role == TrainingRole.Loss;
        return await diagnosed.HelpfulAsync(LossRules.Fitting.SelectMany(f => f.Value).Select(loss => isDeclared
            ? PathEdits.Correct(
                body, $"Replace [{body.Uses[index].SimpleName}] with [{loss}]", new TextChange(body.Syntax[index].Span, loss))
            : PathEdits.Correct(body, $"Add [{loss}]", Edit.After(body.Syntax[index], loss)))).ConfigureAwait(false);
    }
}
