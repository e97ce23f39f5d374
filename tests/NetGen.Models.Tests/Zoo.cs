using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>A network under test: its oracle's name, how to make it, its description and how its outputs are called there.</summary>
public sealed record ZooEntry(string Name, Func<nn.Module> Make, Func<NetworkGraph> Graph, Func<nn.Module, Tensor, Dictionary<string, Tensor>> Run)
{
    public static ZooEntry Of<T>(string name, Func<NetworkGraph> graph)
        where T : nn.Module<Tensor, Tensor>, new() => new(name, () => new T(), graph, (net, x) => new() { ["logits"] = ((T)net).call(x) });

    public override string ToString() => Name;
}

/// <summary>Every network that has an oracle, in one table.</summary>
public static class Zoo
{
    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        ZooEntry.Of<VGG11>("vgg11", () => VGG11.Graph),
        ZooEntry.Of<VGG13>("vgg13", () => VGG13.Graph),
        ZooEntry.Of<VGG16>("vgg16", () => VGG16.Graph),
        ZooEntry.Of<VGG19>("vgg19", () => VGG19.Graph),
        ZooEntry.Of<VGG11BatchNorm>("vgg11_bn", () => VGG11BatchNorm.Graph),
        ZooEntry.Of<VGG16BatchNorm>("vgg16_bn", () => VGG16BatchNorm.Graph),
        new("googlenet", () => new GoogLeNet(), () => GoogLeNet.Graph, (net, x) => Named(((GoogLeNet)net).call(x))),
        ZooEntry.Of<ResNet18>("resnet18", () => ResNet18.Graph),
        ZooEntry.Of<ResNet34>("resnet34", () => ResNet34.Graph),
        ZooEntry.Of<ResNet50>("resnet50", () => ResNet50.Graph),
        ZooEntry.Of<ResNet101>("resnet101", () => ResNet101.Graph),
        ZooEntry.Of<ResNet152>("resnet152", () => ResNet152.Graph),
    ];

    public static TheoryData<string> Names => [.. All.Select(e => e.Name)];

    public static ZooEntry Find(string name) => All.Single(e => e.Name == name);

    private static Dictionary<string, Tensor> Named(GoogLeNetOutput output)
    {
        var named = new Dictionary<string, Tensor> { ["logits"] = output.Logits };
        // torchvision 0.14 returns (x, aux2, aux1) from _forward and unpacks it as x, aux1, aux2: its two names are swapped.
        if (output.Aux1 is { } aux1) named["aux_logits2"] = aux1;
        if (output.Aux2 is { } aux2) named["aux_logits1"] = aux2;
        return named;
    }
}
