using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Projections on shortcuts, as in He et al. 2015 (arXiv:1512.03385), section 3.3, option B:
/// a 1 x 1 convolution with the channels and the stride of the other path, batch-normalized where that is.
/// </summary>
internal static class Projections
{
    public static IEnumerable<Correction> Find(Body body, int merge, IReadOnlyList<MergePath> paths)
    {
        if (body.Uses[merge].Name != Vocabulary.Add) yield break;
        foreach (var path in paths.Where(p => p.IsIdentity))
        {
            foreach (var other in paths.Where(p => !p.IsIdentity))
            {
                bool isNormalized = Layers.Singles(other.Items).Any(k => body.LayerOf(k) == LayerTable.BatchNorm);
                if ((body.IsBlock ? Symbolic(body, other) : Numeric(body, path, other)) is not var (channels, stride, when)) continue;
                string arguments =
                    $"{channels}, kernel: 1{(stride is null ? "" : $", stride: {stride}")}{(isNormalized ? ", bias: false" : "")}";
                string condition = when is null ? "" : $", When = \"{when}\"";
                var norm = LayerTable.BatchNorm;
                string normalization = !isNormalized ? "" : when is null ? $", {norm}" : $", {norm.With($"When = \"{when}\"")}";
                string projection = LayerTable.Conv.With(arguments + condition) + normalization;
                string title = $"Insert the projection [{LayerTable.Conv.With(arguments)}] on the shortcut";
                yield return PathEdits.Correct(body, title, Edit.After(body.Syntax[path.Branch!.Value], projection));
            }
        }
    }

    private static (string Channels, string? Stride, string? When)? Numeric(Body body, MergePath path, MergePath other)
    {
        if (other.Size?.Height is { } less && path.Size?.Height is { } height)
            return less > 0 ? (Text.Invariant(other.Size.Channels), Stride((height + less - 1) / less), null) : null;
        // Sizes that aren't known: the product of the other path's strides.
        long? channels =
            other.Size?.Channels
            ?? (Layers.LastChannels(body, other.Items) is var (last, parameter) ? body.Pair(last, parameter)?.Height : null);
        return channels is { } known
            ? (
                Text.Invariant(known),
                Stride(Layers.Windows(body, other.Items).Aggregate(1L, (s, k) => s * Math.Max(1, body.Pair(k, "stride")?.Height ?? 1))),
                null)
            : null;
    }

    private static string? Stride(long stride) => stride > 1 ? Text.Invariant(stride) : null;

    // In a block the projection is where some user needs it, and only there.
    private static (string Channels, string? Stride, string? When)? Symbolic(Body body, MergePath other)
    {
        if (Layers.LastChannels(body, other.Items) is not var (last, parameter)
            || body.Written(last, parameter)?.Expression is not { } channels
            || Expressed(body, channels) is not { } wanted)
        {
            return null;
        }

        var strides = Layers
            .Singles(other.Items)
            .Select(k => body.Parameters(k).Contains("stride") ? body.Written(k, "stride")?.Expression : null)
            .OfType<ExpressionSyntax>()
            .Where(e => e.ToString() != "1")
            .ToList();
        if (strides.Count > 1) return null;
        string? stride = strides.Count == 1 ? Expressed(body, strides[0]) : null;
        if (strides.Count == 1 && stride is null) return null;
        return (
            channels.ToString(),
            strides.Count == 1 ? strides[0].ToString() : null,
            stride is null ? $"in != {Operand(wanted)}" : $"{Operand(stride)} != 1 || in != {Operand(wanted)}");
    }

    /// <summary>An argument as an expression of the language; null where it means something else elsewhere in the block.</summary>
    private static string? Expressed(Body body, ExpressionSyntax argument)
    {
        string? text = argument switch
        {
            LiteralExpressionSyntax { Token.Value: int n } => Text.Invariant(n),
            LiteralExpressionSyntax { Token.Value: string s } => s,
            InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: [var named]
            } => named.ToString(),
            _ => null,
        };
        return
            text is not null
            && Expression.Parse(text).IsExpression(out var expression)
            && !expression.Variables.Any(v => IsLocal(body, v))
            && text.IndexOf('"') < 0
            ? text
            : null;
    }

    // A parameter hides the variable of its name, and is the same everywhere.
    private static bool IsLocal(Body body, string variable) =>
        variable is "channels" or "height" or "width" or Language.Index && body.Part.Class.Parameters.All(p => p.Name != variable);

    private static string Operand(string text) => text.All(c => char.IsLetterOrDigit(c) || c == '_') ? text : $"({text})";
}
