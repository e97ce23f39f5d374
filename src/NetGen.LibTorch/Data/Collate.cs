using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes batches: a new first dimension over the examples.</summary>
internal static class Collate
{
    public static Dictionary<string, Tensor> Named(IEnumerable<Dictionary<string, Tensor>> examples, Device device)
    {
        var list = examples.ToList();
        return list[0].Keys.ToDictionary(key => key, key => Stack(list.Select(e => e[key]), device));
    }

    public static IList<Tensor> Listed(IEnumerable<IList<Tensor>> examples, Device device)
    {
        var list = examples.ToList();
        return Enumerable.Range(0, list[0].Count).Select(i => Stack(list.Select(e => e[i]), device)).ToList();
    }

    private static Tensor Stack(IEnumerable<Tensor> parts, Device device)
    {
        var stacked = stack(parts.ToArray(), 0);
        if (stacked.device_type == device.type) return stacked;
        using (stacked) return stacked.to(device);
    }
}
