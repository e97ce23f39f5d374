using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Numbers in another order than the layer's: with the input's channels first, as PyTorch's modules have them,
/// or channels and kernel exchanged. Whether that helps is tried out.
/// </summary>
internal static class ArgumentOrder
{
    /// <summary>Kernels above this are rare; channel counts this small are common.</summary>
    private const int LargestKernel = 15;

    public static IEnumerable<Correction> Find(Body body, int index)
    {
        var arguments = body.Syntax[index].ArgumentList?.Arguments ?? default;
        var positional = arguments.TakeWhile(a => a.NameColon is null && a.NameEquals is null).ToList();
        var numbers = positional
            .TakeWhile(a => a.Expression is LiteralExpressionSyntax { Token.Value: int })
            .Select(a => (int)((LiteralExpressionSyntax)a.Expression).Token.Value!)
            .ToList();
        if (numbers.Count < 2) yield break;
        var exchanged = new[]
        {
            new TextChange(positional[0].Span, positional[1].ToString()),
            new TextChange(positional[1].Span, positional[0].ToString()),
        };
        // A stride, or more channels than a kernel has rows: then the first two are channels.
        bool areChannels = numbers.Count > 2 && (numbers[2] > 1 || numbers[0] > LargestKernel);
        bool canExchange =
            body.Parameters(index) is ["channels", "kernel", ..] && numbers[0] <= LargestKernel && numbers[1] > LargestKernel;
        if (canExchange && !areChannels) yield return Write(body, index, exchanged);
        yield return Write(body, index, First(body.Syntax[index]));
        if (canExchange && areChannels) yield return Write(body, index, exchanged);
        // Users who do this once do it throughout.
        var all = Enumerable.Range(0, body.Syntax.Count).Where(k => HasInputs(body, k)).ToList();
        if (all.Count > 1)
        {
            yield return PathEdits.Correct(
                body,
                "Remove the input-channel argument from every layer",
                [.. all.Select(k => First(body.Syntax[k]))]);
        }
    }

    /// <summary>Layers with one number more in PyTorch than here, and all numbers of that.</summary>
    private static bool HasInputs(Body body, int index)
    {
        if (body.LayerOf(index) is not { TakesInputChannelsElsewhere: true } layer) return false;
        var given = (body.Syntax[index].ArgumentList?.Arguments ?? default)
            .TakeWhile(a => a is { NameColon: null, NameEquals: null, Expression: LiteralExpressionSyntax { Token.Value: int or string } })
            .ToList();
        if (given.Count <= layer.Parameters.Count(p => p.Default is null)) return false;
        // Where the kernel comes first, a small number is one.
        return layer.ChannelsParameter is not null
            || given[0].Expression is LiteralExpressionSyntax { Token.Value: int and > LargestKernel };
    }

    private static TextChange First(AttributeSyntax attribute) =>
        new(TextSpan.FromBounds(attribute.ArgumentList!.Arguments[0].SpanStart, attribute.ArgumentList.Arguments[1].SpanStart), "");

    /// <summary>A correction of one attribute, with what becomes of it as the title.</summary>
    public static Correction Write(Body body, int index, params TextChange[] changes)
    {
        var span = body.Syntax[index].Span;
        string after = SourceText
            .From(body.Syntax[index].ToString())
            .WithChanges(
                changes
                    .OrderBy(c => c.Span.Start)
                    .Select(c => new TextChange(new TextSpan(c.Span.Start - span.Start, c.Span.Length), c.NewText ?? "")))
            .ToString();
        return PathEdits.Correct(body, $"Write [{after}]", changes);
    }
}
