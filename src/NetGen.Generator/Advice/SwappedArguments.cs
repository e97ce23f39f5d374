using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Numbers by position that are valid as they are, but look as in other libraries: the input's channels first,
/// as PyTorch's modules have them; the kernel before the channels; an image as height, width and channels.
/// </summary>
internal static class SwappedArguments
{
    /// <summary>Kernels are smaller, and most layers have more channels.</summary>
    private const long LargestKernel = 15;

    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        if (Input(network) is { } input) yield return input;
        foreach (var step in network.Steps)
        {
            if (step.Layer is not { } layer || UseOf(network.Network, step.Node.Origin) is not { } use) continue;
            long[] given =
            [
                .. use
                    .Arguments.TakeWhile(a => a is { Name: null, Value: IntegerValue { Dim.IsKnown: true } })
                    .Select(a => ((IntegerValue)a.Value!).Dim.Value),
            ];
            if (Explain(layer, use, given) is var (means, meant))
                yield return new(Rules.SwappedArguments, step.Node.Origin, [means, meant]);
        }
    }

    private static Hint? Input(AdvisedNetwork network)
    {
        var attributes = network.Network.Attributes;
        int index = attributes.ToList().FindIndex(a => a.Name == Vocabulary.Network);
        if (index < 0 || !WindowAdvice.IsChannelsLast(network.Input)) return null;
        var (channels, height, width) = (network.Input.Channels, network.Input.Height, network.Input.Width);
        var origin = new Origin([new(network.Network.Class.FullName, index, attributes[index].SimpleName, attributes[index].Name, 0)]);
        return new(
            Rules.SwappedArguments,
            origin,
            [
                $"{channels} channels, height {height} and width {width}",
                $"if {width} are the channels, they come first: [Network({width}, {channels}, {height})]",
            ]);
    }

    private static (string Means, string Meant)? Explain(Layer layer, AttributeUse use, long[] given)
    {
        if (layer.Input.Channels is not { IsKnown: true, Value: var channels }) return null;
        if (!layer.Definition.TakesInputChannelsElsewhere) return null;
        if (layer.Definition.ChannelsParameter is null)
        {
            return given.Length > 0 && given[0] == channels && channels > LargestKernel
                ? (
                    $"a {channels}x{channels} kernel",
                    "channels aren't given, and the kernel comes first: "
                        + $"[{use.SimpleName}({(given.Length > 1 ? Text.Invariant(given[1]) : "3")})]")
                : null;
        }

        if (!layer.Definition.Has("kernel") || given.Length < 2) return null;
        string means = $"{given[0]} channels of a {given[1]}x{given[1]} kernel{(given.Length > 2 ? $" with stride {given[2]}" : "")}";
        // (64, 4, 4) halves an image twice; (1, 6, 5) is LeNet's first layer in PyTorch.
        if (given.Length > 2
            && given[0] == channels
            && given[1] != given[2]
            && (given[1] > LargestKernel || (given[2] > 2 && given[1] % 2 == 0)))
        {
            return (means, $"if {given[0]} are the input's channels, leave them out: [{use.SimpleName}({given[1]}, kernel: {given[2]})]");
        }

        return given[0] <= LargestKernel && given[0] % 2 == 1 && given[1] > LargestKernel
            ? (means, $"if {given[1]} are the channels, they come first: [{use.SimpleName}({given[1]}, kernel: {given[0]})]")
            : null;
    }

    private static AttributeUse? UseOf(NetworkDeclaration network, Origin origin)
    {
        var last = origin.Links[origin.Links.Count - 1];
        return last.Owner == network.Class.FullName
            ? network.Attributes[last.Attribute]
            : network.Blocks.FirstOrDefault(b => b.FullName == last.Owner)?.Attributes[last.Attribute];
    }
}
