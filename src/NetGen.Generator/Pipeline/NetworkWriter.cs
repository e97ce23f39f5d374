using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Inference;
using NetGen.Generator.Serving;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Pipeline;

/// <summary>Writes the module of a network.</summary>
internal static class NetworkWriter
{
    /// <summary>Every member of the class, in the order of the file.</summary>
    private static readonly IReadOnlyList<Action<CSharpWriter, NetworkModel>> s_members =
    [
        ConstantsWriter.WriteCosts,
        ConstantsWriter.WriteInput,
        ConstantsWriter.WriteOutput,
        (writer, model) => model.Classes.Root.Scalars.Write(writer),
        (writer, model) => ConstructorWriter.WriteNetwork(writer, model, InitializationWriter.Describe(model), InitializationWriter.Write),
        PropertyWriter.WriteNetwork,
        GraphWriter.WriteProperty,
        ForwardWriter.WriteNetwork,
        AnswerWriter.Write,
        LossWriter.Write,
        OptimizerWriter.Write,
        ScheduleWriter.Write,
        TrainingStepWriter.Write,
        AveragingWriter.Write,
        AugmentationWriter.Write,
        RecipeWriter.Write,
        InferenceTwinWriter.Write,
        SessionWriter.Write,
        ConstructorWriter.WriteRegisterComponents,
        NestedClassWriter.WriteAll,
        GraphWriter.WriteDescription,
    ];

    public static string Write(InferredGraph inferred, CancellationToken cancel = default, bool hasSessions = false)
    {
        var model = new NetworkModel(inferred, ModuleClasses.Of(inferred.Graph, cancel)) { Cancel = cancel, HasSessions = hasSessions };
        return FileWriter.Write(model.Header, usesTorch: true, writer =>
        {
            DocumentationWriter.WriteNetwork(writer, model);
            writer.Line(Text.GeneratedCode);
            string modifiers = model.Header.Modifiers.Length > 0 ? model.Header.Modifiers + " " : "";
            string bases = $"torch.nn.Module<torch.Tensor, {model.OutputType}>, global::NetGen.INetwork";
            using (writer.Block($"{modifiers}partial class {model.ClassName} : {bases}"))
            {
                foreach (var write in s_members)
                {
                    writer.Gap();
                    write(writer, model);
                }
            }

            if (model.HasSeveralOutputs) OutputRecordWriter.Write(writer, model);
        }, cancel);
    }
}
