namespace NetGen.Generator.Tests.Cases;

public sealed partial record NearMiss
{
    private const string Torch = "using TorchSharp;\n";

    private static readonly NearMiss[] s_ofUse =
    [
        // 3 x 8 x 9 + 8 + 8 x 10 + 10 = 314 parameters.
        new("NETGEN4001", "[Budget(MaxParameters = 314)]\n" + Small),
        new("NETGEN4002", "[Reproduces(\"the arithmetic\", Parameters = 3 * 8 * 9 + 8 + 8 * 10 + 10)]\n" + Small),
        new("NETGEN4003", "[Budget(MaxParameters = 314)]\n" + Small.Replace("3, 16, 16", "\"3xHxW\"", StringComparison.Ordinal)),
        new("NETGEN4010", Small, File: true),
        new("NETGEN4011", Small.Replace("ReLU", "Tanh", StringComparison.Ordinal), File: true),
        new("NETGEN4012", Small.Replace("ReLU", "ReLU(Name = \"act\")", StringComparison.Ordinal), File: true),
        new("NETGEN4013", Small, File: true),
        new("NETGEN4014", Small, File: true),
        new("NETGEN4015", Small),
        new("NETGEN5001", Torch + Small + Call("torch.randn(7, 3, 16, 16)")),
        new("NETGEN5002", Torch + Small + Call("torch.randn(3, 16, 16).unsqueeze(0)")),
        new("NETGEN5003", Torch + Small.Replace("3, 16, 16", "\"3xHxW\"", StringComparison.Ordinal) + Call("torch.randn(1, 3, 3, 3)")),
        new("NETGEN5004", Torch + Small + Call("torch.randint(0, 256, new long[] { 8, 3, 16, 16 }) / 255.0")),
        new("NETGEN5010", Small + Load("new() { Except = [\"fc.\"] }"), File: true),
        new("NETGEN5011", Small + Load("new()").Replace("small.safetensors", "other.safetensors", StringComparison.Ordinal), File: true),
        // 1.2 * 1.1² * 1.15² = 1.2 * 1.21 * 1.3225 = 1.92027; a base that isn't constant, and another type of that name.
        new("NETGEN5020", Scaling("1.2, 1.1, 1.15")),
        new("NETGEN5020", Scaling("1.2, 1.1, 1 + given")),
        new(
            "NETGEN5020",
            "namespace Own { public sealed record CompoundScaling(double Alpha, double Beta, double Gamma); }\n"
                + Scaling("1.2, 1.1, 1.3").Replace("CompoundScaling", "Own.CompoundScaling", StringComparison.Ordinal)),
    ];

    private static string Scaling(string coefficients) =>
        $"public static class Program\n{{\n    public static CompoundScaling Make(double given) => new "
            + $"CompoundScaling({coefficients});\n}}\n";

    private static string Call(string tensor) =>
        $"public static class Program\n{{\n    public static torch.Tensor Run(Small net) => net.call({tensor});\n}}\n";

    private static string Load(string options) =>
        $"public static class Program\n{{\n    public static WeightsReport Load(Small net) => "
            + $"net.LoadWeights(\"weights/small.safetensors\", {options});\n}}\n";
}
