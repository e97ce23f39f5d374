namespace NetGen.Generator.Tests.Cases;

public sealed partial record NearMiss
{
    private static readonly NearMiss[] s_ofLanguage =
    [
        new("NETGEN1001", "public static partial class Zoo\n{\n    " + Net(Head) + "}\n"),
        new(
            "NETGEN1001",
            "// A block without expressions needs no generated part.\n[ReLU] public sealed class StepAttribute : BlockAttribute;\n"
                + Net("Step, " + Head)),
        new(
            "NETGEN1002",
            "public partial class Outer\n{\n    " + Net(Head).Replace("public sealed", "internal", StringComparison.Ordinal) + "}\n"),
        new("NETGEN1003", Net(Head) + "public sealed partial class Net\n{\n    public int Seen { get; set; }\n}\n"),
        new("NETGEN1004", Net("Identity", "3, 32, 32")),
        new("NETGEN1005", Net("Conv(8, 3)", "\"3xHx32\"")),
        new("NETGEN1006", "[Serializable]\npublic sealed class NoNetwork;\n"),
        new(
            "NETGEN1007",
            Net("Conv(8, 3)", "3, 32, 32")
                .Replace(
                    "Net;",
                    "Net\n{\n    public int conv1 { get; set; }\n\n    public void forward(int a, int b) => conv1 = a + b;\n}",
                    StringComparison.Ordinal)),
        new("NETGEN1008", Net(Head)),
        new("NETGEN1009", Net(Head)),
        new("NETGEN1010", Net("Split, Branch, Branch, Split, Branch, Branch, Add, Add, " + Head)),
        new("NETGEN1011", Net("Sequential(\"a\"), Sequential(\"b\"), ReLU, EndSequential, EndSequential, " + Head)),
        new("NETGEN1012", Net("Split, Branch, Conv(3, 1), Branch, Add, " + Head)),
        new(
            "NETGEN1013",
            "[Split, Branch(Repeat = nameof(paths)), Conv(3, 1), Add] public sealed partial class ManyAttribute(int paths = 1) : "
                + "BlockAttribute;\n"
                + Net("Many, Many(32), " + Head)),
        new("NETGEN1013", Net("Split, Branch(Repeat = 2), Conv(3, 1), Add, " + Head)),
        new(
            "NETGEN1014",
            Net(
                "ReLU(Name = \"act\"), Conv(8, 3), ReLU(Name = \"act\"), Sequential(\"a\"), Conv(8, 3, Name = \"c\"), EndSequential, "
                    + "Conv(8, 3, Name = \"c\"), "
                    + Head)),
        new("NETGEN1015", Net("Conv(8, 3, Name = \"_size-1\"), Conv(8, 3, Name = \"class\"), " + Head)),
        new("NETGEN1016", Net("Tap(\"a\"), Conv(3, 1), Add(\"a\"), " + Head)),
        new("NETGEN1017", Net("Tap(\"a\"), Conv(3, 1), Output(\"b\"), Add(\"a\"), " + Head)),
        new(
            "NETGEN1018",
            "[Inline, Conv(8, 3), Output(\"c1\")] public sealed partial class StageAttribute : BlockAttribute;\n" + Net("Stage, " + Head)),
        new("NETGEN1019", Net("Split, Branch, Branch, Conv(3, 1), Add, Sequential(\"a\"), Identity, EndSequential, " + Head)),
        new("NETGEN1020", Net("Conv(\"channels * 2 / 3\", kernel: \"6 / 2\"), " + Head)),
        new("NETGEN1021", Net("Conv(kernel: 3, channels: 8), " + Head)),
        new(
            "NETGEN1022",
            "[Conv(nameof(channels), kernel: nameof(kernel))] public sealed partial class StepAttribute(int channels, int kernel = 3) : "
                + "BlockAttribute;\n"
                + Net("Step(kernel: 5, channels: 8), " + Head)),
        new("NETGEN1023", Net("Conv(\" ( 2*channels )+1 \", 3), " + Head)),
        new(
            "NETGEN1024",
            "[Conv(\"2 * width\", 3)] public sealed partial class StepAttribute(int width) : BlockAttribute;\n"
                + Net("Let(\"x\", \"channels + 1\"), Step(\"x + classes\"), " + Head)),
        new(
            "NETGEN1025",
            Net("Conv(\"groups == 0 ? 8 : channels / groups\", 3), " + Head)
                .Replace("[Conv", "[Let(\"groups\", 0), Conv", StringComparison.Ordinal)),
        new("NETGEN1026", Net("Conv(\"height - height + 8\", 3), " + Head, "\"3xHxW\", Classes = 10")),
        new("NETGEN1027", Net("Conv(8, kernel: 1, stride: 1, padding: 0, dilation: 1, groups: 1), Dropout(0), " + Head)),
        new(
            "NETGEN1028",
            "[Conv(nameof(channels), 3)] public sealed class StepAttribute(int channels, string note = \"\") : "
                + "BlockAttribute\n{\n    public string Note => note;\n}\n"
                + Net("Step(8, \"width + 1\"), " + Head)),
        new(
            "NETGEN1029",
            "[Network(Net.Classes)] [Linear(Net.OutputFeatures)] public sealed partial class User;\n" + Net(Head)),
        new(
            "NETGEN1030",
            "[ReLU] public sealed partial class InnerAttribute : BlockAttribute;\n[Inner, Inner] public sealed partial class "
                + "OuterAttribute : BlockAttribute;\n"
                + Net("Inner, Outer, Inner, " + Head)),
        new("NETGEN1031", Net("ReLU(Repeat = 3_996), " + Head)),
        new(
            "NETGEN1033",
            "[Conv(nameof(count), 3), Dropout(nameof(rate), When = \"last && kind == Basic && length(more) == 0\")] public sealed "
                + "partial class StepAttribute(long count, double rate = 0.5, bool last = false, ResidualKind kind = Basic, "
                + "params int[] more) : BlockAttribute;\n"
                + Net("Step(8), " + Head)),
        new(
            "NETGEN1034",
            "namespace One { [ReLU] public sealed partial class StepAttribute : BlockAttribute; }\nnamespace Two\n{\n    [Tanh] public "
                + "sealed partial class StepAttribute : BlockAttribute;\n    "
                + Net("Step, One.Step, " + Head)
                + "}\n"),
        new(
            "NETGEN1035",
            "[Conv(nameof(n), 1)] public sealed partial class DenseAttribute(int n) : BlockAttribute;\n" + Net("Dense(8), " + Head)),
        new("NETGEN1050", Net(Head + ", SGD(0.1), GradientClipping(2)")),
        new("NETGEN1051", Net("Conv(8, 3, Name = \"conv1\"), " + Head + ", InitializeBias(1, \"conv1\")")),
        new("NETGEN1052", Net("Flatten, Linear(4), RadialBasis(10, \"++++---- ++++---- ++++---- ++++---- ++++----\"), MeanPenalty")),
        new("NETGEN1052", Net("Flatten, Linear(4), RadialBasis(10, \"++++---- ++++---- ++++---- ++++---- ++++----\"), MeanSquaredError")),
        // What a sigmoid gives may be a penalty.
        new("NETGEN1052", Net("Flatten, Linear(\"classes\"), Sigmoid, MeanPenalty")),
    ];
}
