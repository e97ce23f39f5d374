using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Shapes;

/// <summary>
/// Makes the last layer and the classes agree (NETGEN1060): by the layer's number, by Classes, or by another layer at the end.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassesFix)), Shared]
public sealed class ClassesFix : TextFix
{
    private static readonly string s_linear = LayerTable.Linear.With("\"classes\"");

    private static readonly string[] s_heads =
        [s_linear, $"{LayerTable.GlobalAvgPool}, {LayerTable.Flatten}, {s_linear}", LayerTable.Conv.With("\"classes\", kernel: 1")];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ClassesMismatch.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: ClassesMismatch found } diagnosed)
            return None;
        if (diagnosed.Own is not { IsBlock: false } body || diagnosed.Outer is not var (_, index)) return None;
        var candidates = new List<Correction>();
        if (diagnosed.IsOwn && diagnosed.Problem?.Argument is { } argument)
        {
            candidates.Add(
                PathEdits.Correct(
                    body,
                    $"Change the {argument} of {body.Label(index)} to \"classes\"",
                    Edit.Set(body, index, argument, "\"classes\"")));
        }

        candidates.AddRange(ArgumentSearch.Find(diagnosed, [found.Classes]));
        int network = body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);
        int last = Last(body, index);
        var heads = s_heads.Select(h => PathEdits.Correct(body, $"Insert [{h}] at the end", Edit.After(body.Syntax[last], h)));
        // Where no layer's number is wrong, a layer is missing.
        if (diagnosed.Problem?.Argument is null) candidates.AddRange(heads);
        string channels = found.Shape.Channels.ToString();
        if (network >= 0)
        {
            candidates.Add(
                PathEdits.Correct(body, $"Change Classes to {channels}", Edit.Set(body, network, "Classes", channels, isProperty: true)));
        }

        candidates.AddRange(heads);
        return await diagnosed.HelpfulAsync(candidates).ConfigureAwait(false);
    }

    /// <summary>The last attribute of the auxiliary head that holds one, or of the network's layers.</summary>
    private static int Last(Body body, int index)
    {
        var head = body
            .All.OfType<SectionItem>()
            .FirstOrDefault(s => s.Use.Name == Vocabulary.Auxiliary && Layers.Singles(s.Items).Contains(index));
        var layers = Layers
            .Singles(head?.Items ?? body.Items)
            .Where(k => Vocabulary.IsLayer(body.Uses[k].Name) || body.Source.Catalogue.FindBlock(body.Uses[k].Name) is not null)
            .ToList();
        int last = layers.Count > 0 ? layers.Max() : index;
        // After what closes the last split or sequential.
        if (head is null) while (last + 1 < body.Uses.Count && Closers.IsCloser(body.Uses[last + 1])) last++;
        return last;
    }
}
