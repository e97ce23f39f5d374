using TorchSharp;

namespace NetGen.Tests;

/// <summary>First weights have the distribution that their paper gives.</summary>
public class InitializerTests
{
    // 64 inputs of 3x3 each for one output, 128 outputs: fan_in 576, fan_out 1152; the linear layer 256 and 512.
    private static readonly Dictionary<string, (Action<torch.nn.Module> Draw, double Convolution, double Linear)> Schemes = new()
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

    public static TheoryData<string> Names => new(Schemes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_have_the_deviation_of_the_scheme(string name)
    {
        torch.manual_seed(1);
        using var convolution = torch.nn.Conv2d(64, 128, 3);
        using var norm = torch.nn.BatchNorm2d(128);
        using var linear = torch.nn.Linear(256, 512);
        using var network = torch.nn.Sequential(("conv", convolution), ("bn", norm), ("fc", linear));
        var (draw, forConvolution, forLinear) = Schemes[name];
        draw(network);
        var state = network.state_dict();
        // 73,728 and 131,072 numbers: their deviation is within one percent of the distribution's.
        Assert.Equal(forConvolution, state["conv.weight"].std().item<float>(), 0.01 * forConvolution);
        Assert.Equal(forLinear, state["fc.weight"].std().item<float>(), 0.01 * forLinear);
        Assert.Equal(0, state["conv.weight"].mean().item<float>(), 0.02 * forConvolution);
        Assert.Equal(0, state["conv.bias"].abs().sum().item<float>() + state["fc.bias"].abs().sum().item<float>() + state["bn.bias"].abs().sum().item<float>());
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
