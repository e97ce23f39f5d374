namespace NetGen.Generator;

/// <summary>The names that a network's class will declare: what the user declares beside them must be called otherwise.</summary>
internal static class GeneratedMembers
{
    /// <summary>Names of the user's members that a generated one would double; a constructor is called <c>Net()</c>.</summary>
    public static IEnumerable<string> CollisionsOf(NetworkGraph graph)
    {
        // Finding the names costs as much as half the writing, and most networks declare nothing of their own.
        var header = graph.Class;
        return header.Members.Count == 0 ? []
            : Of(graph).Where(m => header.Declares(m.Name, m.Parameters)).Select(m => m.Name == ".ctor" ? header.Name + "()" : m.Name).Distinct();
    }

    /// <summary>The same of a network with problems, as far as its names are known.</summary>
    /// <param name="header">The class.</param>
    /// <param name="root">Its layers, as far as there are any.</param>
    /// <param name="training">What its training attributes say.</param>
    /// <param name="classes">0 where not given.</param>
    /// <param name="areLayersCertain">Where layers may be missing, names that are counted aren't known, but those that are given.</param>
    public static IEnumerable<string> CertainCollisionsOf(ClassHeader header, Container root, Training training, long classes, bool areLayersCertain)
    {
        if (header.Members.Count == 0) return [];
        string[] reserved = [.. ReservedNames.Module, .. ReservedNames.Network, header.Name];
        var layers = root.Nodes.Where(n => n is LayerNode { Layer.ModuleType: not null } or ContainerNode { Container.Nodes.Count: > 0 })
            .Where(n => areLayersCertain || n.Origin.Links[n.Origin.Links.Count - 1].Label == n.Name).Select(PropertyNames.Wish).GroupBy(w => w).Where(g => g.Count() == 1 && !reserved.Contains(g.Key)).Select(g => (g.Key, (int?)null));
        return s_fixed.Concat(Training(training)).Append(("ParameterCount", null)).Append(("Graph", null)).Concat(classes > 0 ? [("Classes", null)] : []).Concat(layers)
            .Where(m => header.Declares(m.Item1, m.Item2)).Select(m => m.Item1 == ".ctor" ? header.Name + "()" : m.Item1).Distinct();
    }

    /// <summary>Whether a generated member of this name is a layer's: it can have another.</summary>
    public static bool IsOfLayer(string name) => !s_fixed.Any(f => f.Name == name) && !ReservedNames.Network.Contains(name);

    private static readonly (string Name, int? Parameters)[] s_fixed = [(".ctor", 0), ("forward", 1), ("Loss", 2), ("RegisterComponents", 0)];

    // Methods with their number of parameters: others are overloads.
    private static IEnumerable<(string Name, int? Parameters)> Of(NetworkGraph graph) =>
    [
        .. s_fixed,
        .. Training(graph.Training),
        .. Answers.ArePenalties(graph.Root) ? [(AnswerWriter.Method, 1)] : Array.Empty<(string, int?)>(),
        .. Others(graph).Select(n => (n, (int?)null)),
    ];

    private static IEnumerable<(string Name, int? Parameters)> Training(Training training)
    {
        if (training.Optimizer is not null)
        {
            yield return ("CreateOptimizer", 0);
            yield return ("TrainingStep", 3);
        }

        if (ScheduleWriter.HasSchedule(training)) yield return ("CreateScheduler", 1);
        if (training.Averaging is not null) yield return ("CreateWeightAverage", 0);
        if (AugmentationWriter.Parameters(training) is > 0 and var parameters) yield return ("CreateAugmentation", parameters);
        if (RecipeWriter.HasRecipe(training)) yield return ("Recipe", null);
    }

    private static IEnumerable<string> Others(NetworkGraph graph) =>
    [
        "ParameterCount", "Graph", "GraphText", "_graph",
        .. graph.Root.Input.Dims.All(d => d.IsKnown) ? (string[])["Macs"] : [],
        .. graph.Classes > 0 ? (string[])["Classes"] : [],
        .. ConstantsWriter.Names("Input", graph.Root.Input), .. ConstantsWriter.Names("Output", graph.Outputs[0].Shape),
        .. ModuleClasses.Of(graph).Root.Properties.Values,
    ];
}
