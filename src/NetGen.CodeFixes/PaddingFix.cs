using System.Globalization;

namespace NetGen.CodeFixes;

/// <summary>Writes padding Same as a number where the stride isn't 1 (NETGEN1044): half of what an odd kernel covers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaddingFix)), Shared]
public sealed class PaddingFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SamePaddingStride.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { } attribute || place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>()?.Expression is not { } padding) return None;
        if (await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model || model.GetSymbolInfo(attribute, cancel).Symbol is not IMethodSymbol constructor) return None;
        int? kernel = Constant("kernel"), dilation = Constant("dilation") ?? 1;
        if (kernel is not { } k || k % 2 == 0) return None;
        string number = (dilation.Value * (k - 1) / 2).ToString(CultureInfo.InvariantCulture);
        return [place.Correct($"Change the padding to {number}", new TextChange(padding.Span, number))];

        int? Constant(string parameter)
        {
            int position = constructor.Parameters.ToList().FindIndex(p => p.Name == parameter);
            var arguments = attribute.ArgumentList!.Arguments;
            var argument = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter)
                ?? (position >= 0 && position < arguments.Count && arguments[position] is { NameColon: null, NameEquals: null } positional ? positional : null);
            return argument is null ? null : model.GetConstantValue(argument.Expression, cancel).Value as int?;
        }
    }
}
