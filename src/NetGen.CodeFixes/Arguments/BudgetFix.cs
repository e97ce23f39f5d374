using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Writes what a network costs where there is another number (NETGEN4001, NETGEN4002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BudgetFix)), Shared]
public sealed class BudgetFix : TextFix
{
    /// <summary>Groups of digits as C# writes them: 25_557_032.</summary>
    private static readonly NumberFormatInfo s_groups = new() { NumberGroupSeparator = "_", NumberDecimalDigits = 0 };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OverBudget.Id, Rules.NotReproduced.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: CostFinding { Cost: var cost } })
            return None;
        string text = cost.ToString("N", s_groups);
        return
        [
            place.Correct(
                $"{(place.Diagnostic.Id == Rules.OverBudget.Id ? "Raise the budget" : "Change the figure")} to {text}",
                new TextChange(place.Span, text)),
        ];
    }
}
