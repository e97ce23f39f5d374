using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>Lets a constructor call the generated one, which makes the layers (NETGEN1063).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstructorFix)), Shared]
public sealed class ConstructorFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NoLayersMade.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Correction>>(
            place.Node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Initializer is { } initializer
                ? [place.Correct("Write ': this()'", new TextChange(initializer.Span, ": this()"))]
                : None);
}
