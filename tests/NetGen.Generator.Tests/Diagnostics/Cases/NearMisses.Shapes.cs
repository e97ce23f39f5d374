namespace NetGen.Generator.Tests.Cases;

public sealed partial record NearMiss
{
    private static readonly NearMiss[] s_ofShapes =
    [
        new("NETGEN1040", Net("Flatten, Linear(64), BatchNorm, ReLU, Linear(\"classes\")")),
        new("NETGEN1041", Net("Conv(8, kernel: 32), " + Head)),
        new("NETGEN1041", Net("Conv(8, kernel: 34, padding: 1), " + Head)),
        new("NETGEN1042", Net("Conv(12, 3), Conv(18, 3, groups: 6), " + Head)),
        new(
            "NETGEN1043",
            Net("Conv(8, 3), Split, Branch, Branch, GlobalAvgPool, Sigmoid, Multiply, Split, Branch, Branch, Conv(4, 1), Concat, " + Head)),
        new("NETGEN1044", Net("Conv(8, kernel: 4, padding: Same), Conv(8, kernel: 3, stride: 2, padding: 1), " + Head)),
        new("NETGEN1045", Net("MaxPool(3, stride: 2, padding: 1), Conv(8, kernel: 3, padding: 3), " + Head)),
        new("NETGEN1046", Net("Conv(8, 3), AdaptiveAvgPool(7), Flatten, Linear(\"classes\")", "\"3xHxW\", Classes = 10")),
        new("NETGEN1047", Net("Split, Branch, Branch, MaxPool(2), Upsample(2), Add, " + Head, "\"3xHxW\", Classes = 10")),
        new("NETGEN1048", Net("Conv(64, kernel: 1)", "1, 60000, 60000")),
        new("NETGEN1049", Net("SparseConv(2, 5, \"0 2; 1\"), " + Head)),
        new("NETGEN1060", Net("Conv(10, 1), GlobalAvgPool, Flatten")),
        new("NETGEN1061", Net("Tap(\"a\"), Tap(\"b\"), Conv(3, 1), Add(\"a\", \"b\"), " + Head)),
        new(
            "NETGEN1062",
            Net(Head).Replace(
                "Net;",
                "Net\n{\n    public TorchSharp.torch.nn.Module Last => Fc1;\n\n    public TorchSharp.torch.Tensor? Seen { get; set; }\n}",
                StringComparison.Ordinal)),
        new(
            "NETGEN1063",
            Net(Head)
                .Replace(
                    "Net;",
                    "Net\n{\n    public Net(int seed) : this() => Seed = seed;\n\n    public int Seed { get; }\n}",
                    StringComparison.Ordinal)),
        new(
            "NETGEN2001",
            Net("Conv(8, 33), " + Head)
                .Replace("Conv(8, 33)", "Let(\"x\", 1)", StringComparison.Ordinal)
                .Replace(
                    "[Network",
                    "[Conv(nameof(c), 3)] public sealed partial class OneAttribute(int c) : BlockAttribute;\n[Network",
                    StringComparison.Ordinal)
                .Split("[Network")[0]),
        new("NETGEN2002", Net(Head)),
        new("NETGEN2003", Net("MaxPool(2, ceil: true), Conv(8, 3, stride: 1), " + Head, "\"3xHxW\", Classes = 10")),
        new("NETGEN2004", "[ReLU] public sealed partial class StepAttribute : BlockAttribute;\n"),
        new("NETGEN2005", "[ReLU] public sealed partial class StepAttribute : BlockAttribute;\n"),
    ];
}
