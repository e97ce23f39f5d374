namespace NetGen.Zoo;

/// <summary>How deep a network is, as papers count: the convolutions and linear layers on the longest path.</summary>
internal static class GraphDepth
{
    public static long Of(NetworkGraph graph)
    {
        long[] depths = new long[graph.Nodes.Count];
        // Nodes are in the order of execution: what a node reads comes before it.
        foreach (var node in graph.Nodes)
        {
            depths[node.Index] =
                node.Inputs.Select(i => i == NetworkGraph.InputIndex ? 0 : depths[i]).DefaultIfEmpty(0).Max()
                + (node.Macs.Known == 0 ? 0 : 1);
        }

        return graph.Outputs[0].Node == NetworkGraph.InputIndex ? 0 : depths[graph.Outputs[0].Node];
    }
}
