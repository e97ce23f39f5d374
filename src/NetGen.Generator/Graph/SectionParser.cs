using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Graph;

/// <summary>Finds the sections of an attribute list: what is opened, what is closed, what is inside.</summary>
internal sealed class SectionParser
{
    private readonly IReadOnlyList<AttributeUse> _attributes;
    private readonly Action<Rule, int, string[]> _report;
    private int _next;

    private SectionParser(IReadOnlyList<AttributeUse> attributes, Action<Rule, int, string[]> report) =>
        (_attributes, _report) = (attributes, report);

    /// <summary>
    /// The items of a network or block; every problem is reported with its attribute's index and the message's arguments after {0}.
    /// </summary>
    public static IReadOnlyList<Item> Parse(IReadOnlyList<AttributeUse> attributes, Action<Rule, int, string[]> report)
    {
        if (FirstTooDeep(attributes) is not { } index) return new SectionParser(attributes, report).Items(null);
        report(Rules.TooLarge, index, [TooDeep]);
        return [];
    }

    /// <summary>More levels of sections and blocks within each other are a mistake, and would exhaust the stack.</summary>
    public const int MaxDepth = 64;

    /// <summary>What there is too much of, in words.</summary>
    public static readonly string TooDeep = $"{MaxDepth} levels of blocks and sections within each other";

    // What opens, less what closes: at least as deep as the parser gets.
    private static int? FirstTooDeep(IReadOnlyList<AttributeUse> attributes)
    {
        int depth = 0;
        for (int k = 0; k < attributes.Count; k++)
        {
            if (s_closing.ContainsKey(attributes[k].Name) && ++depth > MaxDepth) return k;
            if (IsCloser(attributes[k])) depth = Math.Max(0, depth - 1);
        }

        return null;
    }

    /// <summary>What closes each opening attribute, and how to say so.</summary>
    private static readonly Dictionary<string, (string[] Closers, string Advice)> s_closing = new()
    {
        [Vocabulary.Split] = (
            [Vocabulary.Concat, Vocabulary.Add, Vocabulary.Multiply],
            "[Concat], [Add] or [Multiply] after the last branch"),
        [Vocabulary.Sequential] = ([Vocabulary.EndSequential], "[EndSequential] after its last layer"),
        [Vocabulary.Auxiliary] = ([Vocabulary.EndAuxiliary], "[EndAuxiliary] after its last layer"),
    };

    /// <summary>Rules after which it isn't known what belongs to which section.</summary>
    public static readonly HashSet<Rule> Unbalanced = [Rules.Unclosed, Rules.Unopened, Rules.LayerOutsideBranch];

    // A [Branch] was met without its [Split]: further branches and their merge are of the same mistake.
    private bool _lacksSplit;

    private bool AtEnd => _next >= _attributes.Count;

    private AttributeUse Current => _attributes[_next];

    // A merge with names joins taps and closes nothing.
    private static bool IsJoin(AttributeUse use) => Vocabulary.Merges.ContainsKey(use.Name) && use.Arguments.Any(a => !a.IsProperty);

    public static bool IsCloser(AttributeUse use) => s_closing.Values.Any(c => c.Closers.Contains(use.Name)) && !IsJoin(use);

    public static bool IsOpener(AttributeUse use) => s_closing.ContainsKey(use.Name);

    private List<Item> Items(string? opener)
    {
        var items = new List<Item>();
        while (!AtEnd)
        {
            if (IsCloser(Current))
            {
                if (opener is not null && !IsStray(opener)) return items;
                bool isMerge = Vocabulary.Merges.ContainsKey(Current.Name);
                if (!(isMerge && _lacksSplit))
                {
                    _report(
                        Rules.Unopened,
                        _next,
                        [
                            Current.SimpleName,
                            Vocabulary.Merges.ContainsKey(Current.Name)
                                ? $"open the paths with [Split] and [Branch] first, or name a tap: [{Current.SimpleName}(\"tap\")]"
                                : $"there is no open [{Current.SimpleName.Substring("End".Length)}]",
                        ]);
                }

                if (isMerge) _lacksSplit = false;
                _next++;
                continue;
            }

            if (Current.Name == Vocabulary.Branch)
            {
                if (opener == Vocabulary.Branch) return items;
                if (!_lacksSplit)
                {
                    _report(
                        Rules.Unopened,
                        _next,
                        [
                            "Branch",
                            opener is null
                                ? "open the paths with [Split] first"
                                : $"[{Simple(opener)}] is still open: "
                                + $"write [{Simple(s_closing[opener].Closers[0])}] before the next branch",
                        ]);
                }

                _lacksSplit = true;
                _next++;
                continue;
            }

            items.Add(Item());
        }

        return items;
    }

