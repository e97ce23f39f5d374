using System.Globalization;

namespace NetGen.Zoo;

/// <summary>A network of the lineage with the errors that were published for it; what it costs is its graph's.</summary>
/// <param name="Network">Its class.</param>
/// <param name="Year">The year in which its paper appeared.</param>
/// <param name="Data">The images that the errors are of: <c>ImageNet</c>, <c>CIFAR-10</c>.</param>
/// <param name="Top1">The top-1 error in percent as it is printed, or null where none was published.</param>
/// <param name="Top5">The top-5 error in percent as it is printed, or null where none was published.</param>
/// <param name="Source">Where the errors are printed, and how the images were looked at.</param>
public sealed record LineageRow(Type Network, int Year, string Data, decimal? Top1, decimal? Top5, string Source)
{
    /// <summary>The description that NetGen wrote for the network.</summary>
    public NetworkGraph Graph => ZooEntry.GraphOf(Network);

    /// <summary>The network's row of the zoo.</summary>
    public ZooEntry Entry => ZooTable.All.Single(e => e.Network == Network);

    /// <summary>The name of the network's family.</summary>
    public string Family => ZooTable.Families.Single(f => f.Entries.Any(e => e.Network == Network)).Name;

    /// <summary>Convolutions and linear layers on the longest path from the input to the main output.</summary>
    public long Depth => GraphDepth.Of(Graph);

    /// <summary>The multiply-accumulates for one sample.</summary>
    /// <exception cref="InvalidOperationException">The network's input has no fixed size.</exception>
    public long Macs => Graph.Macs.Known
        ?? throw new InvalidOperationException($"{Network.Name} has no fixed input size, so it has no place in the lineage.");

    /// <summary>The lineage for programs: a heading, and a line for each network with exact numbers.</summary>
    /// <returns>Comma-separated values.</returns>
    public static string ToCsv() =>
        "network,family,year,data,depth,parameters,macs,activations,inference_bytes,training_bytes,top1_error,top5_error\n"
        + string.Concat(LineageTable.All.Select(r => r.Line() + "\n"));

    private string Line() => string.Join(',', ((object?[])
    [
        Network.Name, Family, Year, Data, Depth, Graph.ParameterCount, Macs, Graph.Activations.Known, Graph.PeakInferenceBytes,
        Graph.PeakTrainingBytes, Top1, Top5,
    ]).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
}
