using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>The texts of one class in which instances may differ: expressions, constructor arguments, shapes and summaries.</summary>
internal sealed class ClassText(ModuleClass c)
{
    private const int LongDimension = 16;

    private const int LongFormula = 48;

    private readonly Dictionary<Shape, string> _known = new(ReferenceComparer<Shape>.Instance);

    /// <summary>What makes a module: the layer's factory, or the nested class with the numbers it must be told.</summary>
    public string Factory(int node) => c.Children.TryGetValue(node, out var child)
        ? $"new {child.Name}({string.Join(", ", child.Parameters.Select((p, k) => $"{p.Name}: {Argument(node, child, k)}"))})"
        : Render(node, HolePlace.Factory, "", "");

    /// <summary>What computes a layer's output.</summary>
    public string Forward(int node, string input) => c.Children.ContainsKey(node)
        ? $"{c.Properties[node]}.call({input})"
        : Render(node, HolePlace.Forward, input, c.Properties.TryGetValue(node, out string? self) ? self : "");

    /// <summary>
    /// What a node is and does, for comments and documentation: <c>Conv 3x3, 64</c>, <c>3 x Residual</c>; what instances have in common.
    /// </summary>
    public string Describe(int node) => c.Sample.Nodes[node] switch
    {
        LayerNode layer => Summary(node) is { Length: > 0 } summary ? $"{layer.Layer.Kind} {summary}" : layer.Layer.Kind,
        ContainerNode { Container: { Kind: not ContainerKind.Block, Nodes: var members } } => Members(members),
        var other => PropertyNames.Kind(other),
    };

    private string Summary(int node)
    {
        if (c.Instances.Count == 1) return ((LayerNode)c.Sample.Nodes[node]).Layer.Summary;
        var summaries = c.Instances.Select(i => ((LayerNode)i.Nodes[node]).Layer.Summary.Split([", "], StringSplitOptions.None)).ToList();
        return string.Join(", ", summaries[0].Where(part => summaries.All(s => s.Contains(part))));
    }

    private static string Members(EquatableArray<Node> members)
    {
        const int listed = 3;
        var kinds = members.Select(PropertyNames.Kind).ToList();
        if (kinds.Count > 1 && kinds.Distinct().Count() == 1) return $"{kinds.Count} x {kinds[0]}";
        return kinds.Count <= listed ? string.Join(", ", kinds) : Text.Plural(kinds.Count, "layer");
    }

    public string InputShape => Shape(i => i.Input);

    public string OutputShape => Shape(i => i.Output, c.Sample.Result);

    /// <summary>The shape of what a module takes.</summary>
    public string InputOf(int node) => Flow.InputsOf(c.Sample.Nodes[node]).First() is >= 0 and var value ? ShapeOf(value) : InputShape;

    /// <summary>
    /// <c>; 40 parameters, 2,304 MACs</c>: of all instances, from the least to the most where they differ; empty where there are none.
    /// </summary>
    public string CostsOf(int node)
    {
        try
        {
            return Costs([.. c.Instances.Select(i => NodeCosts.Of(i.Nodes[node]))]);
        }
        catch (OverflowException)
        {
            // The analysis has checked its totals; those of an auxiliary head's multiply-accumulates aren't among them.
            return "";
        }
    }

    private static string Costs(IReadOnlyList<NodeCosts> costs)
    {
        string parameters = costs.All(p => p.Parameters == 0)
            ? ""
            : $"; {Span(costs.Select(p => p.Parameters))} {(costs.All(p => p.Parameters == 1) ? "parameter" : "parameters")}";
        if (costs.All(p => p.Macs == Dim.Known(0))) return parameters;
        string? macs =
            costs.All(p => p.Macs.IsKnown) ? Span(costs.Select(p => p.Macs.Value))
            : costs.All(p => p.Macs == costs[0].Macs) && costs[0].Macs.ToString() is { Length: <= LongFormula } formula ? formula
            : null;
        return macs is null ? parameters : $"{parameters}{(parameters.Length > 0 ? "," : ";")} {macs} MACs";
    }

