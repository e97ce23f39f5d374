using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Leaves out the input's channels or features where PyTorch's modules ask for them, so that the arguments after them have the wrong kind
/// (NETGEN1020).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrderFix)), Shared]
public sealed class OrderFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadArgument.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { IsOwn: true } diagnosed
            || diagnosed.Wrong is not var (body, index)
            || diagnosed.Problem?.Argument is not { } wrong)
        {
            return None;
        }

        return Vocabulary.LayerOf(body.Uses[index].Name) is not { } layer || body.Written(index, wrong) is not { NameColon: null } written
            ? None
            : await diagnosed
                .HelpfulAsync(ArgumentOrder.Find(body, index).Concat(Named(body, index, layer, written)), 1)
                .ConfigureAwait(false);
    }

    // true in place of a number: the switch that it is meant for comes later.
    private static IEnumerable<Correction> Named(Body body, int index, LayerDefinition layer, AttributeArgumentSyntax written) =>
        written.Expression is not LiteralExpressionSyntax { Token.Value: bool }
            ? []
            : layer
                .Parameters.Where(p => p.Kind == ParameterKind.Boolean && body.Written(index, p.Name) is null)
                .Select(p => ArgumentOrder.Write(body, index, Edit.Insert(written.SpanStart, $"{p.Name}: ")));
}
