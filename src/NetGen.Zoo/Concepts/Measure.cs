namespace NetGen.Zoo;

/// <summary>Numbers of a network's graph.</summary>
/// <typeparam name="TNetwork">A network of the zoo.</typeparam>
internal static class Measure<TNetwork>
{
    private static NetworkGraph Graph { get; } = ZooEntry.GraphOf(typeof(TNetwork));

    public static long Parameters => Graph.ParameterCount;

    public static long Macs => Graph.Macs.Known!.Value;

    public static long ParametersOf(string path) => Under(path).Sum(n => n.Parameters);

    public static long MacsOf(string path) => Under(path).Sum(n => n.Macs.Known!.Value);

    /// <summary>Parameters of all layers of a kind.</summary>
    public static long ParametersOfKind(string kind) => Graph.Nodes.Where(n => n.Kind == kind).Sum(n => n.Parameters);

    /// <summary>Layers of a kind.</summary>
    public static int Count(string kind) => Graph.Nodes.Count(n => n.Kind == kind);

    /// <summary>Elements of all outputs of layers of a kind, for one sample.</summary>
    public static long ElementsOfKind(string kind) => Graph.Nodes.Where(n => n.Kind == kind).Sum(n => n.Output.Elements!.Value);

    public static long InputElements => Graph.Input.Elements!.Value;

    /// <summary>The output of a layer or container: its last node's.</summary>
    public static GraphShape Output(string path) => Under(path)[^1].Output;

    /// <summary>A dimension of an output: 0 are the channels, 1 the rows.</summary>
    public static long Dimension(string path, int index) => Output(path).Dimensions[index].Known!.Value;

    public static long Depth => GraphDepth.Of(Graph);

    private static List<GraphNode> Under(string path)
    {
        List<GraphNode> nodes = [.. Graph.Nodes.Where(n => n.Path == path || n.Path.StartsWith(path + ".", StringComparison.Ordinal))];
        return nodes.Count > 0 ? nodes : throw new ArgumentException($"{Graph.Name} has no layer '{path}'.", nameof(path));
    }
}
