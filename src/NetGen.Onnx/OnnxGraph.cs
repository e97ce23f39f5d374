using Google.Protobuf;
using Onnx;
using static TorchSharp.torch;

namespace NetGen.Onnx;

/// <summary>Makes ONNX's graph of a network as it evaluates.</summary>
internal sealed class OnnxGraph(NetworkGraph graph, nn.Module network)
{
    private readonly GraphProto _made = new() { Name = graph.Name };
    private readonly Dictionary<string, Tensor> _state = network.state_dict();
    private readonly HashSet<string> _weights = [];

    // Weights have their names from the state, so that nothing else may.
    private readonly HashSet<string> _names = [OnnxNames.Input, .. network.state_dict().Keys];
    private readonly Dictionary<int, string> _values = new() { [NetworkGraph.InputIndex] = OnnxNames.Input };

    public GraphProto Build()
    {
        Reject();
        var outputs = graph.Outputs.Where(o => !o.IsAuxiliary).ToList();
        var needed = Needed(outputs.Select(o => o.Node));
        // Names of outputs are taken before those of the values inside.
        var names = outputs.Select(o => Unique(OnnxNames.Of(o))).ToList();
        _made.Input.Add(Describe(OnnxNames.Input, graph.Input));
        foreach (var node in graph.Nodes.Where(n => needed.Contains(n.Index))) Add(node);
        foreach (var (output, name) in outputs.Zip(names))
        {
            _made.Output.Add(Describe(name, output.Shape));
            // An output has a name of its own, whichever value it is.
            if (!Rename(_values[output.Node], name)) _made.Node.Add(MakeNode("Identity", [_values[output.Node]], name, []));
        }

        return _made;
    }

    private void Reject()
    {
        var missing = graph.Nodes.Where(n => n is { Onnx: null, IsAuxiliary: false }).ToList();
        if (missing.Count == 0) return;
        throw new OnnxException(
            $"{graph.Name} can't be written as ONNX: {string.Join("; ", missing.Select(n => $"{n.Path} ([{n.Kind}], {n.Summary})"))} "
                + $"{(missing.Count == 1 ? "has" : "have")} no operators there for an input whose height and width are open, "
                + "nor for thousands of different windows or channels. "
                + "Declare the size of the network's input, or use a layer that doesn't depend on it.");
    }

    /// <summary>What the outputs depend on.</summary>
    private HashSet<int> Needed(IEnumerable<int> outputs)
    {
        var needed = new HashSet<int>();
        var open = new Stack<int>(outputs);
        while (open.TryPop(out int node))
        {
            if (node == NetworkGraph.InputIndex || !needed.Add(node)) continue;
            foreach (int input in graph.Nodes[node].Inputs) open.Push(input);
        }

        return needed;
    }

    private void Add(GraphNode node)
    {
        var inputs = node.Inputs.Select(i => _values[i]).ToList();
        var statements = Statement.Parse(node.Onnx!);
        if (statements.Count == 0)
        {
            _values[node.Index] = inputs[0];
            return;
        }

        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = inputs[0], ["_"] = "" };
        for (int k = 0; k < inputs.Count; k++) known[$"x{k}"] = inputs[k];
        foreach (var statement in statements)
        {
            string result = Unique(statement.Result is { } name ? $"{node.Path}/{name}" : node.Path);
            _made.Node.Add(MakeNode(
                statement.Operator,
                statement.Inputs.SelectMany(i => i == "*" ? inputs : [Resolve(node, i, known)]),
                result,
                statement.Attributes));
            if (statement.Result is { } own) known[own] = result;
            else _values[node.Index] = result;
        }
    }

    private string Resolve(GraphNode node, string input, Dictionary<string, string> known)
    {
        if (known.TryGetValue(input, out string? value)) return value;
        if (Constant.Is(input)) return known[input] = AddConstant(node, input);
        string key = input == "self" ? node.Path : $"{node.Path}.{input}";
        if (!_state.TryGetValue(key, out var tensor))
            throw new OnnxException($"{graph.Name} has no '{key}' in its state, which [{node.Kind}] needs.");
        if (_weights.Add(key)) _made.Initializer.Add(Weight(key, tensor));
        return known[input] = key;
    }

    private string AddConstant(GraphNode node, string text)
    {
        string name = Unique($"{node.Path}/constant");
        _made.Initializer.Add(Constant.Parse(text, name));
        return name;
    }

    private static TensorProto Weight(string name, Tensor tensor)
    {
        using var none = no_grad();
        using var detached = tensor.detach();
        using var single = detached.to(ScalarType.Float32);
        using var here = single.cpu();
        using var inOrder = here.contiguous();
        var made = new TensorProto
        {
            Name = name,
            DataType = (int)TensorProto.Types.DataType.Float,
            RawData = ByteString.CopyFrom(inOrder.bytes),
        };
        made.Dims.AddRange(tensor.shape);
        return made;
    }

    private bool Rename(string value, string name)
    {
        var maker = _made.Node.FirstOrDefault(n => n.Output[0] == value);
        if (maker is null || _made.Output.Any(o => o.Name == value)) return false;
        maker.Output[0] = name;
        foreach (var node in _made.Node)
        {
            for (int k = 0; k < node.Input.Count; k++)
                if (node.Input[k] == value) node.Input[k] = name;
        }

        foreach (int key in _values.Where(v => v.Value == value).Select(v => v.Key).ToList()) _values[key] = name;
        return true;
    }

    private static NodeProto MakeNode(
        string type, IEnumerable<string> inputs, string output, IReadOnlyList<AttributeProto> attributes)
    {
        var node = new NodeProto { OpType = type, Name = output };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes);
        return node;
    }

    private string Unique(string name)
    {
        string free = name;
        for (int k = 2; !_names.Add(free); k++) free = $"{name}_{k}";
        return free;
    }

    private static ValueInfoProto Describe(string name, GraphShape shape)
    {
        var type = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = new TensorShapeProto() };
        type.Shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "N" });
        foreach (var extent in shape.Dimensions)
        {
            type.Shape.Dim.Add(
                extent.Known is { } size
                    ? new TensorShapeProto.Types.Dimension { DimValue = size }
                    : new TensorShapeProto.Types.Dimension { DimParam = extent.Text });
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = type } };
    }
}
