using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Puts the channels of an input first: other libraries count height, width, channels, and a network declared so has maps of one or three
/// columns, on which sooner or later no window fits (NETGEN1041), paths differ (NETGEN1043) or an augmentation fails (NETGEN1050).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputOrderFix)), Shared]
public sealed class InputOrderFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.WindowTooLarge.Id, Rules.MergeMismatch.Id, Rules.BadTraining.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { IsBlock: false } body } diagnosed)
            return None;
        return await diagnosed.HelpfulAsync(InputSizes.ChannelsFirst(body)).ConfigureAwait(false);
    }
}
