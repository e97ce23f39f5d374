namespace NetGen.Generator;

// NETGEN4xxx: budgets, figures and the lock file.
internal static partial class Rules
{
    public static readonly Rule OverBudget = new("NETGEN4001", "A network exceeds its budget", "{0}: {1} {2} are {3} more than the budget of {4}{5}: make the network smaller, or raise the budget");
    public static readonly Rule NotReproduced = new("NETGEN4002", "A network differs from the one it reproduces", "{0}: {1} {2}, but {3} has {4}: {5} {6}");
    public static readonly Rule UncheckedBudget = new("NETGEN4003", "A budget can't be checked", "{0}: {1} can't be checked, because {2} depend on the input's size: give [Network] a height and a width, or leave {1} out");

    private static IReadOnlyList<Rule> BudgetRules => [OverBudget, NotReproduced, UncheckedBudget];
}
