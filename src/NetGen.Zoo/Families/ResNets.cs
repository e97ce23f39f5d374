using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class ResNets
{
    private const string Table1 = "He et al. 2015 (arXiv:1512.03385), table 1";
    private const string Stride = "arithmetic, with the stride in the 3x3 convolution";

    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(ResNet18), "ResNet-18", Table1) { Oracle = "resnet18", Facts = [Fact.Depth(18, Table1), Fact.Macs("1.8G", Table1)] },
        new(typeof(ResNet34), "ResNet-34", Table1) { Oracle = "resnet34", Facts = [Fact.Depth(34, Table1)] },
        new(typeof(ResNet50), "ResNet-50 (torchvision)", Table1)
        {
            Oracle = "resnet50",
            Facts = [Fact.Depth(50, Table1), Fact.ReceptiveField(427, 32, Stride), Fact.Activations("11.11M", "timm")],
        },
        new(typeof(ResNet101), "ResNet-101 (torchvision)", Table1) { Oracle = "resnet101", Facts = [Fact.Depth(101, Table1), Fact.ReceptiveField(971, 32, Stride)] },
        new(typeof(ResNet152), "ResNet-152 (torchvision)", Table1) { Oracle = "resnet152", Facts = [Fact.Depth(152, Table1), Fact.ReceptiveField(1451, 32, Stride)] },
    ];
}
