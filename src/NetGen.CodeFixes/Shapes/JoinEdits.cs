using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Edits after which a joined tap may have the shape of the current tensor, and a gate that of what it multiplies.
/// Whether they have is tried out.
/// </summary>
internal static class JoinEdits
{
    /// <summary>The taps of two joins exchanged, or another tap instead.</summary>
    public static IEnumerable<Correction> Taps(Body body, int join)
    {
        var taps = body
            .All.Where(i => i.Index < join && i.Use.Name == Vocabulary.Tap)
            .SelectMany(i => Names(body, i.Index))
            .Distinct()
            .ToList();
        foreach (var token in Tokens(body, join).Where(t => taps.Contains(t.ValueText)))
        {
            foreach (string other in taps.Where(t => t != token.ValueText))
            {
                var elsewhere = body
                    .All.Where(i => i.Index != join && Vocabulary.Merges.ContainsKey(i.Use.Name))
                    .SelectMany(i => Tokens(body, i.Index))
                    .Where(t => t.ValueText == other)
                    .ToList();
                if (elsewhere.Count == 1)
                {
                    yield return PathEdits.Correct(
                        body,
                        $"Exchange the taps '{token.ValueText}' and '{other}'",
                        new TextChange(token.Span, elsewhere[0].Text),
                        new TextChange(elsewhere[0].Span, token.Text));
                }

                if (token.Text.StartsWith("\"", StringComparison.Ordinal))
                    yield return PathEdits.Correct(body, $"Join tap '{other}' instead", new TextChange(token.Span, $"\"{other}\""));
            }
        }
    }

