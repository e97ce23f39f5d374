using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Serving;

/// <summary>Writes <c>ToInference()</c> and the class of the twin that it makes, where [Inference] asks for them.</summary>
internal static class InferenceTwinWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (model.Graph.Training.Inference is null) return;
        var twin = InferenceTwin.Of(model.Graph, model.Cancel);
        WriteMethod(writer, twin);
        writer.Gap();
        WriteClass(writer, model, twin);
    }

    private static void WriteMethod(CSharpWriter writer, InferenceTwin twin)
    {
        writer.Summary(
            "Makes the network as it evaluates, with copies of its weights: faster, and not to be trained. "
                + "Batch normalization is part of the "
                + "layers before it.");
        writer.Line(
            "/// <param name=\"channelsLast\">Whether images inside have their channels last; null for what is faster on this "
                + "machine.</param>");
        writer.Line("/// <returns>The twin, in evaluation mode; the caller's to dispose.</returns>");
        string signature = $"public {GeneratedMembers.Inference} {GeneratedMembers.ToInference}(bool? channelsLast = null)";
        using (writer.Block(signature))
        {
            using (writer.Block("var layers = new global::NetGen.FoldedLayer[]", "};"))
            {
                foreach (var layer in twin.Weights)
                    writer.Line($"new({Text.Literal(layer.Name)}, {string.Join(", ", layer.Sources.Select(Source))}),");
            }

            writer.Line($"return global::NetGen.InferenceWeights.Copy(this, new {GeneratedMembers.Inference}(), layers, channelsLast);");
        }
    }

    private static string Source(TwinSource source) => source.Norm is null
        ? $"new global::NetGen.FoldedSource({Text.Literal(source.Path)})"
        : $"new global::NetGen.FoldedSource({Text.Literal(source.Path)}, {Text.Literal(source.Norm)}, {Code.Number(source.Eps)})";

    private static void WriteClass(CSharpWriter writer, NetworkModel model, InferenceTwin twin)
    {
        var classes = ModuleClasses.Of(twin.Graph, model.Cancel);
        var root = classes.Root;
        root.Name = GeneratedMembers.Inference.Name;
        writer.Summary($"<see cref=\"{model.ClassName}\"/> as it evaluates.");
        writer.Line(Text.GeneratedCode);
        using (writer.Block($"public sealed class {root.Name} : torch.nn.Module<torch.Tensor, {model.OutputType}>"))
        {
            root.Scalars.Write(writer);
            writer.Gap();
            using (writer.Block($"internal {root.Name}() : base(nameof({root.Name}))")) ConstructorWriter.WriteModules(writer, root);
            PropertyWriter.Write(writer, root, new(model));
            writer.Gap();
            WriteForward(writer, model, twin, root);
            writer.Gap();
            ConstructorWriter.WriteRegisterComponents(writer);
        }
    }

    private static void WriteForward(CSharpWriter writer, NetworkModel model, InferenceTwin twin, ModuleClass root)
    {
        writer.Summary("Computes what the network computes in evaluation, without gradients.");
        writer.Line($"/// <param name=\"input\">{Text.Xml(root.Sample.Input.ToString())}; the caller's to dispose.</param>");
        writer.Line("/// <returns>What the network returns in evaluation.</returns>");
        using (writer.Block($"public override {model.OutputType} forward(torch.Tensor input)"))
        {
            writer.Line("using var gradients = torch.no_grad();");
            var body = new ForwardBody(root);
            string[] results = ForwardWriter.Results(twin.Graph.Outputs, body, model.HasSeveralOutputs);
            if (!model.HasSeveralOutputs)
            {
                body.Write(writer, results[0]);
                return;
            }

            int next = 0;
            string[] all = [.. model.Graph.Outputs.Select(o => o.IsAuxiliary ? "null" : results[next++])];
            body.Write(writer, $"new {model.OutputType}({string.Join(", ", all)})");
        }
    }
}
