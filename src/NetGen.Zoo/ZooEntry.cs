using System.Reflection;

namespace NetGen.Zoo;

/// <summary>A network of the zoo and what it must be.</summary>
/// <param name="Network">Its class.</param>
/// <param name="Title">What the literature calls it.</param>
/// <param name="Reference">The paper, with its arXiv number where there is one, and the table or section that the annotations
/// follow.</param>
public sealed record ZooEntry(Type Network, string Title, string Reference)
{
    /// <summary>The oracle that it must agree with in everything, or null where no program was measured.</summary>
    public string? Oracle { get; init; }

    /// <summary>
    /// A network with a symbolic input that is otherwise the same, whose graph is evaluated at the oracle's size;
    /// needed where the network itself has another size than the oracle was measured at.
    /// </summary>
    public Type? OracleGraph { get; init; }

    /// <summary>
    /// The properties of the network's outputs by the oracle's names, where the two differ in more than case and underscores.
    /// </summary>
    public IReadOnlyDictionary<string, string> OutputNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Published figures and arithmetic that the network's graph must agree with.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What the network and its facts are taken from, and how each place was checked.</summary>
    public IReadOnlyList<Citation> Citations =>
        [
            .. Facts
                .Select(f => f.Source)
                .Prepend(Reference)
                .SelectMany(t => CitationReader.Read(t, CitationReader.First(Reference)))
                .Distinct(),
        ];

    /// <summary>The description that NetGen wrote for the network.</summary>
    public NetworkGraph Graph => GraphOf(Network);

    /// <summary>The class's name.</summary>
    public override string ToString() => Network.Name;

    internal static NetworkGraph GraphOf(Type network) =>
        network.GetProperty("Graph", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as NetworkGraph
        ?? throw new ArgumentException($"{network} has no static property Graph: it isn't a network that NetGen wrote.", nameof(network));
}
