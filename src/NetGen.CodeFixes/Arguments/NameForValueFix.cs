using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Writes a text parameter's value where its name was written, or the text that the name is (NETGEN1020).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameForValueFix)), Shared]
public sealed class NameForValueFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadArgument.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { } attribute
            || await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: NameForValue { Parameter: var name } })
        {
            return None;
        }

        var written = attribute.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
                && i.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var named } }]
                && named == name);
        return written is null
            ? None
            :
            [
                place.Correct($"Pass the value: \"{{{name}}}\"", new TextChange(written.Span, $"\"{{{name}}}\"")),
                place.Correct($"Pass the text: \"{name}\"", new TextChange(written.Span, $"\"{name}\"")),
            ];
    }
}
