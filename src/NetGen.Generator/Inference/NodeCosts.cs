using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Inference;

/// <summary>What a node costs with all that it contains.</summary>
internal readonly record struct NodeCosts(long Parameters, Dim Macs)
{
    public static NodeCosts Of(Node node) => node switch
    {
        LayerNode { Layer: var layer } => new(
            layer.State.Where(t => t.IsParameter).Aggregate(0L, (sum, t) => checked(sum + t.Count)),
            layer.Macs),
        ContainerNode inner => inner
            .Container.Nodes.Select(Of)
            .Aggregate(new NodeCosts(0, Dim.Known(0)), (sum, n) => new(checked(sum.Parameters + n.Parameters), sum.Macs + n.Macs)),
        _ => new(0, Dim.Known(0)),
    };
}
