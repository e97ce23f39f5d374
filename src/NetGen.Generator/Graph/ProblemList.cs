using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>The problems of one network: each mistake once, however often repetitions and blocks meet it.</summary>
internal sealed class ProblemList
{
    /// <summary>Beyond this, only the first problems are useful.</summary>
    private const int Most = 100;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<(Rule, string, string?, string?)> _known = [];

    /// <summary>True if no problem, not even a derived one, was noted.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Whether names and structure may differ from what is meant, so that what asks for names can't be judged.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>What was noted so far.</summary>
    public IReadOnlyList<Problem> Noted => _problems;

    public bool IsFull => _problems.Count >= Most;

    public EquatableArray<Problem> ToArray()
    {
        bool isUnbalanced = _problems.Exists(p => SectionParser.Unbalanced.Contains(p.Rule));
        // Where layers are on another part too, it isn't known what follows this one's.
        bool isPart = _problems.Exists(p => p.Finding is SeveralParts { AreLayers: true });
        // The loss or the optimizer may be there, too.
        bool isSplit = _problems.Exists(p => p.Rule == Rules.SeveralParts);
        return _problems
            .Where(p =>
                !((isUnbalanced || isPart) && IsOfPlace(p))
                && !(isSplit && (p.Rule == Rules.LossMismatch || p.Rule == Rules.BadTraining))
                && !(isPart && (SectionParser.Unbalanced.Contains(p.Rule) || p.Rule == Rules.ClassesMismatch)))
            .ToEquatableArray();
    }

    // Where a section lacks its beginning or end, it isn't known what is in which, and what is repeated.
    private static bool IsOfPlace(Problem problem) =>
        s_ofPlace.Contains(problem.Rule) || (problem.Finding is UnknownVariable { Name: Language.Index });

    private static readonly HashSet<Rule> s_ofPlace =
    [
        Rules.UnknownTap,
        Rules.DuplicateTap,
        Rules.DuplicateName,
        Rules.MisplacedAttribute,
        Rules.EmptySection,
        Rules.TooFewBranches,
        Rules.UnjoinedTap,
    ];

    /// <summary>Rules about one of several names of an attribute: the name tells two mistakes apart.</summary>
    private static readonly HashSet<Rule> s_textual =
    [
        Rules.UnknownTap,
        Rules.DuplicateTap,
        Rules.UnknownVariable,
        Rules.UnknownLayer,
        Rules.UnknownArgument,
        Rules.MissingArgument,
        Rules.MemberCollision,
        Rules.UnjoinedTap,
    ];

    /// <summary>Rules after which a layer may be missing, or have another name than it will have.</summary>
    private static readonly HashSet<Rule> s_structural =
    [
        Rules.Unclosed,
        Rules.Unopened,
        Rules.LayerOutsideBranch,
        Rules.BadName,
        Rules.DuplicateName,
        Rules.TooLarge,
        Rules.RecursiveBlock,
        Rules.BadBlock,
        Rules.UnreadAttribute,
    ];

    public void Note(BuildFailure failure)
    {
        if (failure.Problem is { } problem)
        {
            Note(problem);
        }
        else
        {
            IsSound = false;
            IsIncomplete = true;
        }
    }

    /// <summary>Notes what would only follow from anything noted before.</summary>
    public void NoteUnlessAny(BuildFailure failure)
    {
        if (IsSound) Note(failure);
    }

    public void Note(Problem problem)
    {
        IsSound = false;
        IsIncomplete |= s_structural.Contains(problem.Rule) || problem.Argument is "Name" or "Repeat" or "When";
        string chain = string.Join(";", problem.Origin.Links.Select(l => $"{l.Owner}:{l.Attribute}"));
        // A network without Classes lacks them once, wherever they are used.
        bool isMissingClasses = problem.Finding is UnknownVariable { Name: "classes" };
        string? name = s_textual.Contains(problem.Rule) ? problem.Finding.Name : null;
        var key = isMissingClasses ? (problem.Rule, "", null, "classes") : (problem.Rule, chain, problem.Argument, name);
        if (!IsFull && _known.Add(key)) _problems.Add(problem);
    }
}
