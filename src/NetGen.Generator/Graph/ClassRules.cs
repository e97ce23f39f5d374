using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>What a class must be to be a network.</summary>
internal static class ClassRules
{
    public static void Check(NetworkDeclaration network, ProblemList problems)
    {
        var header = network.Class;
        if (header.Obstacle is { } obstacle) problems.Note(Fail(network, Rules.BadClass, obstacle));
        if (!header.IsPartial)
        {
            problems.Note(header is { IsPartialItself: true, NotPartial: { } outer }
            ? NotPartial(outer.Substring(outer.LastIndexOf(' ') + 1), $"the module of {header.Name}, which is nested in it,", outer)
            : NotPartial(header.Name, "its module", $"class {header.Name}"));
        }

        if (network.Parts > 1 || network.Elsewhere.Count > 0)
            problems.Note(Fail(network, new SeveralParts(network.Parts, network.Elsewhere)));
        int inline = network.Attributes.ToList().FindIndex(a => a.Name == Vocabulary.Inline);
        if (inline < 0) return;
        var frame = new Frame(header.FullName, network.Attributes, [], Shape.Vector(1), null);
        problems.Note(
            frame.Fail(Rules.MisplacedAttribute, inline, null, "Inline", "it belongs to a block, whose members join those of its user"));
    }

    private static BuildFailure NotPartial(string type, string module, string declaration) =>
        new(new Problem(new NotPartial(type, module, declaration), new([]), null) { Place = type });

    /// <summary>A problem with the class itself.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Finding finding) =>
        new(new Problem(finding, new([]), null) { Place = network.Class.Name });

    /// <summary>The same where nothing reads more than the message.</summary>
    public static BuildFailure Fail(NetworkDeclaration network, Rule rule, params string[] texts) =>
        Fail(network, new TextFinding(rule, texts.ToEquatableArray()));
}
