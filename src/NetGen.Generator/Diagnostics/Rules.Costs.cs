namespace NetGen.Generator.Diagnostics;

// NETGEN2xxx: what networks and layers cost.
internal static partial class Rules
{
    public static readonly Rule Costs = new(
        "NETGEN2001",
        "Costs of a network",
        "{0}: {1} parameters ({2}), {3}; {4} -> {5}",
        RuleSeverity.Info);
    public static readonly Rule ValidSizes = new(
        "NETGEN2002",
        "Input sizes for which a network works",
        "{0} works for {1}",
        RuleSeverity.Info);
    public static readonly Rule DroppedRows = new("NETGEN2003", "A window drops rows or columns", "{0}", RuleSeverity.Info);
    public static readonly Rule LayerCosts = new("NETGEN2004", "Shape and costs of a layer", "{0}: {1} -> {2}{3}", RuleSeverity.Hidden);
    public static readonly Rule Memory = new("NETGEN2005", "Memory and receptive field of a network", "{0}: {1}{2}", RuleSeverity.Info);

    private static IReadOnlyList<Rule> CostRules => [Costs, ValidSizes, DroppedRows, LayerCosts, Memory];
}
