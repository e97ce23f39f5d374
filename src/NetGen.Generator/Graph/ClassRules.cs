using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

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

    /// <summary>A problem with the class itself.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Rule rule, params string[] arguments) => new(new Problem(rule, new([]), null, arguments.ToEquatableArray()));
}
