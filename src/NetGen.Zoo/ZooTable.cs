using NetGen.Zoo.Families;

namespace NetGen.Zoo;

/// <summary>A family of architectures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entries">Its networks.</param>
public sealed record ZooFamily(string Name, IReadOnlyList<ZooEntry> Entries);

/// <summary>Every network of NetGen.Models and what it must be, family by family in the order of the literature.</summary>
public static class ZooTable
{
    /// <summary>The families.</summary>
    public static IReadOnlyList<ZooFamily> Families { get; } =
    [
        new("LeNet-5", LeNets.All),
        new("AlexNet", AlexNets.All),
        new("ZFNet", ZFNets.All),
        new("NIN", NINs.All),
        new("VGG", VGGs.All),
        new("GoogLeNet", GoogLeNets.All),
        new("Inception", Inceptions.All),
        new("Xception", Xceptions.All),
        new("ResNet v1", ResNets.All),
        new("ResNet v1 for CIFAR-10", CifarResNets.All),
        new("ResNet v2", ResNetV2.All),
        new("DenseNet", DenseNets.All),
        new("SENet", SENets.All),
        new("EfficientNet", EfficientNets.All),
        new("Deformable convolution", Deformable.All),
    ];

    /// <summary>All networks.</summary>
    public static IReadOnlyList<ZooEntry> All { get; } = [.. Families.SelectMany(f => f.Entries)];
}
