using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Makes a window fit its input (NETGEN1041): padding that keeps the size, a smaller kernel, fewer strides before it, or without the layer.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WindowFix)), Shared]
public sealed class WindowFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WindowTooLarge.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        var input = diagnosed.Finding is WindowTooLarge found ? Layers.Size.Of(found.Input) : null;
        // The fix of the input's order has the numbers.
        if (InputSizes.IsChannelsLast(diagnosed)
            && (await diagnosed.HelpfulAsync(InputSizes.ChannelsFirst(diagnosed.Own!), 1).ConfigureAwait(false)).Count > 0)
        {
            return None;
        }

        var ordered = new List<Correction>();
        if (diagnosed.Wrong is var (own, at) && diagnosed.IsOwn && diagnosed.Problem?.Argument == "kernel")
            ordered.AddRange(ArgumentOrder.Find(own, at));
        // Where another order makes the numbers fit, other numbers would only hide the mistake.
        if (await diagnosed.HelpfulAsync(ordered, 1).ConfigureAwait(false) is { Count: > 0 } order) return order;
        var candidates = new List<Correction>([.. await diagnosed.HelpfulAsync(Repeats.Find(diagnosed), 1).ConfigureAwait(false)]);
        candidates.AddRange(
            ArgumentSearch.Find(
                diagnosed,
                input is { Height: { } h, Width: { } w } ? [.. Fitting(Math.Min(h, w)), .. new[] { h, w }] : []));
        if (diagnosed.Wrong is var (body, index))
        {
            candidates.AddRange(InputFirst(body, index, input));
            candidates.AddRange(Paddings(body, index));
            if (!body.IsBlock)
            {
                candidates.AddRange(
                    Dilations(body, index, input)
                        .Concat(Kernels(body, index, input))
                        .Concat(Strides(body, index))
                        .Append(Without(body, index)));
            }
        }

        candidates.AddRange(InputSizes.Larger(diagnosed));

        return await diagnosed.HelpfulAsync(candidates).ConfigureAwait(false);
    }

    /// <summary>Larger kernels than this are channels.</summary>
    private const int LargestUsual = 11;

    // [Conv(64, 128, 3)]: other libraries begin with the channels that come in.
    private static IEnumerable<Correction> InputFirst(Body body, int index, Layers.Size? input)
    {
        var positional = body.Syntax[index].ArgumentList?.Arguments.Where(a => a.NameColon is null && a.NameEquals is null).ToList() ?? [];
        if (positional.Count >= 2
            && body.LayerOf(index)?.TakesInputChannelsElsewhere == true
            && positional.TrueForAll(p => p.Expression is LiteralExpressionSyntax { Token.Value: int })
            && positional.Take(2).Select(p => (int)((LiteralExpressionSyntax)p.Expression).Token.Value!).ToList() is var numbers
            && (numbers[1] > LargestUsual || numbers[0] == input?.Channels))
        {
            yield return PathEdits.Correct(
                body,
                $"Remove '{positional[0]}' (input channels are inferred)",
                [.. Edit.Remove(positional[0])]);
        }
    }

    private static IEnumerable<Correction> Paddings(Body body, int index)
    {
        if (Layers.KeepingPadding(body, index) is { } padding && body.Written(index, "padding")?.Expression.ToString() != padding)
            yield return PathEdits.Correct(body, $"Change the padding to {padding}", Edit.Set(body, index, "padding", padding));
    }

    private static IEnumerable<Correction> Kernels(Body body, int index, Layers.Size? input)
    {
        if (input is not { Height: { } height, Width: { } width } || body.Pair(index, "kernel") is not { } kernel) yield break;
        var (rows, columns) = body.Pair(index, "padding") ?? (0, 0);
        var (down, across) = body.Pair(index, "dilation") ?? (1, 1);
        long tall = Largest(kernel.Height, height + 2 * Math.Max(0, rows), down),
            wide = Largest(kernel.Width, width + 2 * Math.Max(0, columns), across);
        if (tall < 1 || wide < 1) yield break;
        // A pool of single pixels is none.
        if (tall == 1 && wide == 1 && !body.Parameters(index).Contains("bias")) yield break;
        // (height, width) needs the same of all sizes.
        var others = Vocabulary.LayerOf(body.Uses[index].Name)?.Parameters.Where(p => p.Kind == ParameterKind.Pair && p.Name != "kernel");
        bool isPair = body.Written(index, "kernel")?.Expression switch
        {
            CollectionExpressionSyntax => true,
            LiteralExpressionSyntax { Token.Value: int } => tall != wide && others?.All(p => body.Written(index, p.Name) is null) == true,
            _ => false,
        };
        string text = isPair ? $"[{tall}, {wide}]" : Text.Invariant(Math.Min(tall, wide));
        yield return PathEdits.Correct(body, $"Change the kernel to {text}", Edit.Set(body, index, "kernel", text));
    }

    private static IEnumerable<Correction> Dilations(Body body, int index, Layers.Size? input)
    {
        if (input is not { Height: { } height, Width: { } width }
            || body.Pair(index, "kernel") is not var (rows, columns) || Math.Min(rows, columns) <= 1
            || body.Pair(index, "dilation") is not var (down, across) || Math.Min(down, across) <= 1)
        {
            yield break;
        }

        var (above, left) = body.Pair(index, "padding") ?? (0, 0);
        long most = Math.Min((height + 2 * Math.Max(0, above) - 1) / (rows - 1), (width + 2 * Math.Max(0, left) - 1) / (columns - 1));
        if (most >= 1)
        {
            yield return PathEdits.Correct(
                body,
                $"Change the dilation to {most}",
                Edit.Set(body, index, "dilation", Layers.Like(body, index, "kernel", most)));
        }
    }

    /// <summary>Of the kernels of the same parity the largest that fits, else the largest.</summary>
    private static long Largest(long kernel, long size, long dilation)
    {
        long fits = Math.Min(kernel, (size - 1) / Math.Max(1, dilation) + 1);
        return fits > 1 && fits % 2 != kernel % 2 ? fits - 1 : fits;
    }

    private static IEnumerable<long> Fitting(long size)
    {
        for (long k = size % 2 == 0 ? size - 1 : size; k > 0; k -= 2) yield return k;
    }

    private static IEnumerable<Correction> Strides(Body body, int index)
    {
        foreach (int before in Layers.Windows(body, body.Before(index)).Reverse().Take(8))
        {
            if (body.Pair(before, "stride") is { Height: > 1 } && body.Written(before, "stride") is not null)
            {
                yield return PathEdits.Correct(
                    body,
                    $"Change the stride of {body.Label(before)} to 1",
                    Edit.Set(body, before, "stride", Layers.Like(body, before, "kernel", 1)));
            }
        }
    }

    private static Correction Without(Body body, int index) =>
        PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])]);
}
