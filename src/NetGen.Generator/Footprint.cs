using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>
/// About how many bytes of memory records take, on a 64-bit runtime: a head of 16 bytes for each object and 24 for each array, and what is
/// in them. What is always shared (names of attributes and parameters, the chain of an origin, a layer's input) isn't counted; what
/// sometimes is counts, so that the sum is rather more than what is kept.
/// </summary>
internal static class Footprint
{
    private const long Head = 16, Word = 8, ArrayHead = 24;

    /// <summary>What a cache needs for an entry, and what is rounded away elsewhere.</summary>
    private const long Entry = 600;

    /// <summary>A longer name isn't one of ours.</summary>
    private const int LongestName = 64;

    /// <summary>A network as it is declared, with all its blocks.</summary>
    public static long Of(NetworkDeclaration network) =>
        Entry + Record(7) + Of(network.Class) + Sum(network.Attributes, Of) + Sum(network.Blocks, Of);

    /// <summary>What a network comes to.</summary>
    public static long Of(NetworkAnalysis analysis) =>
        Record(3)
        + Sum(analysis.Problems, Of)
        + (analysis.Inferred is { } inferred ? Of(inferred) : 0)
        + (analysis.Recovered is { } recovered ? Of(recovered) : 0);

    private static long Record(int fields) => Head + fields * Word;

    private static long Of(string? text) => text is null ? 0 : (Head + 4 + 2L * (text.Length + 1) + 7) / 8 * 8;

    // Names are the same objects wherever they are used.
    private static long Name(string? text) => text?.Length > LongestName ? Of(text) : 0;

    private static long Sum<T>(EquatableArray<T> items, Func<T, long> size)
    {
        if (items.Count == 0) return 0;
        long sum = ArrayHead + items.Count * Word;
        // A loop without an enumerator: there are thousands.
        for (int k = 0; k < items.Count; k++) sum += size(items[k]);
        return sum;
    }

    private static long Of(ClassHeader header) =>
        Record(14)
        + Of(header.Namespace)
        + Of(header.Name)
        + Of(header.Modifiers)
        + Of(header.Obstacle)
        + Of(header.NotPartial)
        + Of(header.File)
        + Sum(header.ContainingTypes, t => Record(3) + Name(t.Keyword) + Of(t.Name))
        + Sum(header.Members, Of);

    private static long Of(BlockDeclaration block) =>
        Record(8) + Of(block.FullName) + Of(block.Broken) + Sum(block.Attributes, Of) + Sum(block.Parameters, Of);

    private static long Of(BlockParameter parameter) =>
        Record(6) + Of(parameter.Name) + Of(parameter.Type) + Of(parameter.Default) + Sum(parameter.Members, Of);

    private static long Of(AttributeUse use) => Record(4) + Name(use.Name) + Name(use.Written) + Sum(use.Arguments, Of);

    private static long Of(ArgumentUse argument) => Record(4) + Name(argument.Name) + Of(argument.Value);

    private static long Of(Value? value) => value switch
    {
        null => 0,
        IntegerValue { Dim: var dim } => Record(1) + Of(dim),
        TextValue { Text: var text } => Record(1) + Of(text),
        EnumValue member => Record(3) + Name(member.Type) + Name(member.Member),
        ListValue { Items: var items } => Record(1) + Sum(items, Of),
        TypeValue { Written: var written } => Record(1) + Of(written),
        _ => Record(1),
    };

    // A term has a coefficient, an array and its atoms; a floor's numerator is another dimension. Its text is made when somebody asks.
    private static long Of(Dim dim) =>
        !dim.IsKnown ? Record(4) + ArrayHead + dim.Size * (3 * Record(4) + ArrayHead) + Of(dim.ToString())
        : dim.IsShared ? 0
        : Record(4) + Of("1000000");

    private static long Of(Shape shape) => Record(2) + Sum(shape.Dims, Of);

    private static long Of(Problem problem) =>
        Record(6)
        + Of(problem.Finding)
        + Of(problem.Origin)
        + Of(problem.Argument)
        + Of(problem.Place)
        + Of(problem.Characters?.Text)
        + Sum(problem.Makers, Of);

    // What differs between findings is texts and, in some, shapes, of which the texts tell, too.
    private static long Of(Finding finding) => 2 * (Record(8) + Sum(finding.Texts.ToEquatableArray(), Of));

    private static long Of(Origin origin) => Record(1)
        + (origin.Links is [.., var last] ? ArrayHead + origin.Links.Count * Word + Of(last) : 0);

    private static long Of(OriginLink link) => Record(5) + Name(link.Owner) + Of(link.Label) + Name(link.Name);

    private static long Of(InferredGraph inferred) =>
        Record(11) + Sum(inferred.Rows, Of) + Of(inferred.Graph) + Of(inferred.Macs) + Of(inferred.Activations)
        + Sum(inferred.ValidSizes, Of) + Sum(inferred.Dropped, Of);

    // Shapes, state and origin are those of the layer's node.
    private static long Of(LayerRow row) => Record(11) + Record(4) + Of(row.Path);

    private static long Of(DroppedRows dropped) => Record(4) + Of(dropped.Path) + Of(dropped.Text);

    private static long Of(NetworkGraph graph) =>
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
        MergeNode merge => ArrayHead + merge.Inputs.Count * sizeof(int) + Of(merge.Output),
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
