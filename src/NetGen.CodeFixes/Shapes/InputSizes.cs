using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>Other sizes of a network's input, of which the graph alone is asked whether they work: no source is written for that.</summary>
internal static class InputSizes
{
    private const long Largest = 1024;

    /// <summary>The smallest larger input that helps.</summary>
    public static IEnumerable<Correction> Larger(DiagnosedClass diagnosed)
    {
        if (diagnosed.Own is not { } own || Find(own) is not var (body, (channels, height, width), written)) yield break;
        bool Works(long size) => diagnosed.ErrorsOn(channels, Math.Max(height, size), Math.Max(width, size)) < diagnosed.Errors;

        long low = Math.Min(height, width), high = Math.Max(2 * low, 2);
        while (high < Largest && !Works(high)) (low, high) = (high, 2 * high);
        high = Math.Min(high, Largest);
        if (low >= high || !Works(high)) yield break;
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            if (Works(middle)) high = middle;
            else low = middle;
        }

        yield return Change(body, written, channels, Math.Max(height, high), Math.Max(width, high));
    }

    /// <summary>The next sizes, up and down, that can be halved often enough.</summary>
    public static IEnumerable<Correction> Divisible(DiagnosedClass diagnosed)
    {
        if (diagnosed.Own is not { } own || Find(own) is not var (body, (channels, height, width), written)) yield break;
        for (long by = 2; by <= 64; by *= 2)
        {
            (long Height, long Width) up = ((height + by - 1) / by * by, (width + by - 1) / by * by),
                down = (height / by * by, width / by * by);
            if (up == (height, width) || diagnosed.ErrorsOn(channels, up.Height, up.Width) >= diagnosed.Errors) continue;
            yield return Change(body, written, channels, up.Height, up.Width);
            if (down.Height > 0 && down.Width > 0) yield return Change(body, written, channels, down.Height, down.Width);
            yield break;
        }
    }

    /// <summary>Whether the input looks like height, width and channels.</summary>
    public static bool IsChannelsLast(DiagnosedClass diagnosed) =>
        diagnosed.Own is { } own
        && Find(own) is var (_, (height, width, channels), _)
        && WindowAdvice.IsChannelsLast(Shape.Image(height, width, channels));

    /// <summary>Channels first, where the only number small enough for them comes after another.</summary>
    public static IEnumerable<Correction> ChannelsFirst(Body network)
    {
        if (Find(network) is not var (body, (first, second, third), written)) yield break;
        long[] sizes = [first, second, third];
        int channels = Array.FindIndex(sizes, n => n <= WindowAdvice.MostColours);
        if (channels > 0 && sizes.Count(n => n > WindowAdvice.MostColours) == 2)
            yield return Change(body, written, [sizes[channels], .. sizes.Where((_, axis) => axis != channels)]);
    }

    /// <summary>The square image that has as many values as the vector that is declared.</summary>
    public static IEnumerable<Correction> Image(DiagnosedClass diagnosed)
    {
        if (diagnosed.Own is not { IsBlock: false } body
            || Network(body) is not (>= 0 and var network)
            || Written(body, network) is not [{ Expression: LiteralExpressionSyntax { Token.Value: int features } } vector])
        {
            yield break;
        }

        if (LayerTexts.ImageOf(features) is var (channels, side))
        {
            yield return PathEdits.Correct(
                body,
                $"Change the input to {Joined(channels, side, side)}",
                new TextChange(vector.Span, Joined(channels, side, side)));
        }
    }

    private static (Body Body, (long Channels, long Height, long Width) Input, IReadOnlyList<AttributeArgumentSyntax> Written)? Find(
        Body body)
    {
        if (body.IsBlock || Network(body) is not (>= 0 and var network)) return null;
        var written = Written(body, network);
        if (written is [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }]
            && text.Split('x') is [var first, var second, var third]
            && Text.TryRead(first, out long channels)
            && Text.TryRead(second, out long height)
            && Text.TryRead(third, out long width))
        {
            return (body, (channels, height, width), written);
        }

        long[] sizes =
        [
            .. written.Select(a => a is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: int n } } ? (long)n : 0),
        ];
        return sizes is [> 0, > 0, > 0] ? (body, (sizes[0], sizes[1], sizes[2]), written) : null;
    }

    private static int Network(Body body) => body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);

    private static IReadOnlyList<AttributeArgumentSyntax> Written(Body body, int network) =>
        body.Syntax[network].ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() ?? [];

    private static Correction Change(Body body, IReadOnlyList<AttributeArgumentSyntax> written, params long[] sizes) =>
        PathEdits.Correct(
            body,
            $"Change the input to {Joined(sizes)}",
            written.Count == 1
                ? [new TextChange(written[0].Expression.Span, Joined(sizes))]
                : [.. written.Select((a, k) => new TextChange(a.Expression.Span, Text.Invariant(sizes[k])))]);

    private static string Joined(params long[] sizes) => string.Join(", ", sizes.Select(Text.Invariant));
}
