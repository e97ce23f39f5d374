namespace NetGen.Generator;

/// <summary>Writes a class for a network with errors: code that uses the network still compiles, so that one mistake gives one error.</summary>
internal static class StubWriter
{
    /// <summary>Members by name, each left out where the user declares one of that name.</summary>
    private static readonly IReadOnlyList<(string Name, int? Parameters, string Summary, string Declaration)> Members =
    [
        // 1 and not 0: the compiler refuses to divide by a constant 0.
        .. ReservedNames.Network.Where(n => n is not ("Graph" or "GraphText" or "_graph" or "Loss" or "CreateOptimizer")).Select(n => (n, (int?)null, "Unknown until the network's errors are corrected.", $"public const {(n is "ParameterCount" or "Macs" ? "long" : "int")} {n} = 1;")),
        ("Graph", null, "Throws: the network has errors.", $"public static global::NetGen.NetworkGraph Graph => {Throw};"),
        ("forward", 1, "Throws: the network has errors.", $"public override torch.Tensor forward(torch.Tensor input) => {Throw};"),
        ("Loss", 2, "Throws: the network has errors.", $"public torch.Tensor Loss(torch.Tensor output, torch.Tensor target) => {Throw};"),
        ("CreateOptimizer", 0, "Throws: the network has errors.", $"public torch.optim.Optimizer CreateOptimizer() => {Throw};"),
    ];

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
