namespace NetGen.Generator;

/// <summary>What a class must be to be a network.</summary>
internal static class ClassRules
{
    public static void Check(NetworkDeclaration network)
    {
        var header = network.Class;
        if (header.Obstacle is { } obstacle) throw Fail(network, Rules.BadClass, header.Name, obstacle);
        if (!header.IsPartial) throw Fail(network, Rules.NotPartial, header.Name);
        if (network.Parts > 1) throw Fail(network, Rules.SeveralParts, header.Name, network.Parts.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A problem with the class itself.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Rule rule, params string[] arguments) => new(new Problem(rule, new([]), null, arguments.ToEquatableArray()));
}
