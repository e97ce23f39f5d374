using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes forward methods: a straight line that releases every intermediate right after its last use, and what is alive where a statement
/// throws.
/// </summary>
internal static class ForwardWriter
{
    public static void WriteNetwork(CSharpWriter writer, NetworkModel model)
    {
        var root = model.Classes.Root;
        writer.Summary($"Computes the {(model.HasSeveralOutputs ? "outputs" : "output")} for a batch.");
        writer.Line($"/// <param name=\"input\">{Text.Xml(root.Sample.Input.ToString())}; the caller's to dispose.</param>");
        var returned = model.Graph.Outputs.Select((o, k) => (model.HasSeveralOutputs ? model.OutputNames[k] + ": " : "")
            + Text.Xml(o.Shape.ToString()) + (o.IsAuxiliary ? ", null unless training" : ""));
        writer.Line($"/// <returns>{string.Join("; ", returned)}.</returns>");
        using (writer.Block($"public override {model.OutputType} forward(torch.Tensor input)"))
        {
            var body = new ForwardBody(root);
            string[] results = Results(model.Graph.Outputs, body, model.HasSeveralOutputs);
            body.Write(writer, model.HasSeveralOutputs ? $"new {model.OutputType}({string.Join(", ", results)})" : results[0]);
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
            var body = new ForwardBody(c);
            body.Write(writer, Result(c.Sample.Result, body));
        }
    }

    /// <summary>The values to return; one that is returned twice gets a second handle, so that either can be disposed alone.</summary>
    public static string[] Results(IEnumerable<NetworkOutput> outputs, ForwardBody body, bool areSeveral)
    {
        var seen = new HashSet<int>();
        return [.. outputs.Select(o =>
            o.Value != Container.InputValue && seen.Add(o.Value) ? body.Local(o.Value)
            : areSeveral ? body.Alias(o.Value)
            : Result(o.Value, body))];
    }

    /// <summary>The input belongs to the caller, who disposes it: as a result it needs a handle of its own.</summary>
    private static string Result(int value, ForwardBody body) => value == Container.InputValue ? "input.alias()" : body.Local(value);
}
