namespace NetGen.CodeFixes;

/// <summary>Removes a tap that nothing joins (NETGEN3010).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedTapFix)), Shared]
public sealed class UnusedTapFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.Unused.Id];

    private protected override IEnumerable<Correction> Propose(Advised advised)
    {
        // With several names the others may be joined.
        if (advised.More is ["remove"] && advised.Attribute.ArgumentList is { Arguments.Count: 1 }) yield return advised.Correct("Remove the tap", [.. Edit.Remove(advised.Attribute)]);
    }
}
