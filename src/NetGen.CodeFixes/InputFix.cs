namespace NetGen.CodeFixes;

/// <summary>Brings a tensor into the shape that a network takes (NETGEN5001, NETGEN5002): <c>.unsqueeze(0)</c> and the like behind the argument.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputFix)), Shared]
public sealed class InputFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongInput.Id, Rules.MissingDimension.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) => Task.FromResult(Find(place));

    private static IReadOnlyList<Correction> Find(Place place)
    {
        if (!place.Diagnostic.Properties.TryGetValue(UseAnalyzer.AppendProperty, out string? call) || call is null || place.Root.FindNode(place.Span, getInnermostNodeForTie: true) is not ExpressionSyntax argument) return None;
        // x / 255 needs parentheses before a member of it can be called.
        bool isPrimary = argument is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax;
        return [place.Correct($"Add {call}", isPrimary ? [Place.Insert(place.Span.End, call)] : [Place.Insert(place.Span.Start, "("), Place.Insert(place.Span.End, ")" + call)])];
    }
}
