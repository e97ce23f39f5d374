using NetGen.Tests;
using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>
/// Every network follows to(), half() and the like with all it has. On the META device tensors have no data, so that the largest convert
/// at once.
/// </summary>
public class ConversionTests
{
    /// <summary>Networks up to this number of parameters are converted on the CPU, too.</summary>
    private const long Small = 3_000_000;

    private static readonly IReadOnlyDictionary<string, Type> s_networks = ZooTable.All.Select(e => e.Network)
        .Concat(typeof(ConversionTests).Assembly.GetTypes().Where(t => t.GetProperty("Graph")?.PropertyType == typeof(NetworkGraph)))
        .ToDictionary(t => t.Name);

    public static TheoryData<string> Names => [.. s_networks.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_network_is_where_it_was_moved_to_and_of_the_type_it_was_converted_to(string name)
    {
        nn.Module network;
        using (NewDisposeScope()) network = (nn.Module)Activator.CreateInstance(s_networks[name])!;
        ModuleState.Check(network, float32, DeviceType.CPU);
        string[] keys = [.. network.state_dict().Keys];
        bool isSmall = network.parameters().Sum(p => p.numel()) <= Small;
        if (isSmall)
        {
            var before = network.state_dict().ToDictionary(e => e.Key, e => e.Value.to_type(float64, copy: true));
            using (NewDisposeScope()) network.to(float64);
            ModuleState.Check(network, float64, DeviceType.CPU);
            Assert.All(network.state_dict(), e => Assert.True(before[e.Key].eq(e.Value.to_type(float64)).all().item<bool>(), e.Key));
            network.half();
            ModuleState.Check(network, float16, DeviceType.CPU);
        }

        network.to(META);
        ModuleState.Check(network, isSmall ? float16 : float32, DeviceType.META);
        foreach ((Action<nn.Module> convert, ScalarType expected) in s_conversions)
        {
            convert(network);
            ModuleState.Check(network, expected, DeviceType.META);
        }

        Assert.Equal(keys, network.state_dict().Keys);
        network.Dispose();
    }

    private static readonly IReadOnlyList<(Action<nn.Module> Convert, ScalarType Type)> s_conversions =
    [
        (m => m.half(), float16),
        (m => m.to(float64), float64),
        (m => m.bfloat16(), bfloat16),
        (m => m.to(META, float32), float32),
    ];
}
