namespace NetGen.CodeFixes;

/// <summary>Puts [Flatten] or [GlobalAvgPool, Flatten] before a layer that needs a vector and gets an image (NETGEN1040).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlattenFix)), Shared]
public sealed class FlattenFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongRank.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) => Task.FromResult(Find(place));

    private static IReadOnlyList<Correction> Find(Place place)
    {
        // {2} is what the layer needs, {3} what it gets. Inside a block, the block must change and not its user.
        if (place.Attribute is not { } layer || !place.Argument(2).StartsWith("a vector", StringComparison.Ordinal) || place.Diagnostic.AdditionalLocations.Count > 0) return None;
        var pooled = place.Correct("Insert [GlobalAvgPool, Flatten]", Place.Insert(layer.SpanStart, "GlobalAvgPool, Flatten, "));
        // The features of a symbolic image aren't known.
        bool isSymbolic = place.Argument(3).IndexOf('H') >= 0 || place.Argument(3).IndexOf('W') >= 0;
        return isSymbolic ? [pooled] : [place.Correct("Insert [Flatten]", Place.Insert(layer.SpanStart, "Flatten, ")), pooled];
    }
}
