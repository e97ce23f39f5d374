namespace NetGen.Generator;

/// <summary>Writes forward methods: a straight line that releases every intermediate right after its last use.</summary>
internal static class ForwardWriter
{
    private static readonly Dictionary<MergeKind, string> Operators = new() { [MergeKind.Add] = "+", [MergeKind.Multiply] = "*" };

    public static void WriteNetwork(CSharpWriter writer, NetworkModel model)
    {
        var root = model.Classes.Root;
        writer.Summary($"Computes the {(model.HasSeveralOutputs ? "outputs" : "output")} for a batch.");
        writer.Line($"/// <param name=\"input\">{Text.Xml(root.Sample.Input.ToString())}; the caller's to dispose.</param>");
        writer.Line($"/// <returns>{string.Join("; ", model.Graph.Outputs.Select((o, k) => (model.HasSeveralOutputs ? model.OutputNames[k] + ": " : "") + Text.Xml(o.Shape.ToString()) + (o.IsAuxiliary ? ", null unless training" : "")))}.</returns>");
        using (writer.Block($"public override {model.OutputType} forward(torch.Tensor input)"))
        {
            var locals = WriteStatements(writer, root);
            string[] results = Results(model, locals);
            writer.Line(model.HasSeveralOutputs ? $"return new {model.OutputType}({string.Join(", ", results)});" : $"return {results[0]};");
        }
    }

    public static void WriteNested(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        writer.Summary("Computes the output for a batch.");
        writer.Line($"/// <param name=\"input\">{Text.Xml(text.InputShape)}; the caller's to dispose.</param>");
        writer.Line($"/// <returns>{Text.Xml(text.OutputShape)}.</returns>");
        using (writer.Block("public override torch.Tensor forward(torch.Tensor input)"))
        {
            var locals = WriteStatements(writer, c);
            writer.Line($"return {Result(c.Sample.Result, locals)};");
        }
    }

    /// <summary>The values to return; one that is returned twice gets a second handle, so that either can be disposed alone.</summary>
    private static string[] Results(NetworkModel model, string[] locals)
    {
        var seen = new HashSet<int>();
        return [.. model.Graph.Outputs.Select(o => seen.Add(o.Value) ? Result(o.Value, locals) : $"{Local(o.Value, locals)}.alias()")];
    }

    /// <summary>The input belongs to the caller, who disposes it: as a result it needs a handle of its own.</summary>
    private static string Result(int value, string[] locals) => value == Container.InputValue ? "input.alias()" : locals[value];

    private static string Local(int value, string[] locals) => value == Container.InputValue ? "input" : locals[value];

    private static string[] WriteStatements(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        var nodes = c.Sample.Nodes;
        var scope = new NameScope([.. ReservedNames.Locals, .. c.Properties.Values, .. c.Parameters.Select(p => p.Field ?? "input")]);
        var locals = new string[nodes.Count];
        for (int k = 0; k < nodes.Count; k++)
        {
            bool inPlace = c.Flow.IsInPlace(k);
            // A tensor that is overwritten stays the same object, and keeps its name.
            locals[k] = inPlace ? locals[((LayerNode)nodes[k]).Input] : Identifiers.Escape(scope.Take(Identifiers.Camel(PropertyNames.Wish(nodes[k]))));
            writer.Line($"// {nodes[k].Name}: {text.Describe(k)}{(inPlace ? ", in place" : "")} -> {text.ShapeOf(k)}");
            switch (nodes[k])
            {
                case LayerNode when inPlace:
                    writer.Line($"{text.Forward(k, locals[k])};");
                    break;
                case LayerNode layer:
                    writer.Line($"var {locals[k]} = {text.Forward(k, Local(layer.Input, locals))};");
                    break;
                case ContainerNode { Container.Kind: ContainerKind.Auxiliary } head:
                    writer.Line($"var {locals[k]} = training ? {text.Forward(k, Local(head.Input, locals))} : null;");
                    break;
                case ContainerNode container:
                    writer.Line($"var {locals[k]} = {text.Forward(k, Local(container.Input, locals))};");
                    break;
                case MergeNode merge:
                    WriteMerge(writer, merge, locals[k], [.. merge.Inputs.Select(i => Local(i, locals))], scope);
                    break;
            }

            foreach (int value in c.Flow.ReleasedAfter(k)) writer.Line($"{locals[value]}{(IsAuxiliary(nodes[value]) ? "?" : "")}.Dispose();");
        }

        writer.Gap();
        return locals;
    }

    private static bool IsAuxiliary(Node node) => node is ContainerNode { Container.Kind: ContainerKind.Auxiliary };

    private static void WriteMerge(CSharpWriter writer, MergeNode merge, string local, string[] operands, NameScope scope)
    {
        if (merge.Kind == MergeKind.Concat)
        {
            writer.Line($"var {local} = torch.cat(new[] {{ {string.Join(", ", operands)} }}, 1);");
            return;
        }

        // One operation at a time, so that partial results are released too.
        string total = operands[0];
        for (int k = 1; k < operands.Length; k++)
        {
            string next = k == operands.Length - 1 ? local : scope.Take("partial");
            writer.Line($"var {next} = {total} {Operators[merge.Kind]} {operands[k]};");
            if (k > 1) writer.Line($"{total}.Dispose();");
            total = next;
        }
    }
}
