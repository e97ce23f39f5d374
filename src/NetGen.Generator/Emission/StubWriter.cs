namespace NetGen.Generator;

/// <summary>Writes a class for a network with errors: code that uses the network still compiles, so that one mistake gives one error.</summary>
internal static class StubWriter
{
    /// <summary>Reserved names of members that aren't constants.</summary>
    private static readonly HashSet<string> s_others = ["Graph", "GraphText", "_graph", "Loss", "CreateOptimizer", "CreateScheduler", "TrainingStep", "CreateWeightAverage", "CreateAugmentation", "Recipe"];

    /// <summary>Members by name, each left out where the user declares one of that name.</summary>
    private static readonly IReadOnlyList<(string Name, int? Parameters, string Summary, string Declaration)> Members =
    [
        // 1 and not 0: the compiler refuses to divide by a constant 0.
        .. ReservedNames.Network.Where(n => !s_others.Contains(n)).Select(n => (n, (int?)null, "Unknown until the network's errors are corrected.", $"public const {(n is "ParameterCount" or "Macs" ? "long" : "int")} {n} = 1;")),
        ("Graph", null, "Throws: the network has errors.", $"public static global::NetGen.NetworkGraph Graph => {Throw};"),
        ("forward", 1, "Throws: the network has errors.", $"public override torch.Tensor forward(torch.Tensor input) => {Throw};"),
        ("Loss", 2, "Throws: the network has errors.", $"public torch.Tensor Loss(torch.Tensor output, torch.Tensor target) => {Throw};"),
        (AnswerWriter.Method, 1, "Throws: the network has errors.", $"public static torch.Tensor {AnswerWriter.Method}(torch.Tensor output) => {Throw};"),
        ("CreateOptimizer", 0, "Throws: the network has errors.", $"public torch.optim.Optimizer CreateOptimizer() => {Throw};"),
        ("CreateScheduler", 1, "Throws: the network has errors.", $"public torch.optim.lr_scheduler.LRScheduler CreateScheduler(torch.optim.Optimizer optimizer) => {Throw};"),
        ("TrainingStep", 3, "Throws: the network has errors.", $"public double TrainingStep(torch.optim.Optimizer optimizer, torch.Tensor input, torch.Tensor target) => {Throw};"),
        ("CreateWeightAverage", 0, "Throws: the network has errors.", $"public global::NetGen.Training.WeightAverage CreateWeightAverage() => {Throw};"),
        ("CreateAugmentation", 2, "Throws: the network has errors.", $"public static global::NetGen.Training.AugmentationPipeline CreateAugmentation(long seed, global::NetGen.Training.PcaColors? colors = null) => {Throw};"),
        ("Recipe", null, "Unknown until the network's errors are corrected.", Recipe),
    ];

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

    private const string Throw = "throw new global::System.InvalidOperationException(\"The network has errors; the compiler's diagnostics say which.\")";

    public static string Write(ClassHeader header)
    {
        string name = Identifiers.Escape(header.Name);
        return FileWriter.Write(header, usesTorch: true, writer =>
        {
            writer.Summary("A network whose declaration has errors.");
            writer.Line(Text.GeneratedCode);
            using (writer.Block($"{(header.Modifiers.Length > 0 ? header.Modifiers + " " : "")}partial class {name} : torch.nn.Module<torch.Tensor, torch.Tensor>"))
            {
                foreach (var member in Members.Prepend((".ctor", 0, "Makes the module.", $"public {name}() : base(nameof({name})) {{ }}")).Where(m => !header.Declares(m.Name, m.Parameters)))
                {
                    writer.Gap();
                    writer.Summary(member.Summary);
                    writer.Line(member.Declaration);
                }
            }
        });
    }
}
