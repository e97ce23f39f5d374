using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Naming;

/// <summary>
/// Corrects a misspelt name in a string: a variable in an expression (NETGEN1024) or a function (NETGEN1023), a layer of a training attribute (NETGEN1051),
/// a tap (NETGEN1016); and declares the classes where only their number is missing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpellingFix)), Shared]
public sealed class SpellingFix : TextFix
{
    private const long ClassesToBeginWith = 10;

    private static readonly Regex s_meant = new("did you mean '([^']+)'", RegexOptions.CultureInvariant);
    private static readonly Regex s_function = new("there is no function '([^']+)'", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownVariable.Id, Rules.UnknownLayer.Id, Rules.UnknownTap.Id, Rules.BadExpression.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        string id = place.Diagnostic.Id;
        if (id == Rules.UnknownTap.Id) return await TapAsync(place, cancel).ConfigureAwait(false);
        if (id == Rules.BadExpression.Id) return s_function.Match(place.Argument(2)) is { Success: true } function && s_meant.Match(place.Argument(2)) is { Success: true } near ? Rename(place, function.Groups[1].Value, near.Groups[1].Value) : None;
        var corrections = new List<Correction>();
        if (s_meant.Match(place.Argument(3)) is { Success: true } meant) corrections.AddRange(Rename(place, place.Argument(1), meant.Groups[1].Value));
        else if (id == Rules.UnknownVariable.Id && Synonyms.Variable(place.Argument(1), [.. Names(place.Argument(3))]) is { } variable) corrections.AddRange(Rename(place, place.Argument(1), variable));
        if (id == Rules.UnknownVariable.Id && place.Argument(3).EndsWith("move it before this", StringComparison.Ordinal)) corrections.AddRange(await DefinedBeforeAsync(place, cancel).ConfigureAwait(false));
        if (id == Rules.UnknownVariable.Id && place.Argument(1) == "classes") corrections.AddRange(await ClassesAsync(place, cancel).ConfigureAwait(false));
        return corrections;
    }

    private static IEnumerable<string> Names(string listing) => listing.Replace("known here: ", "").Split(';')[0].Split(',').Select(n => n.Trim());

    /// <summary>Changes a whole word in the strings under the squiggle; where it is under a part of a string, there.</summary>
    internal static IReadOnlyList<Correction> Rename(Place place, string name, string better)
    {
        var changes = Strings(place).SelectMany(t => Regex.Matches(t.Text, $@"(?<![\w.]){Regex.Escape(name)}(?!\w)").Cast<Match>().Select(m => new TextChange(new TextSpan(t.SpanStart + m.Index, m.Length), better)))
            .Where(c => place.Span.Contains(c.Span)).ToArray();
        return changes.Length > 0 ? [place.Correct($"Change '{name}' to '{better}'", changes)] : None;
    }

    private static IEnumerable<SyntaxToken> Strings(Place place) => (place.Attribute ?? place.Node).DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.Span.OverlapsWith(place.Span));

    private static async Task<IReadOnlyList<Correction>> TapAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject || subject.Wrong is not var (body, index)) return None;
        string name = place.Argument(1);
        var before = body.Uses.Take(index).Where(u => u.Name == Vocabulary.Tap).SelectMany(u => u.Arguments).Where(a => !a.IsProperty).Select(a => a.Value).OfType<TextValue>().Select(t => t.Text).Where(t => t != name).Distinct().ToList();
        // The nearest first; a tap of another spelling altogether may still be the one that was meant.
        var known = before.OrderBy(t => t == Suggestion.For(name, before) ? 0 : 1);
        return await subject.HelpfulAsync(known.SelectMany(t => Rename(place, name, t)), 3).ConfigureAwait(false);
    }

    // The [Let] that defines a variable, before the attribute that uses it.
    private static async Task<IReadOnlyList<Correction>> DefinedBeforeAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject || subject.Wrong is not var (body, index)) return None;
        string name = place.Argument(1);
        int let = body.Uses.ToList().FindIndex(index, u => u.Name == Vocabulary.Let && u.Arguments is [{ Value: TextValue { Text: var variable } }, ..] && variable == name);
        return let < 0 ? None : await subject.HelpfulAsync([PathEdits.Correct(body, $"Move [Let(\"{name}\", ...)] before it", [.. Edit.Remove(body.Syntax[let]), Edit.AsLine(body.Syntax[index], body.Syntax[let].ToString())])]).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Correction>> ClassesAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { IsBlock: false } body } subject) return None;
        int network = body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);
        return network < 0 ? None : await subject.HelpfulAsync([PathEdits.Correct(body, $"Add Classes = {ClassesToBeginWith} to [Network]", Edit.Add(body.Syntax[network], $"Classes = {ClassesToBeginWith}", isProperty: true))]).ConfigureAwait(false);
    }
}
