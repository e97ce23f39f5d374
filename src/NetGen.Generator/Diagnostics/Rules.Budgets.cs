namespace NetGen.Generator.Diagnostics;

// NETGEN4xxx: budgets, figures and the lock file.
internal static partial class Rules
{
    /// <summary>What people type to get a new lock file.</summary>
    public const string UpdateLock = "dotnet build -p:NetGenUpdateLock=true";

    public static readonly Rule OverBudget = new(
        "NETGEN4001",
        "A network exceeds its budget",
        "{0}: {1} {2} are {3} more than the budget of {4}{5}: make the network smaller, or raise the budget");
    public static readonly Rule NotReproduced = new(
        "NETGEN4002",
        "A network differs from the one it reproduces",
        "{0}: {1} {2}, but {3} has {4}: {5} {6}");
    public static readonly Rule UncheckedBudget = new(
        "NETGEN4003",
        "A budget can't be checked",
        "{0}: {1} can't be checked, because {2} depend on the input's size: give [Network] a height and a width, or leave {1} out");

    // The lock file. What to type is in every message: the one way out if the change is meant.
    public static readonly Rule LockedShapeChanged = new(
        "NETGEN4010",
        "A network's shape differs from netgen.lock",
        "{0}: {1}. Undo it or, if it's meant, " + UpdateLock);
    public static readonly Rule LockedCostChanged = new(
        "NETGEN4011",
        "A network's costs differ from netgen.lock",
        "{0}: {1}. Undo it or, if it's meant, " + UpdateLock);
    public static readonly Rule LockedKeysChanged = new(
        "NETGEN4012",
        "A network's state-dict keys differ from netgen.lock",
        "{0}: {1}. Undo it or, if it's meant, " + UpdateLock);
    public static readonly Rule NotLocked = new(
        "NETGEN4013",
        "A network isn't in netgen.lock",
        "{0} isn't in netgen.lock, so that nothing guards its costs and keys: add it by " + UpdateLock,
        RuleSeverity.Warning);
    public static readonly Rule StaleLock = new(
        "NETGEN4014",
        "netgen.lock has a network that isn't there",
        "netgen.lock has {0}, which is no network of this project any more: regenerate it with " + UpdateLock,
        RuleSeverity.Warning);
    public static readonly Rule BadLock = new(
        "NETGEN4015",
        "netgen.lock can't be read",
        "{0} can't be read, line {1}: {2}. Regenerate it with " + UpdateLock);

    private static IReadOnlyList<Rule> BudgetRules =>
        [
            OverBudget,
            NotReproduced,
            UncheckedBudget,
            LockedShapeChanged,
            LockedCostChanged,
            LockedKeysChanged,
            NotLocked,
            StaleLock,
            BadLock,
        ];
}
