namespace NetGen.Generator;

// NETGEN5xxx: places that use a network.
internal static partial class Rules
{
    private static IReadOnlyList<Rule> UseRules => [];
}
