namespace NetGen.Generator.Tests.Cases;

public sealed partial record NearMiss
{
    private static readonly NearMiss[] s_ofAdvice =
    [
        // 8 * 8 * 8 * 10 + 10 = 5,130 parameters of a head aren't worth a word.
        new("NETGEN3001", Net("Conv(8, 3, stride: 4, padding: 1), Flatten, Linear(\"classes\")")),
        // Two 3x3 see 5x5, but a depthwise 5x5 has few weights to save.
        new("NETGEN3002", Net("Conv(64, 3, padding: 1), DepthwiseConv(kernel: 5, padding: 2), " + Head)),
        // Maps of 21 x 21 and 11 x 11 are beyond "between 12 and 20".
        new("NETGEN3003", Net("Conv(64, 7, padding: 3), " + Head, "64, 21, 21, Classes = 10")),
        new("NETGEN3003", Net("Conv(64, 7, padding: 3), " + Head, "64, 11, 11, Classes = 10")),
        new("NETGEN3004", Net("Conv(64, 3, padding: 1), ReLU, MaxPool(2), Conv(64, 3, padding: 1), ReLU, " + Head)),
        new("NETGEN3005", Net("Conv(192, 3, padding: 1), ReLU, " + Head, "255, 28, 28, Classes = 10")),
        new("NETGEN3006", Net("Conv(64, 3, padding: 1), ReLU, BatchNorm, " + Head)),
        new("NETGEN3007", Net("Conv(64, 3, padding: 1), GroupNorm(8), ReLU, " + Head)),
        // Twenty layers with weights, the last one among them.
        new("NETGEN3008", Net("Conv(16, 3, padding: 1, Repeat = 19), " + Head)),
        new("NETGEN3009", Net("Conv(64, 3, padding: 1, bias: false), BatchNorm, ReLU, Dropout, Conv(64, 3, padding: 1), ReLU, " + Head)),
        new("NETGEN3010", Net("Conv(8, 3), ReLU, Tap(\"a\"), ReLU, Add(\"a\"), " + Head)),
        // On maps of 3 x 3, 1 - 49 / 81 = 40% of what 3x3 windows read is padding.
        new("NETGEN3011", Net("Conv(64, 3, padding: 1), ReLU, Conv(64, 3, padding: 1), ReLU, " + Head, "8, 3, 3, Classes = 10")),
        // 15 windows of 2 with stride 2 reach 30; 15 of 3 reach 31.
        new("NETGEN3012", Net("MaxPool(2), Conv(8, 3), " + Head, "3, 30, 30, Classes = 10")),
        new("NETGEN3012", Net("Conv(8, 3, stride: 2), " + Head, "3, 31, 31, Classes = 10")),
        new("NETGEN3013", Net("Conv(40, 3, padding: 1), ReLU, " + Head)),
        new("NETGEN3014", Net("Conv(3, kernel: 6, stride: 5), ReLU, " + Head)),
        new("NETGEN3015", Net("Conv(40, [1, 7], padding: [0, 3]), ReLU, " + Head)),
        new("NETGEN3016", Net("Conv(40, 3), ReLU, " + Head + ", LogSoftmax, NegativeLogLikelihood")),
        // No classes: the loss is one of the program's own.
        new("NETGEN3017", Net("Conv(8, 3, padding: 1), ReLU, Conv(10, 1), Softmax", "3, 32, 32")),
        new("NETGEN3018", Net("Conv(8, 3, padding: 1), ReLU, Conv(1, 1), Sigmoid", "3, 32, 32")),
        // 64 channels through 16: a matrix of lower rank.
        new("NETGEN3019", Net("Conv(64, 3), ReLU, Conv(16, 1), Conv(64, 1), ReLU, " + Head)),
        new("NETGEN3020", Net("Conv(64, 3, bias: false), BatchNorm(momentum: 0.01), ReLU, " + Head)),
    ];
}
