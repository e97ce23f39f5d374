using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>The statements of a forward method.</summary>
internal sealed class ForwardBody
{
    private const int LineWidth = 120;

    private readonly ModuleClass _class;
    private readonly ClassText _text;
    private readonly NameScope _scope;
    private readonly string[] _locals;
    private readonly List<Statement> _statements = [];

    public ForwardBody(ModuleClass c)
    {
        (_class, _text) = (c, new(c));
        _scope = new([.. ReservedNames.Locals, .. c.Properties.Values, .. c.Parameters.SelectMany(p => p.Fields).Select(f => f.Name)]);
        _locals = new string[c.Sample.Nodes.Count];
        for (int k = 0; k < _locals.Length; k++) Add(k);
    }

    /// <summary>The variable that holds a value.</summary>
    public string Local(int value) => value == Container.InputValue ? "input" : _locals[value];

    /// <summary>Adds a statement that makes one more handle on a value, and gives its variable.</summary>
    public string Alias(int value)
    {
        string local = _scope.Take(Local(value) + "Alias");
        _statements.Add(new($"{Local(value)}.alias();", local));
        return local;
    }

    /// <summary>Writes the statements and the return of a result.</summary>
    public void Write(CSharpWriter writer, string result)
    {
        int last = _statements.FindLastIndex(s => s.CanThrow);
        // What is made by the last statement that can throw is returned, whatever happens.
        string[] guarded = [.. _statements.Take(Math.Max(0, last)).Select(s => s.Local).OfType<string>()];
        if (guarded.Length == 0)
        {
            WriteStatements(writer, [], result);
            return;
        }

        WriteList(writer, "torch.Tensor? ", [.. guarded.Select(l => l + " = null")], ";");
        using (writer.Block("try")) WriteStatements(writer, [.. guarded], result);
        using (writer.Block("catch"))
        {
            WriteList(writer, "global::NetGen.Intermediates.Dispose(", guarded, ");");
            writer.Line("throw;");
        }
    }

    private void WriteStatements(CSharpWriter writer, HashSet<string> declared, string result)
    {
        foreach (var statement in _statements)
        {
            string target = statement.Local is not { } local ? "" : declared.Contains(local) ? $"{local} = " : $"var {local} = ";
            writer.Line(target + statement.Text);
        }

        writer.Gap();
        writer.Line($"return {result};");
    }

    private void Add(int node)
    {
        _class.Cancel.ThrowIfCancellationRequested();
        var nodes = _class.Sample.Nodes;
        bool inPlace = _class.Flow.IsInPlace(node);
        // A tensor that is overwritten stays the same object, and keeps its name.
        _locals[node] = inPlace
            ? _locals[((LayerNode)nodes[node]).Input]
            : Identifiers.Escape(_scope.Take(Identifiers.Camel(PropertyNames.Wish(nodes[node]))));
        Quiet($"// {nodes[node].Name}: {_text.Describe(node)}{(inPlace ? ", in place" : "")} -> {_text.ShapeOf(node)}");
        switch (nodes[node])
        {
            case LayerNode when inPlace:
                _statements.Add(new($"{_text.Forward(node, _locals[node])};"));
                break;
            case LayerNode layer:
                _statements.Add(new($"{_text.Forward(node, Local(layer.Input))};", _locals[node]));
                break;
            case ContainerNode { Container.Kind: ContainerKind.Auxiliary } head:
                _statements.Add(new($"training ? {_text.Forward(node, Local(head.Input))} : null;", _locals[node]));
                break;
            case ContainerNode container:
                _statements.Add(new($"{_text.Forward(node, Local(container.Input))};", _locals[node]));
                break;
            case MergeNode merge:
                AddMerge(merge, _locals[node]);
                break;
        }

        foreach (int value in _class.Flow.ReleasedAfter(node))
            Quiet($"{_locals[value]}{(IsAuxiliary(nodes[value]) ? "?" : "")}.Dispose();");
    }

    private void AddMerge(MergeNode merge, string local)
    {
        string[] operands = [.. merge.Inputs.Select(Local)];
        if (merge.Kind == MergeKind.Concat)
        {
            _statements.Add(new($"torch.cat(new[] {{ {string.Join(", ", operands)} }}, 1);", local));
            return;
        }

        // One operation at a time, so that partial results are released too.
        string total = operands[0];
        for (int k = 1; k < operands.Length; k++)
        {
            string next = k == operands.Length - 1 ? local : _scope.Take("partial");
            string one = merge.Kind == MergeKind.Add ? _class.Scalars[Code.One.Name, Code.One.Literal] : "";
            _statements.Add(new(merge.Kind == MergeKind.Add ? $"{total}.add({operands[k]}, {one});" : $"{total} * {operands[k]};", next));
            if (k > 1) Quiet($"{total}.Dispose();");
            total = next;
        }
    }

    private void Quiet(string text) => _statements.Add(new(text) { CanThrow = false });

    private static bool IsAuxiliary(Node node) => node is ContainerNode { Container.Kind: ContainerKind.Auxiliary };

    /// <summary>Writes a list that may need several lines.</summary>
    private static void WriteList(CSharpWriter writer, string begin, IReadOnlyList<string> items, string end)
    {
        string line = begin + items[0];
        foreach (string item in items.Skip(1))
        {
            if (line.Length + item.Length > LineWidth)
            {
                writer.Line(line + ",");
                line = "    " + item;
            }
            else
            {
                line += ", " + item;
            }
        }

        writer.Line(line + end);
    }

    /// <param name="Text">The statement, or what is assigned to the variable.</param>
    /// <param name="Local">The variable that gets a new tensor.</param>
    private sealed record Statement(string Text, string? Local = null)
    {
        public bool CanThrow { get; init; } = true;
    }
}
