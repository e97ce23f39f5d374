using NetGen.Generator.Analyzers;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Uses;

/// <summary>
/// Makes a tensor and the network that it is passed to agree (NETGEN5001 to NETGEN5004):
/// <c>.unsqueeze(0)</c> and the like after the argument, another call in place of its last one, a resized or converted image,
/// or a network declared for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputFix)), Shared]
public sealed class InputFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [Rules.WrongInput.Id, Rules.MissingDimension.Id, Rules.SizeNotValid.Id, Rules.WrongType.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Root.FindNode(place.Span, getInnermostNodeForTie: true) is not ExpressionSyntax argument) return None;
        var found = new List<Correction>();
        if (Property(place, UseAnalyzer.InsteadProperty) is { } instead
            && argument is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            string call = argument.ToString().Substring(access.OperatorToken.SpanStart - argument.SpanStart);
            found.Add(
                place.Correct(
                    instead.Length == 0 ? $"Remove {call}" : $"Write {instead} instead of {call}",
                    new TextChange(TextSpan.FromBounds(access.OperatorToken.SpanStart, argument.Span.End), instead)));
        }

        if (Property(place, UseAnalyzer.AppendProperty) is { } append) found.Add(place.Correct($"Add {append}", After(argument, append)));
        if (Property(place, UseAnalyzer.SizeProperty) is { } size
            && await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is { } model)
        {
            string torch = Torch(model, argument.SpanStart);
            found.Add(
                place.Correct(
                    $"Resize the image to {size.Replace(", ", " x ")}",
                    Place.Insert(place.Span.Start, $"{torch}nn.functional.interpolate("),
                    Place.Insert(place.Span.End, $", new long[] {{ {size} }}, mode: {torch}InterpolationMode.Bilinear)")));
        }

        if (Property(place, UseAnalyzer.NetworkProperty) is { } network
            && Property(place, UseAnalyzer.DeclareProperty) is { } declared
            && await DeclareAsync(place.Document.Project, network, declared, cancel).ConfigureAwait(false) is { } declare)
        {
            found.Add(declare);
        }

        return found;
    }

    private static TextChange[] After(ExpressionSyntax argument, string call)
    {
        // x / 255 needs parentheses before a member of it can be called.
        bool isPrimary =
            argument
            is IdentifierNameSyntax
                or InvocationExpressionSyntax
                or MemberAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or ElementAccessExpressionSyntax
                or PostfixUnaryExpressionSyntax;
        return isPrimary
            ? [Place.Insert(argument.Span.End, call)]
            : [Place.Insert(argument.SpanStart, "("), Place.Insert(argument.Span.End, ")" + call)];
    }

    // With using TorchSharp, with using static TorchSharp.torch, or with neither.
    private static string Torch(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "torch").Length > 0 ? "torch."
        : model.LookupNamespacesAndTypes(position, name: "InterpolationMode").Length > 0 ? ""
        : "TorchSharp.torch.";

    // [Network(3, 32, 32, Classes = 10)] or [Network("3x32x32")]: the sizes alone change.
    private static async Task<Correction?> DeclareAsync(Project project, string network, string size, CancellationToken cancel)
    {
        if (await project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation) return null;
        if (NetworkSource.Read(compilation, cancel).PartsOf(network) is not [{ Class: { IsNetwork: true } type } part, ..]
            || project.GetDocument(part.Syntax.SyntaxTree) is not { } document)
        {
            return null;
        }

        var attribute = SyntaxReader
            .AttributesOf(part.Syntax)
            .FirstOrDefault(a => a.Name.ToString().Split('.', ':').Last() is "Network" or "NetworkAttribute");
        var sizes = attribute?.ArgumentList?.Arguments.Where(a => a is { NameEquals: null, NameColon: null }).ToList();
        if (sizes is not { Count: > 0 } || !sizes.TrueForAll(s => s.Expression is LiteralExpressionSyntax)) return null;
        string text = sizes[0].Expression.IsKind(SyntaxKind.StringLiteralExpression) ? $"\"{size.Replace(", ", "x")}\"" : size;
        return new(
            $"Declare {type.Header.Name} for {size.Replace(", ", " x ")}",
            [(document, new TextChange(TextSpan.FromBounds(sizes[0].SpanStart, sizes[sizes.Count - 1].Span.End), text))]);
    }

    private static string? Property(Place place, string name) =>
        place.Diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;
}
