using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes a class for a network with errors: code that uses the network still compiles, so that one mistake gives one error.
/// </summary>
internal static class StubWriter
{
    private const string Unknown = "Unknown until the network's errors are corrected.", Throws = "Throws: the network has errors.";

    /// <summary>Members, each left out where the user declares one of that name.</summary>
    private static IReadOnlyList<(GeneratedMember Member, string Summary, string Declaration)> Members(string output) =>
    [
        Constant(GeneratedMembers.ParameterCount),
        Constant(GeneratedMembers.Macs),
        Constant(GeneratedMembers.Classes),
        .. GeneratedMembers.Sizes.Select(Constant),
        Throwing(GeneratedMembers.Graph, "static global::NetGen.NetworkGraph", ""),
        Throwing(GeneratedMembers.Forward, $"override {output}", "(torch.Tensor input)"),
        Throwing(GeneratedMembers.Loss, "torch.Tensor", $"({output} output, torch.Tensor target)"),
        Throwing(GeneratedMembers.Predict, "static torch.Tensor", $"({output} output)"),
        Throwing(GeneratedMembers.CreateOptimizer, "torch.optim.Optimizer", "()"),
        Throwing(GeneratedMembers.CreateScheduler, "torch.optim.lr_scheduler.LRScheduler", "(torch.optim.Optimizer optimizer)"),
        Throwing(GeneratedMembers.TrainingStep, "double", "(torch.optim.Optimizer optimizer, torch.Tensor input, torch.Tensor target)"),
        Throwing(GeneratedMembers.CreateWeightAverage, "global::NetGen.Training.WeightAverage", "()"),
        Throwing(
            GeneratedMembers.CreateAugmentation with
            {
                Parameters = 2,
            },
            "static global::NetGen.Training.AugmentationPipeline",
            "(long seed, global::NetGen.Training.PcaColors? colors = null)"),
        (GeneratedMembers.Recipe, Unknown, Recipe),
        Throwing(GeneratedMembers.ToInference, GeneratedMembers.Inference.Name, "(bool? channelsLast = null)"),
        (GeneratedMembers.Inference, Throws, Inference(output)),
    ];

    // 1 and not 0: the compiler refuses to divide by a constant 0.
    private static (GeneratedMember Member, string Summary, string Declaration) Constant(GeneratedMember member) =>
        (member, Unknown, $"public const {member.ConstantType} {member} = 1;");

    private static (GeneratedMember Member, string Summary, string Declaration) Throwing(
        GeneratedMember member,
        string type,
        string parameters) => (member, Throws, $"public {type} {member}{parameters} => {Throw};");

    private const string Recipe = """
        public static class Recipe
        {
            /// <summary>Unknown until the network's errors are corrected.</summary>
            public const int Epochs = 1, Steps = 1, BatchSize = 1;

            /// <summary>Unknown until the network's errors are corrected.</summary>
            public const double LearningRate = 1;

            /// <summary>Unknown until the network's errors are corrected.</summary>
            public static double LearningRateFactor(int epoch) => 1;

            /// <summary>Unknown until the network's errors are corrected.</summary>
            public static double LearningRateAt(int epoch) => 1;
        }
        """;

    private static string Inference(string output) => $$"""
        public sealed class {{GeneratedMembers.Inference}} : torch.nn.Module<torch.Tensor, {{output}}>
        {
            internal {{GeneratedMembers.Inference}}() : base(nameof({{GeneratedMembers.Inference}})) { }

            /// <summary>Throws: the network has errors.</summary>
            public override {{output}} forward(torch.Tensor input) => {{Throw}};
        }
        """;

    private const string Throw =
        "throw new global::System.InvalidOperationException(\"The network has errors; the compiler's diagnostics say which.\")";

    public static string Write(StubModel stub, bool hasSessions, CancellationToken cancel)
    {
        var header = stub.Class;
        string name = Identifiers.Escape(header.Name);
        var network = stub.Graph is { } graph
            ? new NetworkModel(WithoutCosts(graph), ModuleClasses.Named(graph, cancel)) { HasSessions = hasSessions, IsStub = true }
            : null;
        string output = network?.OutputType ?? "torch.Tensor";
        return FileWriter.Write(header, usesTorch: true, writer =>
        {
            writer.Summary("A network whose declaration has errors.");
            writer.Line(Text.GeneratedCode);
            using (
                writer.Block(
                    $"{(header.Modifiers.Length > 0 ? header.Modifiers + " " : "")}partial class {name} : torch.nn.Module<torch.Tensor, "
                        + $"{output}>"))
            {
                (GeneratedMember Member, string, string) constructor = (
                    GeneratedMembers.Constructor,
                    "Makes the module.",
                    $"public {name}() : base(nameof({name})) {{ }}");
                foreach (var (member, summary, declaration) in Members(output)
                        .Prepend(constructor)
                        .Where(m => !header.Declares(m.Member.Name, m.Member.Parameters)))
                {
                    writer.Gap();
                    writer.Summary(summary);
                    writer.Line(declaration);
                }

                if (stub.Unreadable.Count > 0)
                {
                    writer.Gap();
                    writer.Line("// Arguments whose constants the generator doesn't know.");
                    writer.Line(
                        $"private const string {GeneratedMembers.Unreadable} = {Text.Literal(UnreadableArgument.Write(stub.Unreadable))};");
                }

                if (network is not null)
                {
                    SessionWriter.Write(writer, network);
                    WriteModules(writer, network.Classes, header);
                }
                else if (hasSessions)
                {
                    SessionWriter.WriteUnknown(writer, header);
                }
            }

            if (network is { HasSeveralOutputs: true }) OutputRecordWriter.Write(writer, network);
        });
    }

    // The layers and blocks as far as they are known, so that code that uses them still compiles.
    private static void WriteModules(CSharpWriter writer, ModuleClasses classes, ClassHeader header)
    {
        WriteModules(writer, classes.Root, header);
        foreach (var c in classes.Nested)
        {
            writer.Gap();
            writer.Summary("Layers of a network whose declaration has errors.");
            writer.Line(Text.GeneratedCode);
            using (writer.Block($"public sealed class {c.Name} : torch.nn.Module<torch.Tensor, torch.Tensor>"))
            {
                writer.Line($"internal {c.Name}() : base(nameof({c.Name})) {{ }}");
                writer.Gap();
                writer.Summary(Throws);
                writer.Line($"public override torch.Tensor forward(torch.Tensor input) => {Throw};");
                WriteModules(writer, c, null);
            }
        }
    }

    // Of a layer with a mistake not even the type is known: 'dynamic' takes whatever is done with it.
    private static void WriteModules(CSharpWriter writer, ModuleClass c, ClassHeader? header)
    {
        foreach (int k in c.Modules.Where(k => header?.Declares(c.Properties[k]) != true))
        {
            string type = c.Sample.Nodes[k] is LayerNode layer ? layer.Layer.ModuleType!
                : c.Children.TryGetValue(k, out var child) ? child.Name
                : "dynamic";
            writer.Gap();
            writer.Summary(Throws);
            writer.Line($"public {type} {c.Properties[k]} => {Throw};");
        }
    }

    private static InferredGraph WithoutCosts(NetworkGraph graph) =>
        new()
        {
            Graph = graph,
            Rows = [],
            ParameterCount = 0,
            BufferCount = 0,
            Macs = Dim.Unknown,
            Activations = Dim.Unknown,
            PeakInferenceBytes = null,
            PeakTrainingBytes = null,
            ReceptiveField = null,
            ValidSizes = [],
            Dropped = [],
        };
}
