using NetGen.Zoo;

namespace NetGen.Models.Tests.Elsewhere;

/// <summary>
/// torchvision's networks that NetGen.Models lacks, declared as a user would declare them: the language isn't made for the zoo alone.
/// </summary>
public class ElsewhereTests
{
    private static readonly IReadOnlyDictionary<string, Type> s_networks = new Dictionary<string, Type>
    {
        ["squeezenet1_0"] = typeof(SqueezeNet10),
        ["squeezenet1_1"] = typeof(SqueezeNet11),
        ["mobilenet_v2"] = typeof(MobileNetV2),
        ["mobilenet_v3_small"] = typeof(MobileNetV3Small),
        ["mobilenet_v3_large"] = typeof(MobileNetV3Large),
        ["shufflenet_v2_x1_0"] = typeof(ShuffleNetV2),
        ["mnasnet1_0"] = typeof(MNASNet10),
        ["regnet_x_400mf"] = typeof(RegNetX400MF),
        ["regnet_y_400mf"] = typeof(RegNetY400MF),
        ["convnext_tiny"] = typeof(ConvNeXtTiny),
        ["efficientnet_v2_s"] = typeof(EfficientNetV2S),
        ["fcn_resnet50"] = typeof(FcnResNet50),
        ["deeplabv3_resnet50"] = typeof(DeepLabV3ResNet50),
    };

    public static TheoryData<string> Names => [.. s_networks.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_network_agrees_with_torchvisions(string name)
    {
        using var file = typeof(ElsewhereTests).Assembly.GetManifestResourceStream(name + ".json.gz")!;
        var findings = Verifier.Verify(new ZooEntry(s_networks[name], name, "torchvision"), Oracle.Read(file));
        Assert.Empty(findings.Where(f => !f.Agrees).Select(f => f.ToString()));
    }
}
