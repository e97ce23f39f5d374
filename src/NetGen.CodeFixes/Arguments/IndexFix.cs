using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Repeats as often as a list is long where a repetition runs over its end (NETGEN1025).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IndexFix)), Shared]
public sealed class IndexFix : TextFix
{
    private static readonly Regex s_list = new(@"(\w+)\s*\[[^\]]*\bi\b", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.EvaluationFailed.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: EvaluationFailed found } diagnosed)
            return None;
        if (found.Kind != EvaluationErrorKind.IndexOutOfRange
            || s_list.Match(found.Expression) is not { Success: true } list
            || diagnosed.Wrong is not var (body, index))
        {
            return None;
        }

        string length = $"\"length({list.Groups[1].Value})\"";
        // Its own repetition, or the section's around it.
        var repeated = Enumerable.Range(0, index + 1).Reverse().Where(k => body.Written(k, "Repeat") is { NameEquals: not null });
        return await diagnosed
            .HelpfulAsync(
                repeated.Select(k =>
                    PathEdits.Correct(body, $"Repeat {length} times", new TextChange(body.Written(k, "Repeat")!.Expression.Span, length))),
                1)
            .ConfigureAwait(false);
    }
}
