namespace NetGen.Generator;

/// <summary>What a class must be to be a network.</summary>
internal static class ClassRules
{
    public static void Check(NetworkDeclaration network, ProblemList problems)
    {
        var header = network.Class;
        if (header.Obstacle is { } obstacle) problems.Note(Fail(network, Rules.BadClass, header.Name, obstacle));
        if (!header.IsPartial) problems.Note(Fail(network, Rules.NotPartial, header.Name));
        if (network.Parts > 1) problems.Note(Fail(network, Rules.SeveralParts, header.Name, network.Parts.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Members that would be declared twice.</summary>
    public static void CheckMembers(NetworkDeclaration network, NetworkGraph graph, ProblemList problems)
    {
        foreach (string name in GeneratedMembers.CollisionsOf(graph)) problems.Note(Fail(network, Rules.MemberCollision, network.Class.Name, name));
    }

    /// <summary>A problem with the class itself.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Rule rule, params string[] arguments) => new(new Problem(rule, new([]), null, arguments.ToEquatableArray()));
}