    // A closer of a kind of which nothing is open, in a section that has its own later.
    private bool IsStray(string opener) =>
        opener != Vocabulary.Branch && !_open.Any(o => s_closing[o].Closers.Contains(Current.Name)) && IsClosedLater(opener);

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private Item Item()
    {
        int index = _next++;
        var use = _attributes[index];
        if (use.Name == Vocabulary.Split) return Split(index, use);
        if (!s_closing.TryGetValue(use.Name, out var closing)) return new SingleItem(index, use);
        _open.Push(use.Name);
        var items = Items(use.Name);
        _open.Pop();
        if (Close(index, use, closing) is not null && items.Count == 0) _report(Rules.EmptySection, index, [use.SimpleName]);
        return new SectionItem(index, use, items);
    }

    // Leaves the wrong closer for the section that it belongs to.
    private SingleItem? Close(int index, AttributeUse use, (string[] Closers, string Advice) closing)
    {
        if (!AtEnd && closing.Closers.Contains(Current.Name)) return new SingleItem(_next, _attributes[_next++]);
        if (!AtEnd && IsCloser(Current) && !_open.Any(o => s_closing[o].Closers.Contains(Current.Name)) && use.Name != Vocabulary.Split)
        {
            // The closer of another kind, of which nothing is open: it was to close this one.
            _report(
                Rules.Unopened,
                _next,
                [Current.SimpleName, $"the open section is [{use.SimpleName}]: write [{Simple(closing.Closers[0])}]"]);
            return new SingleItem(_next, _attributes[_next++]);
        }

        _report(Rules.Unclosed, index, [use.SimpleName, closing.Advice]);
        return null;
    }

    // Of the openers around the current attribute, what each is called.
    private readonly Stack<string> _open = new();

    // After the closer of another kind, which belongs to nothing, the right one may follow.
    private bool IsClosedLater(string opener)
    {
        int depth = 0;
        for (int k = _next + 1; k < _attributes.Count; k++)
        {
            if (_attributes[k].Name == opener) depth++;
            else if (s_closing[opener].Closers.Contains(_attributes[k].Name) && !IsJoin(_attributes[k]) && depth-- == 0) return true;
        }

        return false;
    }

    private SplitItem Split(int index, AttributeUse use)
    {
        var branches = new List<SectionItem>();
        bool isBroken = false;
        _open.Push(use.Name);
        while (!AtEnd && !IsCloser(Current))
        {
            if (Current.Name != Vocabulary.Branch)
            {
                isBroken = true;
                _report(Rules.LayerOutsideBranch, _next, [Current.SimpleName]);
                Items(Vocabulary.Branch);
                continue;
            }

            int branch = _next++;
            branches.Add(new SectionItem(branch, _attributes[branch], Items(Vocabulary.Branch)));
        }

        _open.Pop();
        var closer = Close(index, use, s_closing[Vocabulary.Split]);
        var merge = closer ?? new SingleItem(index, use with { Name = Vocabulary.Concat });
        // A branch that repeats is several paths: how many, its expression says.
        bool isRepeated = branches.Exists(b => b.Use.Arguments.Any(a => a is { IsProperty: true, Name: "Repeat" }));
        if (closer is not null && branches.Count < 2 && !isRepeated && !isBroken)
            _report(Rules.TooFewBranches, merge.Index, [merge.Use.SimpleName, branches.Count == 1 ? "one path" : "no paths"]);
        return new SplitItem(index, use, branches, merge);
    }
}
