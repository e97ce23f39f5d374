using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Advice;

/// <summary>Replaces local response normalization by batch normalization, or removes it (NETGEN3007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResponseNormFix)), Shared]
public sealed class ResponseNormFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ResponseNormalization.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        var properties =
            advised.Attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is not null).Select(a => a.ToString()).ToList() ?? [];
        var norm = LayerTable.BatchNorm;
        string text = properties.Count == 0 ? norm.Name : norm.With(string.Join(", ", properties));
        yield return advised.Correct($"Replace with [{norm}]", new TextChange(advised.Attribute.Span, text));
        yield return advised.Correct($"Remove [{LayerTable.LocalResponseNorm}]", [.. Edit.Remove(advised.Attribute)]);
    }
}
