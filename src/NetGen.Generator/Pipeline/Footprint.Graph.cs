using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Pipeline;

internal static partial class Footprint
{
    /// <summary>A graph with its costs.</summary>
    public static long Of(InferredGraph inferred) =>
        Record(13) + Sum(inferred.Rows, Of) + Of(inferred.Graph) + Of(inferred.Macs) + Of(inferred.Activations)
        + Sum(inferred.ValidSizes, Of) + Sum(inferred.Dropped, Of);

    // Shapes, state and origin are those of the layer's node.
    private static long Of(LayerRow row) => Record(11) + Record(6) + Of(row.Path);

    private static long Of(DroppedRows dropped) => Record(4) + Of(dropped.Path) + Of(dropped.Text);

    /// <summary>A graph without costs.</summary>
    public static long Of(NetworkGraph graph) =>
        Record(6) + Of(graph.Class) + Of(graph.Root) + Sum(graph.Outputs, Of) + Sum(graph.Training.Uses, Of) + Sum(graph.Unnameable, Of);

    private static long Of(NetworkOutput output) => Record(5) + Of(output.Name) + Of(output.Shape);

    private static long Of(TrainingUse use) =>
        Record(3) + Of(use.Name) + Sum(use.Arguments, a => Word + Of(a.Name) + Of(a.Value));

    private static long Of(Container container) =>
        Record(6)
        + Of(container.TypeStem)
        + Sum(container.Arguments, a => Word + Of(a.Name) + Of(a.Literal))
        + Sum(container.Nodes, Of);

    private static long Of(Node node) => Record(6) + Of(node.Name) + Of(node.Origin) + node switch
    {
        LayerNode layer => Of(layer.Layer) + Of(layer.Arguments),
        MergeNode merge => ArrayHead + merge.Inputs.Count * sizeof(int) + Of(merge.Output) + Word + Of(merge.Order),
        ContainerNode inner => Of(inner.Container),
        _ => Of(node.Output),
    };

    // A dictionary's entry, its bucket and the value.
    private static long Of(LayerArguments arguments)
    {
        long sum = Record(1) + Record(10) + 2 * ArrayHead;
        foreach (var value in arguments.Values) sum += 32 + (value is ListValue or TextValue ? Of(value) : Record(1));
        return sum;
    }

    private static long Of(Layer layer) =>
        Record(24)
        + Of(layer.Summary)
        + Name(layer.ModuleType)
        + (ReferenceEquals(layer.Output, layer.Input) ? 0 : Of(layer.Output))
        + Sum(layer.State, s => Record(4) + Name(s.Name) + ArrayHead + s.Shape.Count * Word)
        + Of(layer.Macs)
        + Of(layer.Saved)
        + Of(layer.Scratch)
        + Record(12)
        + Of(layer.Factory)
        + Of(layer.Forward)
        + Of(layer.ForwardInPlace)
        + Sum(layer.Remainders, r => Record(4) + Of(r.Count) + Of(r.Of))
        + Sum(layer.Requirements, r => Record(3) + Of(r.Dim) + Name(r.What));

    private static long Of(Code? code) => code is null ? 0 : Record(1) + Sum(code.Parts, p => p switch
    {
        CodeText text => Record(1) + Name(text.Text),
        CodeHole hole => Record(4) + Of(hole.Literal),
        _ => 0,
    });
}
