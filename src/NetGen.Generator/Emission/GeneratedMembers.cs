namespace NetGen.Generator;

/// <summary>The names that a network's class will declare: what the user declares beside them must be called otherwise.</summary>
internal static class GeneratedMembers
{
    /// <summary>The user's members that a generated one would double, in the order declared.</summary>
    public static IEnumerable<string> CollisionsOf(NetworkGraph graph)
    {
        // Finding the names costs as much as half the writing, and most networks declare nothing of their own.
        if (graph.Class.Members.Count == 0) return [];
        var generated = new HashSet<string>(Of(graph), StringComparer.Ordinal);
        return graph.Class.Members.Where(generated.Contains).Distinct();
    }

    private static IEnumerable<string> Of(NetworkGraph graph) =>
    [
        "ParameterCount", "Graph", "GraphText", "_graph", "forward", "Loss", "RegisterComponents",
        .. graph.Root.Input.Dims.All(d => d.IsKnown) ? (string[])["Macs"] : [],
        .. graph.Classes > 0 ? (string[])["Classes"] : [],
        .. graph.Training.Optimizer is null ? (string[])[] : ["CreateOptimizer"],
        .. ConstantsWriter.Names("Input", graph.Root.Input), .. ConstantsWriter.Names("Output", graph.Outputs[0].Shape),
        .. ModuleClasses.Of(graph).Root.Properties.Values,
    ];
}
