using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the class that runs the network's ONNX file, where the project references NetGen.Onnx. A class that declares a member of that
/// name keeps its own.
/// </summary>
internal static class SessionWriter
{
    private const string Base = "global::NetGen.Onnx.OnnxSession",
        Options = "global::System.Action<global::Microsoft.ML.OnnxRuntime.SessionOptions>? configure = null",
        Input = "global::System.ReadOnlySpan<float> input",
        // Without it an array would be as much a tensor as a span, up to C# 13.
        Array = "float[] input",
        Output = "global::System.Span<float> output";

    /// <summary>The class of a network, also of one with errors as far as its outputs are known.</summary>
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (!model.HasSessions || !HasRoom(model.Header)) return;
        var outputs = model.Graph.Outputs.Select((o, k) => (Output: o, Name: model.OutputNames[k])).Where(o => !o.Output.IsAuxiliary)
            .ToList();
        writer.Gap();
        writer.Summary("The network in ONNX Runtime, from a file that SaveOnnx wrote; any number of threads may run it.");
        writer.Line(Text.GeneratedCode);
        using (writer.Block($"public sealed class {GeneratedMembers.Session} : {Base}"))
        {
            WriteConstructor(writer, model.ClassName);
            if (outputs.Count > 1) WriteArrays(writer, model, outputs);
            else WriteArray(writer, model, outputs[0].Output);
            WriteTensors(writer, model);
        }
    }

    /// <summary>The class of a network of which nothing is known, so that code that uses it still compiles.</summary>
    public static void WriteUnknown(CSharpWriter writer, ClassHeader header)
    {
        if (!HasRoom(header)) return;
        writer.Gap();
        writer.Summary("The session of a network whose declaration has errors.");
        writer.Line(Text.GeneratedCode);
        using (writer.Block($"public sealed class {GeneratedMembers.Session} : {Base}"))
        {
            WriteConstructor(writer, Identifiers.Escape(header.Name));
            writer.Gap();
            writer.Summary("Runs the network.");
            writer.Line($"public dynamic {GeneratedMembers.Run}({Input}, int height = 0, int width = 0) => RunAll(input, height, width);");
            writer.Gap();
            writer.Summary("Runs the network.");
            writer.Line($"public dynamic {GeneratedMembers.Run}({Array}, int height = 0, int width = 0) => RunAll(input, height, width);");
            writer.Gap();
            writer.Summary("Runs the network.");
            writer.Line($"public void {GeneratedMembers.Run}({Input}, {Output}, int height = 0, int width = 0) =>");
            using (writer.Indented()) writer.Line("RunInto(input, output, height, width);");
            writer.Gap();
            writer.Summary("Runs the network.");
            writer.Line($"public dynamic {GeneratedMembers.Run}(torch.Tensor input) => RunAll(input);");
        }
    }

    private static bool HasRoom(ClassHeader header) =>
        header.Name != GeneratedMembers.Session.Name && !header.Declares(GeneratedMembers.Session.Name);

    private static void WriteConstructor(CSharpWriter writer, string network)
    {
        writer.Summary("Opens a file, and compares its inputs and outputs with this network.");
        writer.Line("/// <param name=\"path\">The file.</param>");
        writer.Line("/// <param name=\"configure\">Changes ONNX Runtime's options, such as the execution provider.</param>");
        writer.Line($"/// <exception cref=\"{Base.Replace("OnnxSession", "OnnxException")}\">");
        writer.Line("/// The file is missing, damaged or another network's: the message has all differences.");
        writer.Line("/// </exception>");
        writer.Line($"public {GeneratedMembers.Session}(string path, {Options})");
        using (writer.Indented()) writer.Line($": base({network}.{GeneratedMembers.Graph}, path, configure)");
        writer.Line("{\n}");
    }

    private static void WriteArray(CSharpWriter writer, NetworkModel model, NetworkOutput output)
    {
        var (parameters, arguments) = Sizes(model);
        string shape = Text.Xml(output.Shape.ToString());
        Document(writer, model, "Runs the network on samples that lie one after another.");
        writer.Line($"/// <returns>{shape}, sample after sample.</returns>");
        writer.Line($"public float[] {GeneratedMembers.Run}({Input}{parameters}) => RunAll(input{arguments})[0];");
        writer.Gap();
        writer.Line($"/// <inheritdoc cref=\"{GeneratedMembers.Run}({Types(model)})\"/>");
        writer.Line($"public float[] {GeneratedMembers.Run}({Array}{parameters}) => RunAll(input{arguments})[0];");
        writer.Gap();
        Document(writer, model, "Runs the network on samples that lie one after another, into memory that is there already.");
        writer.Line($"/// <param name=\"output\">Gets {shape}.</param>");
        writer.Line($"public void {GeneratedMembers.Run}({Input}, {Output}{parameters}) =>");
        using (writer.Indented()) writer.Line($"RunInto(input, output{arguments});");
    }

    private static void WriteArrays(CSharpWriter writer, NetworkModel model, IReadOnlyList<(NetworkOutput Output, string Name)> outputs)
    {
        var (parameters, arguments) = Sizes(model);
        string record = model.Header.Name + "Arrays";
        Document(writer, model, "Runs the network on samples that lie one after another.");
        writer.Line("/// <returns>The outputs, each sample after sample.</returns>");
        using (writer.Block($"public {record} {GeneratedMembers.Run}({Input}{parameters})"))
        {
            writer.Line($"float[][] all = RunAll(input{arguments});");
            writer.Line($"return new({string.Join(", ", outputs.Select((_, k) => $"all[{Text.Invariant(k)}]"))});");
        }

        string sizes = string.Concat(Open(model).Select(o => $", {o.Name}"));
        writer.Gap();
        writer.Line($"/// <inheritdoc cref=\"{GeneratedMembers.Run}({Types(model)})\"/>");
        writer.Line($"public {record} {GeneratedMembers.Run}({Array}{parameters}) =>");
        using (writer.Indented()) writer.Line($"{GeneratedMembers.Run}(global::System.MemoryExtensions.AsSpan(input){sizes});");

        writer.Gap();
        writer.Summary("What a run returns.");
        foreach (var (output, name) in outputs)
            writer.Line($"/// <param name=\"{name}\">{Text.Xml(output.Shape.ToString())}.</param>");
        writer.Line($"public readonly record struct {record}({string.Join(", ", outputs.Select(o => "float[] " + o.Name))});");
    }

    private static void WriteTensors(CSharpWriter writer, NetworkModel model)
    {
        writer.Gap();
        writer.Summary("Runs the network on a tensor, as its forward does in evaluation. This needs libtorch.");
        writer.Line($"/// <param name=\"input\">{Text.Xml(model.Graph.Root.Input.ToString())}, Float32; the caller's to dispose.</param>");
        writer.Line("/// <returns>As forward returns it; the caller's to dispose.</returns>");
        if (!model.HasSeveralOutputs)
        {
            writer.Line($"public torch.Tensor {GeneratedMembers.Run}(torch.Tensor input) => RunAll(input)[0];");
            return;
        }

        int next = 0;
        var values = model.Graph.Outputs.Select(o => o.IsAuxiliary ? "null" : $"all[{Text.Invariant(next++)}]").ToList();
        using (writer.Block($"public {model.OutputRecord} {GeneratedMembers.Run}(torch.Tensor input)"))
        {
            writer.Line("torch.Tensor[] all = RunAll(input);");
            writer.Line($"return new({string.Join(", ", values)});");
        }
    }

    private static void Document(CSharpWriter writer, NetworkModel model, string summary)
    {
        writer.Gap();
        writer.Summary(summary);
        writer.Line($"/// <param name=\"input\">{Text.Xml(model.Graph.Root.Input.ToString())}; N follows from the length.</param>");
        foreach (var (name, what) in Open(model)) writer.Line($"/// <param name=\"{name}\">{what} of the images.</param>");
    }

    // What the declaration leaves open.
    private static (string Parameters, string Arguments) Sizes(NetworkModel model)
    {
        var open = Open(model).ToList();
        return (
            string.Concat(open.Select(o => $", int {o.Name}{(model.IsStub ? " = 0" : "")}")),
            string.Concat(open.Select(o => $", {o.Name}: {o.Name}")));
    }

    private static string Types(NetworkModel model) =>
        "global::System.ReadOnlySpan{float}" + string.Concat(Open(model).Select(_ => ", int"));

    private static IEnumerable<(string Name, string What)> Open(NetworkModel model)
    {
        var input = model.Graph.Root.Input;
        if (!input.IsImage && !model.IsStub) yield break;
        // What a network with errors leaves open may be a mistake.
        if (model.IsStub || !input.Height.IsKnown) yield return ("height", "Rows");
        if (model.IsStub || !input.Width.IsKnown) yield return ("width", "Columns");
    }
}
