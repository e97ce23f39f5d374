using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>What only the place of a layer adds to its problem.</summary>
internal static class LayerTexts
{
    /// <param name="problem">What the layer found.</param>
    /// <param name="use">Its attribute.</param>
    /// <param name="input">What it gets.</param>
    /// <param name="isFirst">Whether that is the network's own input.</param>
    /// <param name="isOfVectors">Whether the network's input is a vector.</param>
    public static Finding Of(LayerProblem problem, AttributeUse use, Shape input, bool isFirst, bool isOfVectors) => problem.Finding switch
    {
        OutOfRange found when problem.Argument is { } name && Written(use, name) is { } text && text != found.Found => found with
        {
            Expression = text,
        },
        // There is no [Flatten] before it: the input itself is declared as a vector.
        WrongRank found when isFirst && input is { IsVector: true, Channels: { IsKnown: true, Value: var features } } => found with
        {
            Advice = $"declare the input as an image, channels, height and width{Declaration(features)}",
        },
        WrongRank { Needs: TensorKind.Image } found when isOfVectors && input.IsVector => found with
        {
            Advice = "a vector doesn't become an image: declare the input as an image (of 1 x 1 pixel, too) "
                + $"and begin with [{LayerTable.ConvTranspose}] instead of [{LayerTable.Linear}]",
        },
        var found => found,
    };

    private static string Declaration(long features) => ImageOf(features) is var (channels, side)
        ? $": [Network({Text.Invariant(channels)}, {Text.Invariant(side)}, {Text.Invariant(side)})]"
        : "";

    /// <summary>The square image, grey or of three colours, that has this many values; null where none has.</summary>
    public static (long Channels, long Side)? ImageOf(long features)
    {
        foreach (long channels in new[] { 1L, 3L })
        {
            long side = (long)Math.Round(Math.Sqrt((double)features / channels));
            if (side > 1 && side <= int.MaxValue && channels * side * side == features) return (channels, side);
        }

        return null;
    }

    private static string? Written(AttributeUse use, string name) =>
        Vocabulary.LayerOf(use.Name) is { } layer
        && use.IndicesOf(name, [.. layer.Parameters.Select(p => p.Name)]) is [var index]
        && use.Arguments[index].Value is TextValue { Text: var text }
            ? text
            : null;
}
