using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emission;

/// <summary>Names the properties of a class after its modules.</summary>
internal static class PropertyNames
{
    /// <param name="network">The class's own name where it is the network's: its members are more, and none may have its name.</param>
    public static void Assign(ModuleClass c, string? network)
    {
        // TorchSharp's to() sets the property that has a parameter's own name; one that is read-only would make it fail.
        IEnumerable<string> parameters = c.Sample.Nodes.Where(ModuleClass.IsParameter).Select(n => n.Name);
        IEnumerable<string> own = network is null ? [] : [network];
        string[] answer = network is not null && Answers.ArePenalties(c.Sample) ? [GeneratedMembers.Predict.Name] : [];
        var scope = new NameScope(
            [.. parameters, .. answer, .. own],
            network is null ? ReservedNames.OfModule : ReservedNames.OfNetwork);
        foreach (int k in c.Modules) c.Properties[k] = scope.Take(Wish(c.Sample.Nodes[k]), suffix: "Layer");
    }

    /// <summary><c>Conv1</c> of conv1; kind and index of a sequential's member: <c>Conv0</c>.</summary>
    public static string Wish(Node node) => Identifiers.IsIndex(node.Name) ? Kind(node) + node.Name : Identifiers.Pascal(node.Name);

    /// <summary>What a node is, in one PascalCase word.</summary>
    public static string Kind(Node node) => node switch
    {
        LayerNode layer => Identifiers.Pascal(layer.Layer.Kind),
        BrokenNode { Kind: { } kind } => Identifiers.Pascal(kind),
        MergeNode merge => merge.Kind.ToString(),
        ContainerNode { Container: var c } => Stem(c.TypeStem) is { Length: > 0 } stem ? stem
        : c.Kind == ContainerKind.Auxiliary ? "Auxiliary"
        : "Sequence",
        _ => "Layer",
    };

    /// <summary>The PascalCase of a name, empty for an index.</summary>
    public static string Stem(string name) => name.Length == 0 || char.IsDigit(name[0]) ? "" : Identifiers.Pascal(name);
}
