using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;

namespace NetGen.Generator.Emission;

/// <summary>Everything that the writers of a network's members read.</summary>
internal sealed record NetworkModel(InferredGraph Inferred, ModuleClasses Classes)
{
    public NetworkGraph Graph => Inferred.Graph;

    /// <summary>Ends the writing.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Whether the project references NetGen.Onnx, so that the network gets a session.</summary>
    public bool HasSessions { get; init; }

    /// <summary>Whether the network has errors, so that the class is a stub.</summary>
    public bool IsStub { get; init; }

    public ClassHeader Header => Graph.Class;

    public string ClassName => Classes.Root.Name;

    /// <summary>The names of the results as properties of the output record.</summary>
    public IReadOnlyList<string> OutputNames { get; } = NameOutputs(Inferred.Graph);

    public bool HasSeveralOutputs => Graph.Outputs.Count > 1;

    public string OutputRecord => Header.Name + "Output";

    public string OutputType => HasSeveralOutputs ? OutputRecord : "torch.Tensor";

    /// <summary>Accessibility of the class, for what is declared next to it.</summary>
    public string Accessibility =>
        string.Concat(
            Header.Modifiers.Split(' ').Where(m => m is "public" or "internal" or "private" or "protected" or "file").Select(m => m + " "));

    private static IReadOnlyList<string> NameOutputs(NetworkGraph graph)
    {
        var scope = new NameScope([graph.Class.Name + "Output", .. ReservedNames.Output]);
        return [.. graph.Outputs.Select(o => scope.Take(Identifiers.Pascal(o.Name), "Tensor"))];
    }
}
