using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class Deformable
{
    private const string V1 = "Dai et al. 2017 (arXiv:1703.06211), sections 2.1 and 2.3";
    private const string V2 = "Zhu et al. 2018 (arXiv:1811.11168), section 3.2";
    private const string Offsets =
        "arithmetic: a 3x3 convolution with bias from 512 channels to 2 * 9 offsets for each of the three of ResNet-50's 25,557,032 "
            + "parameters and 4,089,184,256 multiply-accumulates";
    private const string Masked =
        "arithmetic: a 3x3 convolution with bias from 512 channels to 2 * 9 offsets and 9 factors for each of the three of ResNet-50's "
            + "25,557,032 parameters and 4,089,184,256 multiply-accumulates";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(DeformableResNet50), "ResNet-50, last stage deformable", V1)
        {
            Oracle = "deformable_resnet50",
            Facts = With(18, Offsets),
        },
        new(typeof(DeformableResNet50V2), "ResNet-50, last stage deformable and modulated", V2)
        {
            Oracle = "deformable_resnet50_v2",
            Facts = With(27, Masked),
        },
    ];

    /// <summary>What each of the three second convolutions with <paramref name="outputs"/> channels adds on 7 x 7 positions.</summary>
    private static Fact[] With(long outputs, string source) =>
    [
        Fact.Parameters(25_557_032 + 3 * outputs * (512 * 9 + 1), source),
        Fact.Macs(4_089_184_256 + 3 * outputs * 512 * 9 * 7 * 7, source),
        Fact.Parameters("layer4.1.conv2", 512 * 512 * 9 + outputs * (512 * 9 + 1), source),
        Fact.Shape("layer4", "2048 x 7 x 7", "He et al. 2015 (arXiv:1512.03385), table 1, conv5_x"),
        Fact.ReceptiveField(427, 32, "arithmetic: ResNet-50's, with the stride in the 3x3 convolution and every offset 0"),
    ];
}
