namespace NetGen.Generator;

/// <summary>What a class must be to be a network.</summary>
internal static class ClassRules
{
    public static void Check(NetworkDeclaration network, ProblemList problems)
    {
        var header = network.Class;
        if (header.Obstacle is { } obstacle) problems.Note(Fail(network, Rules.BadClass, header.Name, obstacle));
        if (!header.IsPartial) problems.Note(header is { IsPartialItself: true, NotPartial: { } outer }
            ? Fail(network, Rules.NotPartial, outer.Substring(outer.LastIndexOf(' ') + 1), $"the module of {header.Name}, which is nested in it,", outer)
            : Fail(network, Rules.NotPartial, header.Name, "its module", $"class {header.Name}"));
        if (network.Parts > 1) problems.Note(Fail(network, Rules.SeveralParts, header.Name, network.Parts.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Members that would be declared twice.</summary>
    public static void CheckMembers(NetworkDeclaration network, NetworkGraph graph, ProblemList problems)
    {
        foreach (string name in GeneratedMembers.CollisionsOf(graph)) problems.Note(Collision(network, name));
    }

    /// <summary>Members that would be declared twice whatever else is wrong with the network.</summary>
    public static void CheckMembers(NetworkDeclaration network, Container root, Training training, long classes, ProblemList problems)
    {
        foreach (string name in GeneratedMembers.CertainCollisionsOf(network.Class, root, training, classes, areLayersCertain: !problems.IsIncomplete)) problems.Note(Collision(network, name));
    }

    private static BuildFailure Collision(NetworkDeclaration network, string name) => Fail(network, Rules.MemberCollision, network.Class.Name, name,
        name.EndsWith("()", StringComparison.Ordinal) ? "remove yours; what it does can stand in a method that you call behind 'new'"
        : GeneratedMembers.IsOfLayer(name) ? "rename yours, or give the layer another Name"
        : "rename yours");

    /// <summary>A problem with the class itself.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Rule rule, params string[] arguments) => new(new Problem(rule, new([]), null, arguments.ToEquatableArray()));
}
