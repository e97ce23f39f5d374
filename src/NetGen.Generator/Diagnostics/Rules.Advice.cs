namespace NetGen.Generator;

// NETGEN3xxx: advice.
internal static partial class Rules
{
    private static IReadOnlyList<Rule> AdviceRules => [];
}