    /// <summary>A transposed convolution before a join makes the rows that halving an odd size has lost.</summary>
    public static IEnumerable<Correction> OutputPaddings(Body body, IReadOnlyList<MergePath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var other in paths)
            {
                if (path.Size is not { Height: { } height, Width: { } width }
                    || other.Size is not { Height: { } wantedHeight, Width: { } wantedWidth })
                {
                    continue;
                }

                if (Transposed(body, path.Items).LastOrDefault(_ => true, -1) is not (>= 0 and var index)) continue;
                var (rows, columns) = (wantedHeight - height, wantedWidth - width);
                if (rows < 0 || columns < 0 || body.Pair(index, "outputPadding") is not var (now, nowColumns)) continue;
                var (down, across) = (rows + now, columns + nowColumns);
                bool isPair = body.Written(index, "kernel")?.Expression is CollectionExpressionSyntax;
                if (!isPair && down != across) continue;
                string padding = isPair ? $"[{Text.Invariant(down)}, {Text.Invariant(across)}]" : Text.Invariant(down);
                yield return PathEdits.Correct(
                    body,
                    $"Change the outputPadding of {body.Label(index)} to {padding}",
                    Edit.Set(body, index, "outputPadding", padding));
            }
        }
    }

    /// <summary>Transposed convolutions that enlarge exactly by their stride: before this join, and everywhere.</summary>
    public static IEnumerable<Correction> Exact(Body body, IReadOnlyList<MergePath> paths)
    {
        var all = Transposed(body, body.Items).Select(k => (Index: k, Changes: Exact(body, k))).Where(c => c.Changes.Count > 0).ToList();
        var last = paths.Select(p => Transposed(body, p.Items).LastOrDefault(_ => true, -1)).ToList();
        foreach (var (index, changes) in all.Where(c => last.Contains(c.Index)))
        {
            yield return PathEdits.Correct(
                body,
                $"Change the {changes[0].Parameter} of {body.Label(index)} "
                    + $"to {changes[0].Value}{(changes.Count > 1 ? $" and its {changes[1].Parameter} to {changes[1].Value}" : "")}",
                [.. Edit.Set(body, index, [.. changes])]);
        }

        if (all.Count < 2) yield break;
        yield return PathEdits.Correct(body, $"Make every [{LayerTable.ConvTranspose}] upsample by exactly its stride",
            [.. all.SelectMany(c => Edit.Set(body, c.Index, [.. c.Changes]))]);
    }

    // stride = kernel - 2 padding + outputPadding.
    private static List<(string Parameter, string Value)> Exact(Body body, int index)
    {
        if (Layers.Stride(body, index) is not { } stride
            || body.Pair(index, "kernel") is not var (kernel, columns)
            || kernel != columns
            || body.Pair(index, "dilation") != (1, 1)
            || kernel < stride)
        {
            return [];
        }

        long padding = (kernel - stride + 1) / 2, output = stride - kernel + 2 * padding;
        return
        [
            .. new[] { (Name: "padding", Value: padding), (Name: "outputPadding", Value: output) }
                .Where(a => body.Pair(index, a.Name) != (a.Value, a.Value))
                .Select(a => (a.Name, Layers.Like(body, index, "kernel", a.Value))),
        ];
    }

    private static IEnumerable<int> Transposed(Body body, IEnumerable<Item> items) =>
        Layers.Singles(items).Where(k => body.LayerOf(k) == LayerTable.ConvTranspose);

    /// <summary>
    /// A 1x1 convolution before each [Add] of a tap, to the channels that the tap has: the lateral layers of a pyramid, on the other side.
    /// </summary>
    public static IEnumerable<Correction> Laterals(Body body)
    {
        var changes = new List<TextChange>();
        foreach (var join in body.All.Where(i => i.Use.Name == Vocabulary.Add && i is SingleItem))
        {
            var names = Names(body, join.Index).ToList();
            if (names.Count != 1
                || body.All.LastOrDefault(i =>
                    i.Index < join.Index && i.Use.Name == Vocabulary.Tap && Names(body, i.Index).Contains(names[0]))
                    is not { } tap)
            {
                continue;
            }

            if (Layers.LastChannels(body, body.Before(tap.Index)) is not var (at, parameter)
                || body.Pair(at, parameter) is not var (channels, _))
            {
                continue;
            }

            changes.Add(Edit.Before(body.Syntax[join.Index], LayerTable.Conv.With($"{Text.Invariant(channels)}, kernel: 1")));
        }

        if (changes.Count > 1)
            yield return PathEdits.Correct(body, "Insert a 1x1 convolution to the tap's channels before each [Add]", [.. changes]);
    }

    /// <summary>An upsampling by the factor that is missing, instead of one to the size.</summary>
    public static IEnumerable<Correction> Scales(Body body, IReadOnlyList<MergePath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var other in paths)
            {
                if (path.Size?.Height is not (>= 1 and var height) || other.Size?.Height is not (>= 1 and var wanted)) continue;
                if (height == wanted) continue;
                foreach (int index in Layers.Singles(path.Items).Reverse().Where(k => body.LayerOf(k) == LayerTable.Upsample))
                {
                    if (body.Pair(index, "scale") is not var (scale, _) || scale * wanted % height != 0) continue;
                    yield return PathEdits.Correct(
                        body,
                        $"Change the scale of {body.Label(index)} to {scale * wanted / height}",
                        Edit.Set(body, index, "scale", Text.Invariant(scale * wanted / height)));
                }
            }
        }
    }

    /// <summary>The linear layers of a gate as 1x1 convolutions of the pooled image, which needs no [Flatten].</summary>
    public static IEnumerable<Correction> Gates(Body body, int merge, IReadOnlyList<MergePath> paths)
    {
        if (body.Uses[merge].Name != Vocabulary.Multiply) yield break;
        foreach (var path in paths.Where(p => p.Branch is not null))
        {
            var singles = Layers.Singles(path.Items).ToList();
            var flattens = singles.Where(k => body.LayerOf(k) == LayerTable.Flatten).ToList();
            var linears = singles.Where(k => body.LayerOf(k) == LayerTable.Linear).ToList();
            if (flattens.Count == 0 || !linears.TrueForAll(k => IsPlain(body.Syntax[k]))) continue;
            var removed = Edit.Remove([.. flattens.Select(k => body.Syntax[k])]);
            var changes = removed.Concat(linears.SelectMany(k => AsConvolution(body.Syntax[k])));
            yield return PathEdits.Correct(
                body,
                $"Write the linear layers of {body.Label(path.Branch!.Value)} as 1x1 convolutions, without [{LayerTable.Flatten}]",
                [.. changes]);
        }
    }

    /// <summary>By its short name, with nothing but the features by position.</summary>
    private static bool IsPlain(AttributeSyntax linear) =>
        linear is { Name: IdentifierNameSyntax { Identifier.ValueText: var name }, ArgumentList.Arguments: var given }
        && name == LayerTable.Linear.Name && given.Count(a => a.NameColon is null && a.NameEquals is null) == 1;

    private static TextChange[] AsConvolution(AttributeSyntax linear) =>
        [new(linear.Name.Span, LayerTable.Conv.Name), Edit.Add(linear, "kernel: 1", isProperty: false)];

    private static int LastOrDefault(this IEnumerable<int> items, Func<int, bool> test, int otherwise) =>
        items.Where(test).DefaultIfEmpty(otherwise).Last();

    private static IEnumerable<string> Names(Body body, int index) => Tokens(body, index).Select(t => t.ValueText);

    private static IEnumerable<SyntaxToken> Tokens(Body body, int index) =>
        body.Syntax[index]
            .ArgumentList?.Arguments.Where(a => a.NameEquals is null)
            .SelectMany(a => a.DescendantTokens())
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken))
        ?? [];
}
