using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>State-dict names of layers, as training attributes write them.</summary>
internal static class LayerNames
{
    private const int MostListed = 8;

    /// <summary>
    /// Checks that every name of the argument <c>layers</c> is a layer, or a block of layers, with a parameter of this name and at least so
    /// many dimensions.
    /// </summary>
    public static TrainingProblem? Check(TrainingUse use, Container root, string parameter, int dimensions)
    {
        var names = use.Texts("layers");
        if (names.Count == 0) return TrainingChecks.Bad(use, "layers", "it names no layer: give at least one state-dict name");
        var layers = Layers(root, "")
            .Where(l => l.Layer.State.Any(s => s.IsParameter && s.Name == parameter && s.Shape.Count >= dimensions))
            .Select(l => l.Path)
            .ToList();
        var known = new HashSet<string>(layers.SelectMany(Ancestors), StringComparer.Ordinal);
        // A layer that is wrong itself is one nevertheless.
        known.UnionWith(Broken(root, ""));
        foreach (string name in names)
        {
            if (known.Contains(name)) continue;
            var listed = layers.Take(MostListed).ToEquatableArray();
            return new(new UnknownLayer(name, parameter, Suggestion.For(name, known), listed, layers.Count - listed.Count), null);
        }

        return null;
    }

    private static IEnumerable<(string Path, Layer Layer)> Layers(Container container, string prefix) =>
        container.Nodes.SelectMany(n =>
            n switch
            {
                ContainerNode inner => Layers(inner.Container, prefix + inner.Name + "."),
                LayerNode layer => [(prefix + layer.Name, layer.Layer)],
                _ => Enumerable.Empty<(string, Layer)>(),
            });

    private static IEnumerable<string> Broken(Container container, string prefix) => container.Nodes.SelectMany(n => n switch
    {
        ContainerNode inner when Broken(inner.Container, prefix + inner.Name + ".").ToList() is { Count: > 0 } within =>
            within.Append(prefix + inner.Name),
        BrokenNode => [prefix + n.Name],
        _ => Enumerable.Empty<string>(),
    });

    /// <summary><c>a.b.c</c>, <c>a.b</c>, <c>a</c>.</summary>
    private static IEnumerable<string> Ancestors(string path)
    {
        for (string p = path; ; p = p.Substring(0, p.LastIndexOf('.')))
        {
            yield return p;
            if (p.LastIndexOf('.') < 0) yield break;
        }
    }
}
