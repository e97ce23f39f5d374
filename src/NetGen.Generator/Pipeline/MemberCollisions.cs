using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Emission;
using NetGen.Generator.Graph;
using NetGen.Generator.Training;

namespace NetGen.Generator.Pipeline;

/// <summary>Members of a network's class that would be declared twice: once by the user, once by NetGen.</summary>
internal static class MemberCollisions
{
    /// <summary>Notes those of a sound network.</summary>
    public static void Check(NetworkDeclaration network, NetworkGraph graph, ProblemList problems, CancellationToken cancel)
    {
        // Finding the names costs as much as half the writing, and most networks declare nothing of their own.
        if (graph.Class.Members.Count > 0) Note(network, Of(graph, cancel), problems);
    }

    /// <summary>Notes those of a network with problems, as far as its names are known.</summary>
    /// <param name="network">The network.</param>
    /// <param name="root">Its layers, as far as there are any.</param>
    /// <param name="training">What its training attributes say.</param>
    /// <param name="classes">0 where not given.</param>
    /// <param name="problems">What is known to be wrong.</param>
    public static void Check(NetworkDeclaration network, Container root, TrainingSettings training, long classes, ProblemList problems)
    {
        if (network.Class.Members.Count == 0) return;
        string[] reserved = [.. ReservedNames.Module, .. GeneratedMembers.Reserved, network.Class.Name];
        // Where layers may be missing, names that are counted aren't known, but those that are given.
        var layers = root
            .Nodes.Where(n => n is LayerNode { Layer.ModuleType: not null } or ContainerNode { Container.Nodes.Count: > 0 })
            .Where(n => !problems.IsIncomplete || n.Origin.Links[n.Origin.Links.Count - 1].Label == n.Name)
            .Select(PropertyNames.Wish)
            .GroupBy(w => w)
            .Where(g => g.Count() == 1 && !reserved.Contains(g.Key))
            .Select(g => new GeneratedMember(g.Key));
        GeneratedMember[] counted = classes > 0 ? [GeneratedMembers.Classes] : [];
        Note(network, [.. Declared(training), GeneratedMembers.ParameterCount, GeneratedMembers.Graph, .. counted, .. layers], problems);
    }

    private static void Note(NetworkDeclaration network, IEnumerable<GeneratedMember> members, ProblemList problems)
    {
        var header = network.Class;
        foreach (string name in members
                .Where(m => header.Declares(m.Name, m.Parameters))
                .Select(m => m == GeneratedMembers.Constructor ? header.Name + "()" : m.Name)
                .Distinct())
        {
            problems.Note(ClassRules.Fail(network, new NameFinding(Rules.MemberCollision, name, [Remedy(name)])));
        }
    }

    private static string Remedy(string name) => name.EndsWith("()", StringComparison.Ordinal)
        ? "remove yours; put what it does in a method that you call after 'new'"
        : IsOfLayer(name) ? "rename yours, or give the layer another Name"
        : "rename yours";

    // A layer's property can have another name.
    private static bool IsOfLayer(string name) =>
        !GeneratedMembers.Always.Append(GeneratedMembers.Predict).Any(m => m.Name == name) && !GeneratedMembers.Reserved.Contains(name);

    private static IEnumerable<GeneratedMember> Of(NetworkGraph graph, CancellationToken cancel) =>
    [
        .. Declared(graph.Training),
        .. Answers.ArePenalties(graph.Root) ? (GeneratedMember[])[GeneratedMembers.Predict] : [],
        GeneratedMembers.ParameterCount,
        GeneratedMembers.Graph,
        GeneratedMembers.GraphText,
        GeneratedMembers.GraphField,
        .. graph.Root.Input.Dims.All(d => d.IsKnown) ? (GeneratedMember[])[GeneratedMembers.Macs] : [],
        .. graph.Classes > 0 ? (GeneratedMember[])[GeneratedMembers.Classes] : [],
        .. ConstantsWriter.Names("Input", graph.Root.Input).Concat(ConstantsWriter.Names("Output", graph.Outputs[0].Shape))
            .Concat(ModuleClasses.Of(graph, cancel).Root.Properties.Values).Select(n => new GeneratedMember(n)),
    ];

    private static IEnumerable<GeneratedMember> Declared(TrainingSettings training)
    {
        foreach (var member in GeneratedMembers.Always) yield return member;
        if (training.Optimizer is not null)
        {
            yield return GeneratedMembers.CreateOptimizer;
            yield return GeneratedMembers.TrainingStep;
        }

        if (ScheduleWriter.HasSchedule(training)) yield return GeneratedMembers.CreateScheduler;
        if (training.Averaging is not null) yield return GeneratedMembers.CreateWeightAverage;
        if (AugmentationWriter.Parameters(training) is > 0 and var parameters)
        {
            yield return GeneratedMembers.CreateAugmentation with
            {
                Parameters = parameters,
            };
        }

        if (training.Inference is not null)
        {
            yield return GeneratedMembers.ToInference;
            yield return GeneratedMembers.Inference;
        }

        if (RecipeWriter.HasRecipe(training)) yield return GeneratedMembers.Recipe;
    }
}
