using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Structure;

/// <summary>
/// Moves a property that says nothing on the attribute that closes a section to the one that opens it, or removes it (NETGEN1018).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnreadPropertyFix)), Shared]
public sealed class UnreadPropertyFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MisplacedAttribute.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not
            { Finding: UnreadProperty found, Wrong: var (body, index) } diagnosed
            || body.Syntax[index].ArgumentList?.Arguments
                .FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == found.Property) is not { } written)
        {
            return None;
        }

        var corrections = new List<Correction>();
        if (found.Opener is { } opener && body.Written(opener, found.Property) is null)
        {
            corrections.Add(PathEdits.Correct(
                body,
                $"Move '{found.Property}' to [{found.OpenerName}]",
                [.. Edit.Remove(written), Edit.Add(body.Syntax[opener], written.ToString(), isProperty: true)]));
        }

        corrections.Add(PathEdits.Correct(body, $"Remove '{found.Property}'", [.. Edit.Remove(written)]));
        return await diagnosed.HelpfulAsync(corrections).ConfigureAwait(false);
    }
}
