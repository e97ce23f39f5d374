using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>A height and width that stand for H and W.</summary>
internal readonly record struct InputSize(long Height, long Width)
{
    /// <summary>ImageNet's: what most published costs are of.</summary>
    private const long Usual = 224;

    private const long Farthest = 2048;

    /// <summary>
    /// The size at which costs of a symbolic network are shown: 224 x 224, or the next square that the network takes,
    /// but for an axis whose size is given; null where none was found.
    /// </summary>
    public static InputSize? Example(StepList list) =>
        Sizes()
            .Select(n =>
                (InputSize?)(list.Shapes[0] is { IsSpatial: true } input ? new(Or(input.Height, n), Or(input.Width, n)) : new(n, n)))
            .FirstOrDefault(s => Validity.Holds(list, s!.Value));

    private static long Or(Dim size, long symbol) => size.IsKnown ? size.Value : symbol;

    public override string ToString() => $"{Text.Invariant(Height)} x {Text.Invariant(Width)}";

    private static IEnumerable<long> Sizes()
    {
        for (long n = Usual; n <= Farthest; n++) yield return n;
        for (long n = Usual - 1; n > 0; n--) yield return n;
    }
}
