using NetGen.Generator.Analyzers;

namespace NetGen.Generator.Diagnostics;

// NETGEN5xxx: places that use a network.
internal static partial class Rules
{
    public static readonly Rule WrongInput = new(
        "NETGEN5001",
        "A tensor doesn't fit a network's input",
        "{0} takes {1}, but gets {2}: {3}");
    public static readonly Rule MissingDimension = new(
        "NETGEN5002",
        "A tensor lacks its batch or channel dimension",
        "{0} takes {1}, but gets {2}: the {3} missing; {4}");
    public static readonly Rule SizeNotValid = new(
        "NETGEN5003",
        "An image has a size that a network doesn't work for",
        "{0} works for {1}, but gets {2}: {3}");
    public static readonly Rule WrongType = new(
        "NETGEN5004",
        "A tensor of whole numbers goes into a network",
        "{0} computes with floating-point numbers, but gets {1}: convert it with {2}");
    public static readonly Rule WrongWeights = new("NETGEN5010", "A file of weights doesn't fit a network", "{0} doesn't fit {1}: {2}");
    public static readonly Rule BadWeights = new(
        "NETGEN5011",
        "A file of weights can't be read",
        "{0} can't be read as safetensors: {1}. Write it again, or load another file");
    public static readonly Rule WrongScaling = new(
        "NETGEN5020",
        "Coefficients of compound scaling don't double the cost",
        "Coefficients of compound scaling must {0}");

    /// <summary>The rules of <see cref="UseAnalyzer"/>.</summary>
    public static IReadOnlyList<Rule> Uses => UseRules;

    private static IReadOnlyList<Rule> UseRules =>
        [WrongInput, MissingDimension, SizeNotValid, WrongType, WrongWeights, BadWeights, WrongScaling];
}
