using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Gives layers their [Network] (NETGEN1006), a network its first layers (NETGEN1004), and the input a form that can be read (NETGEN1005).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NetworkFix)), Shared]
public sealed class NetworkFix : TextFix
{
    private static readonly string s_imageLayers =
        $"{LayerTable.Conv.With("16, kernel: 3, padding: 1")}, {LayerTable.ReLU}, {LayerTable.GlobalAvgPool}, {LayerTable.Flatten}, ";

    private static readonly string[] s_attributeBases = ["Attribute", "System.Attribute", "LayerAttribute", "NetGen.LayerAttribute"];

    private static readonly Regex s_separators = new(@"[^0-9A-Za-z]+", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NoNetwork.Id, Rules.NoLayers.Id, Rules.BadInput.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } type) return None;
        if (place.Diagnostic.Id == Rules.NoNetwork.Id)
        {
            return await place.Document.Project.GetCompilationAsync(cancel).ConfigureAwait(false) is { } compilation
                ? Declared(place, type, NetworkSource.Read(compilation, cancel))
                : None;
        }

        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { IsBlock: false } body } diagnosed)
            return None;
        int network = body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);
        return network < 0
            ? None
            : await diagnosed
                .HelpfulAsync(place.Diagnostic.Id == Rules.NoLayers.Id ? Begun(body, network) : Readable(body, network), 2)
                .ConfigureAwait(false);
    }

    /// <summary>Whether attributes, or the blocks that they use, speak of <c>classes</c>.</summary>
    private static bool HaveClasses(NetworkDeclaration network) =>
        network
            .Blocks.Where(b => b.Parameters.All(p => p.Name != "classes"))
            .Select(b => b.Attributes)
            .Append(network.Attributes)
            .SelectMany(a => a)
            .SelectMany(u => u.Arguments)
            .Select(a => a.Value)
            .OfType<TextValue>()
            .Any(t => Regex.IsMatch(t.Text, @"\bclasses\b"));

    private static IReadOnlyList<Correction> Declared(Place place, TypeDeclarationSyntax type, NetworkSource source)
    {
        var attributes = SyntaxReader.AttributesOf(type).ToList();
        if (type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal) && type.BaseList is null)
        {
            int end = (type.ParameterList?.GetLastToken() ?? type.TypeParameterList?.GetLastToken() ?? type.Identifier).Span.End;
            return [place.Correct("Derive from BlockAttribute", Edit.Insert(end, " : BlockAttribute"))];
        }

        if (type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal)
            && type.BaseList is { Types: [var own, ..] }
            && s_attributeBases.Contains(own.Type.ToString()))
        {
            return [place.Correct("Derive from BlockAttribute", new TextChange(own.Type.Span, "BlockAttribute"))];
        }

        bool isVector =
            attributes.Count > 0
            && ArgumentReader
                .WithoutSuffix(ArgumentReader.NameOf(attributes[0].Name))
                .EndsWith(LayerTable.Linear.Name, StringComparison.Ordinal);
        // Images are cropped to the network's size.
        int side = attributes
            .Where(a =>
                ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(a.Name)) is var crop
                && crop.StartsWith("Random", StringComparison.Ordinal)
                && crop.EndsWith("Crop", StringComparison.Ordinal))
            .Select(a => a.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
            .OfType<LiteralExpressionSyntax>()
            .Select(l => l.Token.Value)
            .OfType<int>()
            .FirstOrDefault(n => n > 0)
            is > 0
                and var size
            ? size
            : 224;
        bool hasClasses = source.NameOf(type) is { } name && source.PartsOf(name).Any(p => HaveClasses(source.Catalogue.Close(p.Class)));
        string network = $"Network({(isVector ? "784" : $"3, {side}, {side}")}{(hasClasses ? ", Classes = 1000" : "")})";
        var list = type.AttributeLists[0];
        var partial = type.Modifiers.Any(SyntaxKind.PartialKeyword) ? [] : new[] { Edit.Insert(type.Keyword.SpanStart, "partial ") };
        return
        [
            place.Correct(
                $"Add [{network}]",
                [
                    Edit.IndentOf(list) is var (indent, lineEnd)
                        ? Edit.Insert(list.SpanStart, $"[{network}]{lineEnd}{indent}")
                        : Edit.Before(list.Attributes[0], network),
                    .. partial,
                ]),
        ];
    }

    private static IEnumerable<Correction> Begun(Body body, int network)
    {
        bool hasClasses = body.Constant(network, "Classes") is IntegerValue { Dim: { IsKnown: true, Value: > 0 } };
        string linear = LayerTable.Linear.With(hasClasses ? "\"classes\"" : "10");
        yield return PathEdits.Correct(
            body,
            $"Add [{s_imageLayers}{linear}]",
            Edit.AfterLine(body.Syntax[network], s_imageLayers + linear));
        yield return PathEdits.Correct(body, $"Add [{linear}]", Edit.AfterLine(body.Syntax[network], linear));
    }

    private static IEnumerable<Correction> Readable(Body body, int network)
    {
        var written = body.Syntax[network].ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() ?? [];
        if (written.Count == 0) yield break;
        var span = TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].Span.End);
        var text = body.Uses[network].Arguments.Select(a => a.Value).OfType<TextValue>().FirstOrDefault();
        var parts = (
            text is not null
                ? s_separators.Split(text.Text.Replace('x', ' ').Replace('X', ' ')).Where(p => p.Length > 0)
                : written.Select(a => a.Expression.ToString())).ToList();
        // Channels last, as other libraries have it.
        if (text is not null
            && parts is [var rows, var columns, var depth]
            && Text.TryRead(depth, out _)
            && (!Text.TryRead(rows, out _) || !Text.TryRead(columns, out _)))
        {
            string first = string.Join("x", depth, Text.TryRead(rows, out _) ? rows : "H", Text.TryRead(columns, out _) ? columns : "W");
            yield return PathEdits.Correct(body, $"Change the input to \"{first}\"", new TextChange(span, $"\"{first}\""));
        }

        foreach (var dims in new[] { parts, [.. parts.Skip(1)], [.. parts, .. parts.Skip(parts.Count - 1)] }.Where(d => d.Count is 1 or 3))
        {
            var usable = dims.Select(
                    (d, axis) =>
                        Text.TryRead(d, out long n) && n > 0 ? d
                        : dims.Count == 3 && axis > 0 && text is not null
                            ? axis == 1 ? "H"
                                : "W"
                        : d.TrimStart('-') is var positive && Text.TryRead(positive, out n) && n > 0 ? positive
                        : axis == 0 ? "3"
                        : "224")
                .ToList();
            string input = usable.All(d => Text.TryRead(d, out _)) ? string.Join(", ", usable) : $"\"{string.Join("x", usable)}\"";
            yield return PathEdits.Correct(body, $"Change the input to {input}", new TextChange(span, input));
        }
    }
}
