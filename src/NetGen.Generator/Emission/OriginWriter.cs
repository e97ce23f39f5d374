using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the way back from generated members to the attributes that declared them: in the documentation, and as <c>[GeneratedFrom]</c>.
/// Attributes are counted, not placed by line, so that an edit above a network leaves its generated file as it is.
/// </summary>
internal sealed class OriginWriter(NetworkModel model)
{
    private const int Told = 3;

    /// <summary>
    /// The attributes that declared a member: for the network's own members its attribute first, then the one within a block that joins its
    /// members.
    /// </summary>
    public IReadOnlyList<OriginLink> LinksOf(ModuleClass c, int node) =>
        Distinct(
            c.Instances.SelectMany(i =>
                i.Nodes[node].Origin.Links is var links && c == model.Classes.Root && links.Count > 1
                    ? [links[0], links[links.Count - 1]]
                    : (OriginLink[])[links[links.Count - 1]]));

    /// <summary>The sections, or uses of a block, that a class stands for.</summary>
    public IReadOnlyList<OriginLink> LinksOf(ModuleClass c) => Distinct(c.Origins.Select(o => o.Links[o.Links.Count - 1]));

    /// <summary>Writes the attributes of a member.</summary>
    public void Write(CSharpWriter writer, IEnumerable<OriginLink> links)
    {
        foreach (var link in links)
        {
            writer.Line(
                $"[global::NetGen.GeneratedFrom(typeof({TypeOf(link.Owner)}), "
                    + $"typeof({AttributeOf(link.Name)}), {Text.Invariant(link.Ordinal)})]");
        }
    }

    /// <summary>Writes the attribute of the class of a block.</summary>
    public static void WriteBlock(CSharpWriter writer, OriginLink link) =>
        writer.Line($"[global::NetGen.GeneratedFrom(typeof({AttributeOf(link.Name)}))]");

    /// <summary>In documentation: <c>From the 2nd [Conv] of Inception</c>, with a link; empty where no file can name it.</summary>
    public string Describe(IReadOnlyList<OriginLink> links)
    {
        if (links.Count == 0) return "";
        string text = string.Join(
            ", ",
            links.Take(Told).Select(l => $"the {Text.Ordinal(l.Ordinal)} [{SimpleName(l.Name)}] of <see cref=\"{TypeOf(l.Owner)}\"/>"));
        return $"From {text}{(links.Count > Told ? $" and {Text.Invariant(links.Count - Told)} more" : "")}.";
    }

    private IReadOnlyList<OriginLink> Distinct(IEnumerable<OriginLink> links)
    {
        var found = new List<OriginLink>();
        HashSet<(string, string, int)>? seen = null;
        foreach (var link in links)
        {
            // Nearly always one attribute declared all.
            if (found.Count == 1 && seen is null && found[0] is var first
                && first.Ordinal == link.Ordinal && first.Owner == link.Owner && first.Name == link.Name)
            {
                continue;
            }

            if (found.Count > 0)
            {
                seen ??= [.. found.Select(l => (l.Owner, l.Name, l.Ordinal))];
                if (!seen.Add((link.Owner, link.Name, link.Ordinal))) continue;
            }

            found.Add(link);
        }

        if (model.Graph.Unnameable.Count > 0)
            found.RemoveAll(l => model.Graph.Unnameable.Contains(l.Owner) || model.Graph.Unnameable.Contains(l.Name));
        return found;
    }

    // The network's own class, which no type within it can hide, else an attribute class:
    // a network can't have a name that ends with Attribute.
    private string TypeOf(string owner) => owner == model.Header.FullName ? model.ClassName : AttributeOf(owner);

    public static string AttributeOf(string name) => Global(name + "Attribute");

    private static string Global(string fullName) => "global::" + Identifiers.EscapeAll(fullName);

    private static string SimpleName(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
