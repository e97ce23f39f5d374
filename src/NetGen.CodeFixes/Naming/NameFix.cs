using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Naming;

/// <summary>
/// Gives a name that is taken another number (NETGEN1014, NETGEN1017), and one that can't be used its nearest usable form (NETGEN1015).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFix)), Shared]
public sealed class NameFix : TextFix
{
    private const int MaxNumber = 40;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.DuplicateName.Id, Rules.DuplicateTap.Id, Rules.BadName.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed
            || diagnosed.Wrong is not var (body, index))
        {
            return None;
        }

        var candidates = body.Syntax[index]
            .DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken))
            .SelectMany(t => place.Diagnostic.Id == Rules.BadName.Id ? Usable(body, t) : Free(body, index, t, diagnosed));
        var corrections = await diagnosed.HelpfulAsync(candidates, 1).ConfigureAwait(false);
        // One name for two taps, of which one is joined.
        if (place.Diagnostic.Id == Rules.DuplicateTap.Id && body.Uses[index].Name == Vocabulary.Tap && corrections.Count == 0)
        {
            return await diagnosed
                .HelpfulAsync([PathEdits.Correct(body, "Remove the tap", [.. Edit.Remove(body.Syntax[index])])])
                .ConfigureAwait(false);
        }

        if (place.Diagnostic.Id == Rules.DuplicateTap.Id || body.Written(index, "Name") is not { NameEquals: not null } name)
            return corrections;
        return
        [
            .. corrections,
            .. await diagnosed.HelpfulAsync([PathEdits.Correct(body, "Remove the name", [.. Edit.Remove(name)])]).ConfigureAwait(false),
        ];
    }

    private static IEnumerable<Correction> Free(Body body, int index, SyntaxToken token, DiagnosedClass diagnosed)
    {
        string name = token.ValueText;
        string? wrong = diagnosed.Finding?.Name;
        if (name != wrong && !name.Contains('{') && StateNames.Pascal(name) != wrong) yield break;
        // What is joined later and isn't there is what this one was to be called.
        foreach (string wanted in Joined(body, index).Where(j => Tapped(body).All(t => t != j)))
            yield return PathEdits.Correct(body, $"Change '{name}' to '{wanted}'", Inside(token, name, wanted));
        string stem = name.TrimEnd("0123456789".ToCharArray());
        int number = Text.TryRead(name.Substring(stem.Length), out long given) && given is >= 0 and < 1000 ? (int)given : 1;
        // What joins a tap after its second use means the second.
        var joins =
            body.Uses[index].Name == Vocabulary.Tap
                ? body
                    .Syntax.Skip(index + 1)
                    .Zip(body.Uses.Skip(index + 1), (s, u) => (s, u))
                    .Where(x => Vocabulary.Merges.ContainsKey(x.u.Name))
                    .SelectMany(x => x.s.DescendantTokens())
                    .Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.ValueText == name)
                    .ToList()
                : [];
        var taken = new HashSet<string>(
            body.Syntax.SelectMany(a => a.DescendantTokens()).Where(t => t.IsKind(SyntaxKind.StringLiteralToken)).Select(t => t.ValueText));
        if (name.Contains('{'))
        {
            yield return PathEdits.Correct(body, $"Change '{name}' to '{name}_{{i}}'", Inside(token, name, name + "_{i}"));
            yield break;
        }

        for (int k = number + 1; k < number + MaxNumber; k++)
        {
            string free = stem + Text.Invariant(k);
            if (!taken.Contains(free))
            {
                yield return PathEdits.Correct(
                    body,
                    $"Change '{name}' to '{free}'",
                    [.. joins.Prepend(token).Select(t => Inside(t, name, free))]);
            }
        }
    }

    private static IEnumerable<string> Joined(Body body, int after) => body.Uses[after].Name != Vocabulary.Tap
        ? []
        : body.Uses.Skip(after + 1).Where(u => Vocabulary.Merges.ContainsKey(u.Name)).SelectMany(TapRules.Names);

    private static IEnumerable<string> Tapped(Body body) => body.Uses.Where(u => u.Name == Vocabulary.Tap).SelectMany(TapRules.Names);

    private static IEnumerable<Correction> Usable(Body body, SyntaxToken token)
    {
        string name = token.ValueText;
        // Nothing of it is a name: it goes, or gets one that says what it is.
        if (name.Length == 0
            && body.Uses.Any(u => u.Arguments.Any(a => a is { IsProperty: true, Name: "Name", Value: TextValue { Text: "" } })))
        {
            return [];
        }

        string[] better = new[]
        {
            name.Count(c => c == '{') > name.Count(c => c == '}') ? name + "}" : name,
            Clean(name),
            "_" + Clean(name),
            "out" + Clean(name),
        };
        return better
            .Where(b => b != name && b.Length > 0)
            .Select(b => PathEdits.Correct(body, $"Change '{name}' to '{b}'", Inside(token, name, b)));
    }

    // Expressions in braces stay.
    private static string Clean(string name)
    {
        int depth = 0;
        // Strip accents, keep letters.
        return string.Concat(
            name.Normalize(System.Text.NormalizationForm.FormD)
                .Where(c =>
                    System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
                .Select(c =>
                {
                    depth += c == '{' ? 1 : 0;
                    bool isKept = depth > 0 || c is '_' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
                    depth -= c == '}' && depth > 0 ? 1 : 0;
                    return isKept ? c : '_';
                }));
    }

    private static TextChange Inside(SyntaxToken token, string name, string better) =>
        token.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && name.Length > 0
            ? new(new TextSpan(token.SpanStart + at, name.Length), better)
            : new(token.Span, $"\"{better}\"");
}
