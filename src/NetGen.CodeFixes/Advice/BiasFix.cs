using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Takes the bias from a layer before batch normalization (NETGEN3006); where the norm is conditional, under its condition alone.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BiasFix)), Shared]
public sealed class BiasFix : AdviceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UselessBias.Id];

    private protected override IEnumerable<Correction> Propose(AdviceContext advised)
    {
        if (advised.Parameter is not { } parameter) yield break;
        string? value = "false";
        if (advised.Proposal is BiasProposal { Norm: { } index } && advised.Body.Written(index, "When") is { } when)
        {
            value =
                when.Expression is LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken, Text: var text } }
                && text.StartsWith("\"", StringComparison.Ordinal)
                    ? $"\"!({text.Substring(1, text.Length - 2)})\""
                    : null;
        }

        if (value is not null) yield return advised.Correct("Remove the bias", Edit.Set(advised.Body, advised.Index, parameter, value));
    }
}