    private static string Span(IEnumerable<long> numbers)
    {
        var all = numbers.ToList();
        return all.Min() == all.Max() ? Text.Count(all[0]) : $"{Text.Count(all.Min())} to {Text.Count(all.Max())}";
    }

    public string ShapeOf(int node) => Shape(i => i.Nodes[node].Output, node);

    /// <summary>The shape of a value: numbers where all instances agree, the parameter's name or a letter where they don't.</summary>
    private string Shape(Func<Container, Shape> select, int node = Container.InputValue)
    {
        // Most classes have one instance: its shapes are what they are.
        if (c.Instances.Count == 1 && select(c.Sample) is var only && only.Dims.All(d => d.IsKnown)) return Known(only);
        var shapes = c.Instances.Select(select).ToList();
        if (shapes.Any(s => s.Rank != shapes[0].Rank)) return "N x ...";
        string letters = shapes[0].IsImage ? "CHW" : shapes[0].IsChannelsLast ? "HWC" : "FGKLM";
        return "N x "
            + string.Join(
                " x ",
                Enumerable
                    .Range(0, shapes[0].Rank)
                    .Select(d =>
                        (d == 0 ? ConcatenatedChannels(node) : null)
                        ?? Dimension([.. shapes.Select(s => s.Dims[d])], letters[Math.Min(d, letters.Length - 1)])));
    }

    // Neighbours share shapes, and every node asks several times.
    private string Known(Shape shape)
    {
        if (!_known.TryGetValue(shape, out string? text)) _known.Add(shape, text = shape.ToString());
        return text;
    }

    /// <summary><c>(b1x1 + c3 + c5 + pool)</c> for a concatenation whose channels are all known by name or number, or null.</summary>
    private string? ConcatenatedChannels(int node)
    {
        if (node == Container.InputValue || c.Sample.Nodes[node] is not MergeNode { Kind: MergeKind.Concat } merge) return null;
        var sums = c.Instances.Select(i => i.Nodes[node].Output.Channels).ToList();
        if (sums.All(s => s.Equals(sums[0]))) return null;
        var parts = merge
            .Inputs.Select(v =>
                Dimension([.. c.Instances.Select(i => (v == Container.InputValue ? i.Input : i.Nodes[v].Output).Channels)], 'C'))
            .ToList();
        return parts.Contains("C") ? null : $"({string.Join(" + ", parts)})";
    }

    private string Dimension(IReadOnlyList<Dim> dims, char letter)
    {
        if (dims.All(d => d.Equals(dims[0])))
        {
            string text = dims[0].ToString();
            // Deep in a network of symbolic size the formula would be longer than the statement.
            return dims[0].IsKnown || text.Length <= LongDimension ? text : char.ToLowerInvariant(letter).ToString();
        }

        var values = dims.Select(d => d.ToString()).ToEquatableArray();
        return c.Parameters.FirstOrDefault(p => p.Values == values)?.Name.TrimStart('@') ?? letter.ToString();
    }

    private string Argument(int node, ModuleClass child, int index)
    {
        if (c.ParameterOf.TryGetValue(new(node, HolePlace.Child, index), out var parameter)) return parameter.Name;
        return child.Parameters[index].Values[child.IndexOf(((ContainerNode)c.Sample.Nodes[node]).Container)];
    }

    private string Render(int node, HolePlace place, string input, string self)
    {
        var parts = ParameterUnifier.CodeAt(c, c.Sample, node, place)?.Parts ?? [];
        return string.Concat(parts.Select((part, k) => part switch
        {
            CodeText text => text.Text,
            CodeHole { IsScalar: true } hole => c.ParameterOf.TryGetValue(new(node, place, k), out var p)
                ? p.ScalarField!
                : c.Scalars[hole.Name, hole.Literal],
            CodeHole hole => c.ParameterOf.TryGetValue(new(node, place, k), out var p)
                ? (place == HolePlace.Forward ? p.Field! : p.Name)
                : hole.Literal,
            _ => part == Code.Self ? self : input,
        }));
    }
}
