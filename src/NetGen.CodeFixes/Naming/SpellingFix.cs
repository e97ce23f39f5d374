using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.CodeFixes.Naming;

/// <summary>
/// Corrects a misspelt name in a string: a variable in an expression (NETGEN1024) or a function (NETGEN1023),
/// a layer of a training attribute (NETGEN1051), a tap (NETGEN1016); and declares the classes where only their number is missing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpellingFix)), Shared]
public sealed class SpellingFix : TextFix
{
    private const long ClassesToBeginWith = 10;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.UnknownVariable.Id, Rules.UnknownLayer.Id, Rules.UnknownTap.Id, Rules.BadExpression.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        return diagnosed.Finding switch
        {
            NameFinding { Name: var tap } when diagnosed.Problem!.Rule == Rules.UnknownTap => await TapAsync(place, diagnosed, tap)
                .ConfigureAwait(false),
            BadExpression { Error.Function: (var function, { } near) } => Rename(place, function, near),
            UnknownLayer { Name: var layer, Suggestion: { } meant } => Rename(place, layer, meant),
            UnknownVariable found => [.. Meant(place, found), .. await DefinedAsync(diagnosed, found).ConfigureAwait(false)],
            _ => None,
        };
    }

    private static IReadOnlyList<Correction> Meant(Place place, UnknownVariable found)
    {
        if (found.Reason != MissingReason.Unknown) return None;
        string? meant = found.Variable.Suggestion ?? (found.Expected is null ? Synonyms.Variable(found.Name, found.Variable.Known) : null);
        return meant is null ? None : Rename(place, found.Name, meant);
    }

    /// <summary>Changes a whole word in the strings under the squiggle; where it is under a part of a string, there.</summary>
    internal static IReadOnlyList<Correction> Rename(Place place, string name, string better)
    {
        var changes = Strings(place)
            .SelectMany(t =>
                Regex
                    .Matches(t.Text, $@"(?<![\w.]){Regex.Escape(name)}(?!\w)")
                    .Cast<Match>()
                    .Select(m => new TextChange(new TextSpan(t.SpanStart + m.Index, m.Length), better)))
            .Where(c => place.Span.Contains(c.Span))
            .ToArray();
        return changes.Length > 0 ? [place.Correct($"Change '{name}' to '{better}'", changes)] : None;
    }

    private static IEnumerable<SyntaxToken> Strings(Place place) =>
        (place.Attribute ?? place.Node)
            .DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.Span.OverlapsWith(place.Span));

    private static async Task<IReadOnlyList<Correction>> TapAsync(Place place, DiagnosedClass diagnosed, string name)
    {
        if (diagnosed.Wrong is not var (body, index)) return None;
        var before = body
            .Uses.Take(index)
            .Where(u => u.Name == Vocabulary.Tap)
            .SelectMany(TapRules.Names)
            .Where(t => t != name)
            .Distinct()
            .ToList();
        // The nearest first; a tap of another spelling altogether may still be the one that was meant.
        var known = before.OrderBy(t => t == Suggestion.For(name, before) ? 0 : 1);
        return await diagnosed.HelpfulAsync(known.SelectMany(t => Rename(place, name, t)), 3).ConfigureAwait(false);
    }

    // A variable that is known, but not here.
    private static Task<IReadOnlyList<Correction>> DefinedAsync(DiagnosedClass diagnosed, UnknownVariable found) =>
        diagnosed.HelpfulAsync(found.Reason switch
        {
            MissingReason.DefinedLater => DefinedBefore(diagnosed, found.Name),
            MissingReason.NoClasses => Classes(diagnosed),
            _ => [],
        });

    // The [Let] that defines a variable, before the attribute that uses it.
    private static IEnumerable<Correction> DefinedBefore(DiagnosedClass diagnosed, string name)
    {
        if (diagnosed.Wrong is not var (body, index)) yield break;
        int let = body.Uses.ToList().FindIndex(index, u =>
            u.Name == Vocabulary.Let && u.Arguments is [{ Value: TextValue { Text: var variable } }, ..] && variable == name);
        if (let < 0) yield break;
        var moved = Edit.AsLine(body.Syntax[index], body.Syntax[let].ToString());
        yield return PathEdits.Correct(body, $"Move [Let(\"{name}\", ...)] before it", [.. Edit.Remove(body.Syntax[let]), moved]);
    }

    private static IEnumerable<Correction> Classes(DiagnosedClass diagnosed)
    {
        if (diagnosed.Own is not { IsBlock: false } body) yield break;
        if (body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network) is not (>= 0 and var network)) yield break;
        var added = Edit.Add(body.Syntax[network], $"Classes = {ClassesToBeginWith}", isProperty: true);
        yield return PathEdits.Correct(body, $"Add Classes = {ClassesToBeginWith} to [Network]", added);
    }
}
