using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Finds what the constructor of a shared class must be told (anti-unification): a hole with one value in all instances is a
/// literal, holes that differ become parameters, and holes with the same values everywhere share one.
/// </summary>
internal static class ParameterUnifier
{
    /// <param name="Name">The hole's own name: <c>inChannels</c>.</param>
    /// <param name="Values">One literal per instance.</param>
    private sealed record Column(HoleSite Site, string Name, string Type, EquatableArray<string> Values, bool IsScalar = false);

    public static void Unify(ModuleClass c)
    {
        if (c.Instances.Count == 1) return;
        var groups = Columns(c)
            .Where(x => x.Values.Distinct().Count() > 1)
            .GroupBy(x => (x.Type, x.Values))
            .Select(g => g.ToList())
            .ToList();
        var arguments = groups.Select(g => ArgumentName(c, g[0].Values)).ToList();
        var ambiguous = groups
            .Where((_, g) => arguments[g] is null)
            .GroupBy(g => g[0].Name)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToList();
        var scope = new NameScope(["global", "torch"]);
        // to() would set a field that has a parameter's name.
        var parameters = c.Sample.Nodes.Where(ModuleClass.IsParameter).Select(n => n.Name);
        var fields = new NameScope([.. c.Properties.Values, .. parameters], ReservedNames.OfModule);

        for (int g = 0; g < groups.Count; g++)
        {
            var first = groups[g][0];
            string wish = arguments[g] ?? (ambiguous.Contains(first.Name) ? Qualified(c, first) : first.Name);
            string name = scope.Take(wish);
            var parameter = new ModuleParameter(Identifiers.Escape(name), first.Type, first.Values, arguments[g] is not null);
            foreach (var column in groups[g])
            {
                c.ParameterOf[column.Site] = parameter;
                parameter.Uses.Add((column.Name, PropertyNames.Wish(c.Sample.Nodes[column.Site.Node])));
                if (column.IsScalar) parameter.ScalarField ??= fields.Take("_" + name);
                else if (column.Site.Place == HolePlace.Forward) parameter.Field ??= fields.Take("_" + name);
            }

            c.Parameters.Add(parameter);
        }
    }

    private static IEnumerable<Column> Columns(ModuleClass c)
    {
        for (int k = 0; k < c.Sample.Nodes.Count; k++)
        {
            c.Cancel.ThrowIfCancellationRequested();
            if (c.Children.TryGetValue(k, out var child))
            {
                var rows = c.Instances.Select(i => child.IndexOf(((ContainerNode)i.Nodes[k]).Container)).ToList();
                for (int p = 0; p < child.Parameters.Count; p++)
                {
                    var parameter = child.Parameters[p];
                    yield return new(
                        new(k, HolePlace.Child, p),
                        parameter.Name.TrimStart('@'),
                        parameter.Type,
                        rows.Select(r => parameter.Values[r]).ToEquatableArray());
                }
            }
            else if (c.Sample.Nodes[k] is LayerNode)
            {
                foreach (var place in new[] { HolePlace.Factory, HolePlace.Forward })
                {
                    var codes = c.Instances.Select(i => CodeAt(c, i, k, place)?.Parts ?? []).ToList();
                    for (int p = 0; p < codes[0].Count; p++)
                    {
                        if (codes[0][p] is CodeHole hole)
                        {
                            yield return new(
                                new(k, place, p),
                                hole.Name,
                                hole.Type,
                                codes.Select(parts => ((CodeHole)parts[p]).Literal).ToEquatableArray(),
                                hole.IsScalar);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The code of a layer that is written: what makes its module, or what computes its output.</summary>
    public static Code? CodeAt(ModuleClass c, Container instance, int node, HolePlace place)
    {
        var layer = ((LayerNode)instance.Nodes[node]).Layer;
        return place == HolePlace.Factory ? layer.Factory : c.Flow.IsInPlace(node) ? layer.ForwardInPlace : layer.Forward;
    }

    /// <summary>The parameter of the block that has exactly these values.</summary>
    private static string? ArgumentName(ModuleClass c, EquatableArray<string> values)
    {
        for (int a = 0; a < c.Sample.Arguments.Count; a++)
        {
            if (c.Instances.All(i => i.Arguments.Count > a) && c.Instances.Select(i => i.Arguments[a].Literal).SequenceEqual(values))
                return c.Sample.Arguments[a].Name;
        }

        return null;
    }

    private static string Qualified(ModuleClass c, Column column) =>
        Identifiers.Camel(PropertyNames.Wish(c.Sample.Nodes[column.Site.Node])) + Identifiers.Pascal(column.Name);
}
