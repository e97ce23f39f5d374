using System.Globalization;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>What the stub of a network with errors is written from.</summary>
/// <param name="Class">The network's class.</param>
/// <param name="Graph">Its graph as far as it is known, null where nothing is.</param>
/// <param name="Unreadable">Arguments whose constants the generator doesn't know.</param>
internal sealed record StubModel(ClassHeader Class, NetworkGraph? Graph, EquatableArray<UnreadableArgument> Unreadable)
{
    public static StubModel Of(NetworkDeclaration network, NetworkGraph? graph) =>
        new(
            network.Class,
            graph,
            network.Blocks.SelectMany(b => UnreadableArgument.Find(b.FullName, b.Attributes))
                .Concat(UnreadableArgument.Find(network.Class.FullName, network.Attributes))
                .ToEquatableArray());
}

/// <summary>An argument whose constant C# may know, and the generator doesn't: another generator may have written it.</summary>
/// <param name="Owner">The full name of the network or block.</param>
/// <param name="Attribute">The attribute's index.</param>
/// <param name="Argument">The argument's index.</param>
internal sealed record UnreadableArgument(string Owner, int Attribute, int Argument)
{
    /// <summary>Those of one class.</summary>
    public static IEnumerable<UnreadableArgument> Find(string owner, EquatableArray<AttributeUse> attributes) =>
        from attribute in Enumerable.Range(0, attributes.Count)
        from argument in attributes[attribute].Indices(a => a.Value is null)
        select new UnreadableArgument(owner, attribute, argument);

    /// <summary>Several, as the text of a constant in the stub.</summary>
    public static string Write(IEnumerable<UnreadableArgument> all) =>
        string.Join(";", all.Select(a => $"{a.Owner}:{Text.Invariant(a.Attribute)}:{Text.Invariant(a.Argument)}"));

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static IEnumerable<UnreadableArgument> Read(string text)
    {
        foreach (string entry in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split(':') is [var owner, var attribute, var argument]) yield return new(owner, Index(attribute), Index(argument));
        }
    }

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
