using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Structure;

/// <summary>Closes a section (NETGEN1010).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CloserFix)), Shared]
public sealed class CloserFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.Unclosed.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed
            || diagnosed.Wrong is not var (body, opener)
            || !Closers.BySection.TryGetValue(body.Uses[opener].Name, out string[]? closers))
        {
            return None;
        }

        var places = Places(body, opener).ToList();
        return await diagnosed
            .HelpfulAsync(
                closers.SelectMany(c => places.Select(p => PathEdits.Correct(body, $"Add [{c}]", Edit.AfterLine(body.Syntax[p], c)))))
            .ConfigureAwait(false);
    }

    /// <summary>The attributes after which the section may end: what its layout says, then the ends of later lists.</summary>
    private static IEnumerable<int> Places(Body body, int opener)
    {
        int depth = 0, branch = -1, end = opener + 1;
        for (; end < body.Uses.Count; end++)
        {
            string name = body.Uses[end].Name;
            if (Closers.BySection.ContainsKey(name)) depth++;
            else if (Closers.IsCloser(body.Uses[end]) && depth-- == 0) break;
            else if (name == Vocabulary.Branch && depth == 0 && body.Uses[opener].Name != Vocabulary.Split) break;
            else if (name == Vocabulary.Branch && depth == 0) branch = end;
        }

        // [Branch, Conv(8, 1)] in one list: the list is the branch.
        int last = end - 1,
            likely = body.Uses[opener].Name == Vocabulary.Split && branch >= 0 && EndOfList(body, branch) is var line && line > branch
                ? line
                : last;
        return Enumerable
            .Range(opener, end - opener)
            .Where(k => k > branch && EndOfList(body, k) == k)
            .Prepend(last)
            .Prepend(likely)
            .Distinct();
    }

    private static int EndOfList(Body body, int index)
    {
        while (index + 1 < body.Syntax.Count && body.Syntax[index + 1].Parent == body.Syntax[index].Parent) index++;
        return index;
    }
}
