using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Repeats what grows beyond 64 bits less often (NETGEN1048); numbers that are too large by themselves are anybody's guess.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverflowFix)), Shared]
public sealed class OverflowFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SizeOverflow.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) =>
        await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is { } diagnosed
            ? await diagnosed.HelpfulAsync(Repeats.Find(diagnosed), 1).ConfigureAwait(false)
            : None;
}
