using System.Globalization;
using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>Weights that torchvision saved run in our networks, and ours in torchvision's, with the same logits.</summary>
public sealed class TorchvisionWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>An input and what the network in Python made of it, exchanged as weights, too.</summary>
    private sealed class Exchange : nn.Module
    {
        public Exchange(params long[] inputShape)
            : base(nameof(Exchange))
        {
            register_buffer("input", zeros(inputShape));
            register_buffer("logits", zeros(inputShape[0], 1000));
        }

        public Tensor Input => get_buffer("input")!;

        public Tensor Logits => get_buffer("logits")!;
    }

    // One step in training mode moves the running statistics and counts a batch.
    private static string Save(string network, int size) => $"""
        import torch, torchvision
        torch.manual_seed(1)
        net = torchvision.models.{network}
        with torch.no_grad():
            net.train()
            net(torch.randn(2, 3, {size}, {size}))
            net.eval()
            input = torch.randn(2, 3, {size}, {size})
            torch.save(net.state_dict(), 'net.pth')
            torch.save(dict(input=input, logits=net(input)), 'exchange.pth')
        """;

    [Fact]
    public void ResNet18_runs_torchvisions_weights()
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        Python.Run(_folder, Save("resnet18(weights=None)", 96));
        using var exchange = new Exchange(2, 3, 96, 96);
        exchange.LoadWeights(_folder.PathOf("exchange.pth"));
        using var net = new ResNet18();
        var report = net.LoadWeights(_folder.PathOf("net.pth"));
        Assert.Equal((122, 0, 0), (report.Loaded.Count, report.Missing.Count, report.Unexpected.Count));
        Assert.All(
            net.state_dict().Where(e => e.Key.EndsWith(".num_batches_tracked", StringComparison.Ordinal)),
            e => Assert.Equal(1, e.Value.item<long>()));
        net.eval();
        AssertClose(net, exchange.Logits, net.call(exchange.Input));
    }

    [Fact]
    public void InceptionV3_runs_torchvisions_weights()
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        Python.Run(_folder, Save("inception_v3(weights=None, init_weights=False)", 299));
        using var exchange = new Exchange(2, 3, 299, 299);
        exchange.LoadWeights(_folder.PathOf("exchange.pth"));
        using var net = new InceptionV3();
        Assert.Empty(net.LoadWeights(_folder.PathOf("net.pth")).Missing);
        net.eval();
        AssertClose(net, exchange.Logits, net.call(exchange.Input).Logits);
    }

    [Fact]
    public void Torchvision_runs_our_ResNet18()
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        using var net = new ResNet18();
        using var exchange = new Exchange(2, 3, 96, 96);
        exchange.Input.copy_(randn(2, 3, 96, 96));
        net.call(exchange.Input);
        net.eval();
        exchange.Logits.copy_(net.call(exchange.Input));
        net.SaveWeights(_folder.PathOf("net.safetensors"));
        exchange.SaveWeights(_folder.PathOf("exchange.safetensors"));
        string output = Python.Run(_folder, Python.Safetensors + $"""
            import torchvision
            net = torchvision.models.resnet18(weights=None)
            print(net.load_state_dict(load_file('net.safetensors')))
            exchange = load_file('exchange.safetensors')
            with torch.no_grad(): logits = net.eval()(exchange['input'])
            error = (logits - exchange['logits']).abs().max() / exchange['logits'].abs().max()
            print('close' if error < {Tolerance(net).ToString(CultureInfo.InvariantCulture)} else f'error {"{error}"}')
            """);
        Assert.Equal(
            ["<All keys matched successfully>", "close"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static void AssertClose(nn.Module network, Tensor expected, Tensor actual)
    {
        float error = (expected - actual).abs().max().item<float>() / expected.abs().max().item<float>();
        Assert.True(error < Tolerance(network), $"relative error {error}, expected below {Tolerance(network)}");
    }

    /// <summary>Of the convolutions and linear layers: a kernel is outputs x inputs x height x width.</summary>
    private static double Tolerance(nn.Module network) =>
        Float32.ErrorOf(network.parameters().Where(p => p.shape.Length >= 2).Select(p => p.numel() / p.shape[0]));
}
