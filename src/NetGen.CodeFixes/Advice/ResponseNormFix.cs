using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>Replaces local response normalization by batch normalization, or removes it (NETGEN3007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResponseNormFix)), Shared]
public sealed class ResponseNormFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ResponseNormalization.Id];

    private protected override IEnumerable<Correction> Propose(Advised advised)
    {
        var properties = advised.Attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is not null).Select(a => a.ToString()).ToList() ?? [];
        yield return advised.Correct("Replace it by [BatchNorm]", new TextChange(advised.Attribute.Span, properties.Count == 0 ? "BatchNorm" : $"BatchNorm({string.Join(", ", properties)})"));
        yield return advised.Correct("Remove [LocalResponseNorm]", [.. Edit.Remove(advised.Attribute)]);
    }
}
