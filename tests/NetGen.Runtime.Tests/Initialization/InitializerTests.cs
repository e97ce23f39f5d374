using TorchSharp;

namespace NetGen.Tests;

/// <summary>First weights have the distribution that their paper gives.</summary>
public class InitializerTests
{
    // 64 inputs of 3x3 each for one output, 128 outputs: fan_in 576, fan_out 1152; the linear layer 256 and 512.
    private static readonly Dictionary<string, (Action<torch.nn.Module> Draw, double Convolution, double Linear)> s_schemes = new()
    {
        ["He"] = (Initializer.He, Math.Sqrt(2.0 / 1152), Math.Sqrt(2.0 / 256)),
        ["HeUniform"] = (Initializer.HeUniform, Math.Sqrt(2.0 / 576), Math.Sqrt(2.0 / 256)),
        ["Xavier"] = (Initializer.Xavier, Math.Sqrt(2.0 / (576 + 1152)), Math.Sqrt(2.0 / (256 + 512))),
        ["XavierUniform"] = (Initializer.XavierUniform, Math.Sqrt(2.0 / (576 + 1152)), Math.Sqrt(2.0 / (256 + 512))),
        // Uniform in +-b has the standard deviation b / sqrt(3).
        ["LeCun"] = (Initializer.LeCun, 2.4 / 576 / Math.Sqrt(3), 2.4 / 256 / Math.Sqrt(3)),
        ["Normal"] = (m => Initializer.Normal(m, 0.02), 0.02, 0.02),
        // A normal distribution cut off at two standard deviations keeps 0.8796 of its deviation.
        ["TruncatedNormal"] = (m => Initializer.TruncatedNormal(m, 0.02), 0.8796 * 0.02, 0.8796 * 0.02),
    };

    public static TheoryData<string> Names => new(s_schemes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_have_the_deviation_of_the_scheme(string name)
    {
        torch.manual_seed(1);
        using var convolution = torch.nn.Conv2d(64, 128, 3);
        using var norm = torch.nn.BatchNorm2d(128);
        using var linear = torch.nn.Linear(256, 512);
        using var network = torch.nn.Sequential(("conv", convolution), ("bn", norm), ("fc", linear));
        var (draw, forConvolution, forLinear) = s_schemes[name];
        draw(network);
        var state = network.state_dict();
        // 73,728 and 131,072 numbers: their deviation is within one percent of the distribution's.
        Assert.Equal(forConvolution, state["conv.weight"].std().item<float>(), 0.01 * forConvolution);
        Assert.Equal(forLinear, state["fc.weight"].std().item<float>(), 0.01 * forLinear);
        Assert.Equal(0, state["conv.weight"].mean().item<float>(), 0.02 * forConvolution);
        Assert.Equal(
            0,
            state["conv.bias"].abs().sum().item<float>()
                + state["fc.bias"].abs().sum().item<float>()
                + state["bn.bias"].abs().sum().item<float>());
        Assert.Equal(128, state["bn.weight"].sum().item<float>());
        Assert.All(network.parameters(), p => Assert.True(p.requires_grad));
    }

    [Fact]
    public void A_truncated_normal_stays_within_two_deviations()
    {
        using var linear = torch.nn.Linear(256, 512);
        Initializer.TruncatedNormal(linear, 0.5);
        Assert.InRange(linear.state_dict()["weight"].abs().max().item<float>(), 0.9, 1.0);
    }

    [Fact]
    public void Single_layers_begin_as_asked_and_others_stay()
    {
        using var inner = torch.nn.Sequential(("a", torch.nn.Conv2d(2, 4, 3)), ("b", torch.nn.Conv2d(4, 4, 3)));
        using var network = torch.nn.Sequential(("block", inner), ("fc", torch.nn.Linear(64, 64)));
        Initializer.Normal(network, 0.01);
        Initializer.Bias(network, 1, "block.b", "fc");
        Initializer.Weights(network, Initialization.XavierUniform, 0, "block");
        var state = network.state_dict();
        Assert.Equal(0, state["block.a.bias"].abs().sum().item<float>());
        Assert.Equal(4, state["block.b.bias"].sum().item<float>());
        Assert.Equal(64, state["fc.bias"].sum().item<float>());
        // Within +-sqrt(6 / (9 * 2 + 9 * 4)) and, with 72 numbers, close to it.
        double bound = Math.Sqrt(6.0 / 54);
        Assert.InRange(state["block.a.weight"].abs().max().item<float>(), 0.8 * bound, bound);
        Assert.Equal(0.01, state["fc.weight"].std().item<float>(), 0.001);
    }

    [Fact]
    public void Unknown_layers_are_named()
    {
        using var network = torch.nn.Sequential(("fc", torch.nn.Linear(2, 2)));
        Assert.Contains(
            "no layer 'fd' with a bias",
            Assert.Throws<ArgumentException>(() => Initializer.Bias(network, 1, "fd")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "there are fc",
            Assert.Throws<ArgumentException>(() => Initializer.Weights(network, Initialization.He, 0, "f")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_repeats_the_weights()
    {
        float Sum()
        {
            torch.manual_seed(3);
            using var linear = torch.nn.Linear(8, 8);
            Initializer.Xavier(linear);
            return linear.state_dict()["weight"].sum().item<float>();
        }

        Assert.Equal(Sum(), Sum());
    }
}
