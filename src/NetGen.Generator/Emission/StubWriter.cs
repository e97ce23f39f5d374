using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes a class for a network with errors: code that uses the network still compiles, so that one mistake gives one error.
/// </summary>
internal static class StubWriter
{
    private const string Unknown = "Unknown until the network's errors are corrected.", Throws = "Throws: the network has errors.";

    /// <summary>Members, each left out where the user declares one of that name.</summary>
    private static readonly IReadOnlyList<(GeneratedMember Member, string Summary, string Declaration)> s_members =
    [
        Constant(GeneratedMembers.ParameterCount),
        Constant(GeneratedMembers.Macs),
        Constant(GeneratedMembers.Classes),
        .. GeneratedMembers.Sizes.Select(Constant),
        Throwing(GeneratedMembers.Graph, "static global::NetGen.NetworkGraph", ""),
        Throwing(GeneratedMembers.Forward, "override torch.Tensor", "(torch.Tensor input)"),
        Throwing(GeneratedMembers.Loss, "torch.Tensor", "(torch.Tensor output, torch.Tensor target)"),
        Throwing(GeneratedMembers.Predict, "static torch.Tensor", "(torch.Tensor output)"),
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

    private const string Throw =
        "throw new global::System.InvalidOperationException(\"The network has errors; the compiler's diagnostics say which.\")";

    public static string Write(ClassHeader header)
    {
        string name = Identifiers.Escape(header.Name);
        return FileWriter.Write(header, usesTorch: true, writer =>
        {
            writer.Summary("A network whose declaration has errors.");
            writer.Line(Text.GeneratedCode);
            using (
                writer.Block(
                    $"{(header.Modifiers.Length > 0 ? header.Modifiers + " " : "")}partial class {name} : torch.nn.Module<torch.Tensor, "
                        + "torch.Tensor>"))
            {
                (GeneratedMember Member, string, string) constructor = (
                    GeneratedMembers.Constructor,
                    "Makes the module.",
                    $"public {name}() : base(nameof({name})) {{ }}");
                foreach (var (member, summary, declaration) in s_members
                        .Prepend(constructor)
                        .Where(m => !header.Declares(m.Member.Name, m.Member.Parameters)))
                {
                    writer.Gap();
                    writer.Summary(summary);
                    writer.Line(declaration);
                }
            }
        });
    }
}
