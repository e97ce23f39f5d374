using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Corrects the training attributes (NETGEN1050): what one needs is added, what contradicts another goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrainingFix)), Shared]
public sealed class TrainingFix : TextFix
{
    private static readonly string[] s_added =
    [
        "SGD(0.1, momentum: 0.9)",
        "AdamW",
        "Recipe(epochs: 90, batch: 128)",
        "SGD(0.1, momentum: 0.9), Recipe(epochs: 90, batch: 128)",
    ];

    /// <summary>Arguments that correct a mistake: the attribute, the argument and its value.</summary>
    private static readonly (string Attribute, string Argument, string Value)[] s_arguments =
    [
        ("SGD", "momentum", "0.9"),
        ("SGD", "dampening", "0"),
        ("SGD", "nesterov", "false"),
        ("Recipe", "epochs", "90"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadTraining.Id, Rules.OutOfRange.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed
            || diagnosed.Wrong is not var (body, index))
        {
            return None;
        }

        var use = body.Uses[index];
        if (place.Diagnostic.Id == Rules.OutOfRange.Id)
            return await diagnosed.HelpfulAsync(ForEachChannel(diagnosed, body, index)).ConfigureAwait(false);
        var candidates = s_arguments
            .Where(a => a.Attribute == use.SimpleName)
            .Select(a => PathEdits.Correct(body, $"Change '{a.Argument}' to {a.Value}", Edit.Set(body, index, a.Argument, a.Value)))
            .Concat(Sizes(diagnosed, body, index))
            .Concat(Sorted(body, index))
            .Concat(s_added.Select(a => PathEdits.Correct(body, $"Add [{a}]", Edit.Before(body.Syntax[index], a))))
            .Concat(
                Same(body, index)
                    .Append(index)
                    .Select(k =>
                        PathEdits.Correct(
                            body,
                            $"Remove [{body.Uses[k].SimpleName}]{(k < index && body.Uses[k].Name == use.Name ? " before it" : "")}",
                            [.. Edit.Remove(body.Syntax[k])])));
        return await diagnosed.HelpfulAsync(candidates).ConfigureAwait(false);
    }

    // One number for all channels, as others write it.
    private static IEnumerable<Correction> ForEachChannel(DiagnosedClass diagnosed, Body body, int index)
    {
        if (body.Uses[index].SimpleName != "Normalize" || diagnosed.Finding is not OutOfRange { Range.Count: { IsKnown: true } count })
            yield break;
        if (count.Value is not (> 1 and <= 16 and var channels)) yield break;
        var lists = new[] { "mean", "std" }
            .Select(p => body.Written(index, p)?.Expression)
            .OfType<CollectionExpressionSyntax>()
            .Where(c => c.Elements.Count == 1)
            .ToList();
        if (lists.Count == 0) yield break;
        string Repeated(CollectionExpressionSyntax list) =>
            $"[{string.Join(", ", Enumerable.Repeat(list.Elements[0].ToString(), (int)channels))}]";
        yield return PathEdits.Correct(body, $"Write {Repeated(lists[0])}", [.. lists.Select(l => new TextChange(l.Span, Repeated(l)))]);
    }

    // A crop gives what the network takes.
    private static IEnumerable<Correction> Sizes(DiagnosedClass diagnosed, Body body, int index)
    {
        if (diagnosed.Finding is BadTraining { Input: { } input } && Layers.Size.Of(input) is { Height: { } height, Width: { } width })
        {
            string size = height == width ? Text.Invariant(height) : $"[{height}, {width}]";
            yield return PathEdits.Correct(body, $"Change 'size' to {size}", Edit.Set(body, index, "size", size));
        }
    }

    private static IEnumerable<Correction> Sorted(Body body, int index)
    {
        var numbers =
            body.Uses[index].SimpleName == "MultiStepDecay" ? body.Syntax[index].ArgumentList?.Arguments.Skip(1).ToList() ?? [] : [];
        if (numbers.Count < 2
            || numbers.Exists(n =>
                n.NameEquals is not null || n.NameColon is not null || n.Expression is not LiteralExpressionSyntax { Token.Value: int }))
        {
            yield break;
        }

        var sorted = numbers.Select(n => (int)((LiteralExpressionSyntax)n.Expression).Token.Value!).OrderBy(n => n).ToList();
        yield return PathEdits.Correct(
            body,
            $"Sort the milestones: {string.Join(", ", sorted)}",
            [.. numbers.Zip(sorted, (n, s) => new TextChange(n.Expression.Span, Text.Invariant(s)))]);
    }

    /// <summary>Attributes of the same role: of two losses one can stay.</summary>
    private static IEnumerable<int> Same(Body body, int index)
    {
        var role = TrainingTable.Find(body.Uses[index].Name)?.Role;
        return Enumerable
            .Range(0, body.Uses.Count)
            .Where(k => k != index && TrainingTable.Find(body.Uses[k].Name) is { } other && other.Role == role);
    }
}
