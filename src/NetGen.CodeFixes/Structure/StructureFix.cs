using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.CodeFixes.Structure;

/// <summary>
/// Corrects sections: an attribute that closes nothing (NETGEN1011), a layer before the first branch (NETGEN1012),
/// a split of one path (NETGEN1013), an attribute out of place (NETGEN1018), an empty section (NETGEN1019),
/// a tap that nothing joins (NETGEN1061).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StructureFix)), Shared]
public sealed class StructureFix : TextFix
{
    private static readonly Dictionary<string, Func<Body, int, IEnumerable<Correction>>> s_fixes = new(StringComparer.Ordinal)
    {
        [Rules.Unopened.Id] = Unopened,
        [Rules.LayerOutsideBranch.Id] = (body, index) =>
            [PathEdits.Correct(body, "Insert [Branch]", Edit.Before(body.Syntax[index], "Branch")), Without(body, index)],
        [Rules.TooFewBranches.Id] = TooFewBranches,
        [Rules.MisplacedAttribute.Id] = Misplaced,
        [Rules.UnjoinedTap.Id] = (body, index) => [PathEdits.Correct(body, "Remove the tap", [.. Edit.Remove(body.Syntax[index])])],
        [Rules.EmptySection.Id] = (body, index) => [Without(body, index, Closer(body, index))],
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. s_fixes.Keys];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) =>
        await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false)
            is { Wrong: var (body, index), Finding: not UnreadProperty } diagnosed
            ? await diagnosed.HelpfulAsync(s_fixes[place.Diagnostic.Id](body, index)).ConfigureAwait(false)
            : None;

    private static IEnumerable<Correction> Unopened(Body body, int index)
    {
        var use = body.Uses[index];
        foreach (var correction in OfOpen(body, index)) yield return correction;
        if (use.Name == Vocabulary.Branch) yield return PathEdits.Correct(body, "Insert [Split]", Edit.Before(body.Syntax[index], "Split"));
        if (Vocabulary.Merges.ContainsKey(use.Name))
        {
            var taps = body
                .Uses.Take(index)
                .Where(u => u.Name == Vocabulary.Tap)
                .SelectMany(u => u.Arguments)
                .Select(a => a.Value)
                .OfType<TextValue>();
            foreach (var tap in taps.Reverse())
            {
                yield return PathEdits.Correct(
                    body,
                    $"Write [{use.SimpleName}(\"{tap.Text}\")]",
                    Edit.Add(body.Syntax[index], $"\"{tap.Text}\"", isProperty: false));
            }
        }

        yield return Without(body, index);
    }

    /// <summary>
    /// What closes the section around an attribute: in its place, where it is the closer of another; before the next branch,
    /// moved to it from after it.
    /// </summary>
    private static IEnumerable<Correction> OfOpen(Body body, int index)
    {
        foreach (string closer in new[] { "EndSequential", "EndAuxiliary" })
        {
            if (body.Uses[index].Name != Vocabulary.Branch)
            {
                if (body.Uses[index].SimpleName != closer)
                {
                    yield return PathEdits.Correct(
                        body,
                        $"Change [{body.Uses[index].SimpleName}] to [{closer}]",
                        new TextChange(body.Syntax[index].Name.Span, closer));
                }

                continue;
            }

            int later = body.Uses.ToList().FindIndex(index, u => u.SimpleName == closer);
            if (later > 0)
            {
                yield return PathEdits.Correct(
                    body,
                    $"Move [{closer}] before [Branch]",
                    [.. Edit.Remove(body.Syntax[later]), Edit.AsLine(body.Syntax[index], closer)]);
            }

            yield return PathEdits.Correct(body, $"Insert [{closer}]", Edit.AsLine(body.Syntax[index], closer));
        }
    }

    private static IEnumerable<Correction> TooFewBranches(Body body, int merge)
    {
        var split = body.All.OfType<SplitItem>().FirstOrDefault(s => s.Merge.Index == merge);
        if (split is null || merge == split.Index) yield break;
        yield return PathEdits.Correct(body, "Add the identity [Branch]", Edit.AsLine(body.Syntax[merge], "Branch"));
        // A branch with a name or condition says more than that there is a path.
        if (split.Branches.All(b => b.Use.Arguments.Count == 0))
            yield return Without(body, [split.Index, .. split.Branches.Select(b => b.Index), merge]);
    }

    private static IEnumerable<Correction> Misplaced(Body body, int index)
    {
        int end = body.Uses[index].Name == Vocabulary.Auxiliary ? Closer(body, index) : index;
        // What only the network can have moves after the section that it is in.
        for (int k = end + 1; k < body.Uses.Count && end == index; k++)
        {
            if (Closers.IsCloser(body.Uses[k]))
            {
                yield return PathEdits.Correct(
                    body,
                    $"Move [{body.Uses[index].SimpleName}] after [{body.Uses[k].SimpleName}]",
                    [.. Edit.Remove(body.Syntax[index]), Edit.After(body.Syntax[k], body.Syntax[index].ToString())]);
            }
        }

        yield return end == index
            ? Without(body, index)
            : PathEdits.Correct(
                body,
                $"Remove [{body.Uses[index].SimpleName}] and its layers",
                [.. Edit.Remove([.. Enumerable.Range(index, end - index + 1).Select(k => body.Syntax[k])])]);
    }

    /// <summary>The attribute that closes a section of one kind, or the opening one.</summary>
    private static int Closer(Body body, int opener)
    {
        string closer = $"{Vocabulary.Namespace}.End{body.Uses[opener].SimpleName}";
        int depth = 0;
        for (int k = opener + 1; k < body.Uses.Count; k++)
        {
            if (body.Uses[k].Name == body.Uses[opener].Name) depth++;
            else if (body.Uses[k].Name == closer && depth-- == 0) return k;
        }

        return opener;
    }

    private static Correction Without(Body body, params int[] attributes)
    {
        var names = attributes.Distinct().Select(k => $"[{body.Uses[k].SimpleName}]").Distinct().ToList();
        string listing = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
        return PathEdits.Correct(body, $"Remove {listing}", [.. Edit.Remove([.. attributes.Distinct().Select(k => body.Syntax[k])])]);
    }
}
