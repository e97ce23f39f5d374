using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>The Scalars of a network, each of which a static field of a nested class holds.</summary>
/// <remarks>
/// A number that TorchSharp takes as a Scalar becomes an object with a finalizer, whose handle TorchSharp reads before it calls libtorch.
/// Where nothing else holds that object, a collection during the call frees what libtorch is reading.
/// The class is nested because fields of the network's own would load libtorch for a program that only reads its graph.
/// </remarks>
/// <param name="taken">Names that the nested class can't have.</param>
internal sealed class ScalarTable(IEnumerable<string> taken)
{
    public const string Type = "global::TorchSharp.Scalar";

    private readonly string _class = new NameScope(taken).Take("Scalars");
    private readonly NameScope _names = new([.. ReservedNames.Object]);
    private readonly Dictionary<(string Name, string Literal), string> _fields = [];
    private readonly List<(string Field, string Literal)> _inOrder = [];

    /// <summary>The field that holds a number: <c>Scalars.NegativeSlope</c>.</summary>
    public string this[string name, string literal] => $"{_class}.{_fields[(name, literal)]}";

    /// <summary>The field that holds the weight of an auxiliary head's loss.</summary>
    public string Weight(NetworkOutput output) => this[WeightName(output), Code.Number(output.LossWeight)];

    /// <summary>All that the code of a network needs, in the order in which its classes use it.</summary>
    public static ScalarTable Of(ModuleClasses classes, NetworkGraph graph)
    {
        IEnumerable<string> members = graph.Class.Members.Select(m => m.Split('/')[0]);
        IEnumerable<string> generated = classes.All.SelectMany(c => c.Properties.Values.Append(c.Name));
        var table = new ScalarTable([.. members, .. generated, .. GeneratedMembers.Reserved]);
        foreach (var c in classes.All)
        {
            for (int k = 0; k < c.Sample.Nodes.Count; k++)
            {
                if (c.Sample.Nodes[k] is MergeNode { Kind: MergeKind.Add }) table.Add(Code.One.Name, Code.One.Literal);
                else if (c.Sample.Nodes[k] is LayerNode) table.AddLayer(c, k);
            }
        }

        foreach (var output in graph.Outputs.Where(o => o is { IsAuxiliary: true, LossWeight: not 0 }))
            table.Add(WeightName(output), Code.Number(output.LossWeight));
        return table;
    }

    public void Write(CSharpWriter writer)
    {
        if (_inOrder.Count == 0) return;
        writer.Line("// A Scalar that nothing holds can be collected while libtorch reads it.");
        using (writer.Block($"private static class {_class}"))
        {
            foreach (var (field, literal) in _inOrder) writer.Line($"public static readonly {Type} {field} = {literal};");
        }
    }

    private static string WeightName(NetworkOutput output) => Identifiers.Camel(output.Name) + "Weight";

    private void AddLayer(ModuleClass c, int node)
    {
        foreach (var place in new[] { HolePlace.Factory, HolePlace.Forward })
        {
            var parts = ParameterUnifier.CodeAt(c, c.Sample, node, place)?.Parts ?? [];
            for (int p = 0; p < parts.Count; p++)
            {
                // Where instances differ, a field of the instance holds it.
                if (parts[p] is CodeHole { IsScalar: true } hole && !c.ParameterOf.ContainsKey(new(node, place, p)))
                    Add(hole.Name, hole.Literal);
            }
        }
    }

    private void Add(string name, string literal)
    {
        if (_fields.ContainsKey((name, literal))) return;
        string field = _names.Take(Identifiers.Pascal(name));
        _fields[(name, literal)] = field;
        _inOrder.Add((field, literal));
    }
}
