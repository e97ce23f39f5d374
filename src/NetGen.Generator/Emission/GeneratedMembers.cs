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

    // Methods with their number of parameters: others are overloads.
    private static IEnumerable<(string Name, int? Parameters)> Of(NetworkGraph graph) =>
    [
        (".ctor", 0), ("forward", 1), ("Loss", 2), ("RegisterComponents", 0),
        .. Training(graph.Training),
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
