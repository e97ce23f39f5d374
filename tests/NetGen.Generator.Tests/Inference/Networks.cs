namespace NetGen.Generator.Tests.Inference;

/// <summary>Networks of papers in the language, without what doesn't matter to sizes and costs.</summary>
internal static class Networks
{
    /// <summary>Simonyan and Zisserman 2014, configuration D.</summary>
    public static string Vgg16(string input = "3, 224, 224") => $$"""
        [Inline]
        [Conv("min(64 * pow(2, i), 512)", kernel: 3, padding: 1), ReLU]
        [Let("stage", "i")]
        [Conv("channels", kernel: 3, padding: 1), ReLU]
        [Conv("channels", kernel: 3, padding: 1, When = "stage >= 2"), ReLU(When = "stage >= 2")]
        [MaxPool(2)]
        public sealed class StageAttribute(int i) : BlockAttribute;

        [Network({{input}}, Classes = 1000)]
        [Stage(0), Stage(1), Stage(2), Stage(3), Stage(4)]
        [AdaptiveAvgPool(7), Flatten, Linear(4096), ReLU, Dropout, Linear(4096), ReLU, Dropout, Linear("classes")]
        public sealed partial class Vgg16;
        """;

    /// <summary>He et al. 2015; <paramref name="strideIn1x1"/> as the paper has it, else as torchvision has it.</summary>
    public static string ResNet(string blocks, bool strideIn1x1, string input = "3, 224, 224") =>
        $$"""
            [Split]
            [Branch]
            [Conv(nameof(width), kernel: 1, stride: "{{(strideIn1x1 ? "stride" : "1")}}", bias: false), BatchNorm, ReLU]
            [Conv(nameof(width), kernel: 3, stride: "{{(strideIn1x1 ? "1" : "stride")}}", padding: 1, bias: false), BatchNorm, ReLU]
            [Conv("4 * width", kernel: 1, bias: false), BatchNorm]
            [Branch]
            [Conv("4 * width", kernel: 1, stride: nameof(stride), bias: false, When = "stride != 1 || in != 4 * width")]
            [BatchNorm(When = "stride != 1 || in != 4 * width")]
            [Add, ReLU]
            public sealed partial class BottleneckBlockAttribute(int width, int stride = 1) : BlockAttribute;

            [Inline]
            [BottleneckBlock(nameof(width), nameof(stride))]
            [BottleneckBlock(nameof(width), Repeat = "blocks - 1")]
            public sealed partial class StageAttribute(int blocks, int width, int stride) : BlockAttribute;

            [Inline]
            [Stage("n[i]", "64 * pow(2, i)", "min(i + 1, 2)", Repeat = "length(n)")]
            public sealed partial class StagesAttribute(params int[] n) : BlockAttribute;

            [Network({{input}}, Classes = 1000)]
            [Conv(64, kernel: 7, stride: 2, padding: 3, bias: false), BatchNorm, ReLU, MaxPool(3, stride: 2, padding: 1)]
            [Stages({{blocks}})]
            [GlobalAvgPool, Flatten, Linear("classes")]
            public sealed partial class ResNet;
            """;

    /// <summary>
    /// Inception-v3 (Szegedy et al. 2015) as torchvision has it, with one channel everywhere: windows alone decide sizes and fields.
    /// </summary>
    public static string InceptionV3(string input) =>
        $$"""
            [Split]
            [Branch, Conv(1, kernel: 1)]
            [Branch, Conv(1, kernel: 1), Conv(1, kernel: 5, padding: 2)]
            [Branch, Conv(1, kernel: 1), Conv(1, kernel: 3, padding: 1, Repeat = 2)]
            [Branch, AvgPool(3, stride: 1, padding: 1), Conv(1, kernel: 1)]
            [Concat]
            public sealed class AAttribute : BlockAttribute;

            [Split]
            [Branch, Conv(1, kernel: 3, stride: 2)]
            [Branch, Conv(1, kernel: 1), Conv(1, kernel: 3, padding: 1), Conv(1, kernel: 3, stride: 2)]
            [Branch, MaxPool(3, stride: 2)]
            [Concat]
            public sealed class BAttribute : BlockAttribute;

            [Split]
            [Branch, Conv(1, kernel: 1)]
            [Branch, Conv(1, kernel: 1), Conv(1, [1, 7], padding: [0, 3]), Conv(1, [7, 1], padding: [3, 0])]
            [Branch, Conv(1, kernel: 1), Conv(1, [7, 1], padding: [3, 0])]
            [Conv(1, [1, 7], padding: [0, 3]), Conv(1, [7, 1], padding: [3, 0])]
            [Conv(1, [1, 7], padding: [0, 3])]
            [Branch, AvgPool(3, stride: 1, padding: 1), Conv(1, kernel: 1)]
            [Concat]
            public sealed class CAttribute : BlockAttribute;

            [Split]
            [Branch, Conv(1, kernel: 1), Conv(1, kernel: 3, stride: 2)]
            [Branch, Conv(1, kernel: 1), Conv(1, [1, 7], padding: [0, 3]), Conv(1, [7, 1], padding: [3, 0]), Conv(1, kernel: 3, stride: 2)]
            [Branch, MaxPool(3, stride: 2)]
            [Concat]
            public sealed class DAttribute : BlockAttribute;

            [Split]
            [Branch, Conv(1, kernel: 1)]
            [Branch, Conv(1, kernel: 1), Split, Branch, Conv(1, [1, 3], padding: [0, 1]), Branch, Conv(1, [3, 1], padding: [1, 0]), Concat]
            [Branch, Conv(1, kernel: 1), Conv(1, kernel: 3, padding: 1), Split, Branch]
            [Conv(1, [1, 3], padding: [0, 1]), Branch, Conv(1, [3, 1], padding: [1, 0]), Concat]
            [Branch, AvgPool(3, stride: 1, padding: 1), Conv(1, kernel: 1)]
            [Concat]
            public sealed class EAttribute : BlockAttribute;

            [Network({{input}}, Classes = 1000)]
            [Conv(1, kernel: 3, stride: 2), Conv(1, kernel: 3), Conv(1, kernel: 3, padding: 1), MaxPool(3, stride: 2)]
            [Conv(1, kernel: 1), Conv(1, kernel: 3), MaxPool(3, stride: 2)]
            [A(Repeat = 3), B, C(Repeat = 4), D, E(Repeat = 2)]
            [GlobalAvgPool, Flatten, Linear("classes")]
            public sealed partial class InceptionV3;
            """;
}
