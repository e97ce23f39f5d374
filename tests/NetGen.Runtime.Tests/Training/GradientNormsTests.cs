using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>The norms of a network's gradients, by layer.</summary>
public class GradientNormsTests
{
    private static readonly JsonElement s_fixture = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Training", "Fixtures", "training_steps.json"))).RootElement;

    [Fact]
    public void Are_those_of_arithmetic()
    {
        using var linear = Linear();
        using var module = torch.nn.Sequential(("only", linear));
        Backward(module);
        // The loss is w1 + 2 w2 + b of the row (1, 2) and once more of (2, 2): gradients 3 and 4, and 2 for the bias.
        var layer = Assert.Single(GradientNorms.Of(module).Layers);
        Assert.Equal(("only", 3), (layer.Path, layer.Parameters));
        Assert.Equal(Math.Sqrt(9 + 16 + 4), layer.Norm!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(29.0 / 3), layer.RootMeanSquare!.Value, 1e-12);
        // Weights 6 and 8, bias 0.
        Assert.Equal(10, layer.WeightNorm, 1e-12);
        Assert.Equal(Math.Sqrt(29) / 10, layer.Relative!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(29), GradientNorms.Of(module).Total, 1e-12);
        // The layer itself has no path.
        Assert.Equal("", Assert.Single(GradientNorms.Of(linear).Layers).Path);
    }

    [Fact]
    public void Are_those_of_PyTorch_layer_by_layer()
    {
        using var network = new MomentumNet();
        StepsAgainstPyTorchTests.Fill(network);
        // In float64, which goes past oneDNN: its float32 kernels for the gradient of a convolution's input can be wrong where the channels
        // aren't a multiple of a vector's length.
        network.to(torch.float64);
        using var values = StepsAgainstPyTorchTests.Wave(6 * 3 * 6 * 6, 0.3, 0, 1, [6, 3, 6, 6]);
        using var input = values.to(torch.float64);
        using var target = torch.tensor([.. Enumerable.Range(0, 6).Select(n => (long)(n % 3))]);
        using (torch.NewDisposeScope()) network.Loss(network.call(input), target).backward();
        var norms = GradientNorms.Of(network);
        var expected = s_fixture.GetProperty("gradients").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());
        Assert.Equal(expected.Keys.Order(), norms.Layers.Select(l => l.Path).Order());
        // PyTorch's pass was one in float32, with values of about 0.01 to 1. The bias before batch norm has no gradient but rounding
        // errors.
        foreach (var layer in norms.Layers) Assert.Equal(expected[layer.Path], layer.Norm!.Value, 2e-6);
        Assert.Equal(s_fixture.GetProperty("sgd").GetProperty("norms")[0].GetDouble(), norms.Total, 2e-6);
        // Layers come as they are declared.
        Assert.Equal(["conv1", "bn1", "aux.fc", "conv2", "fc"], norms.Layers.Select(l => l.Path));
    }

    [Fact]
    public void Tell_a_layer_that_the_loss_does_not_depend_on()
    {
        using var module = torch.nn.Sequential(("used", Linear()), ("unused", torch.nn.Linear(1, 1)));
        using (torch.NewDisposeScope()) Rows().matmul(((torch.nn.Module)module).get_parameter("used.weight")!.t()).sum().backward();
        var norms = GradientNorms.Of(module);
        Assert.Null(norms.Layers[1].Norm);
        Assert.Null(norms.Layers[1].RootMeanSquare);
        Assert.Contains("none", norms.ToTable());
        Assert.Contains("unused,2,,", norms.ToCsv());
        Assert.Equal(5, norms.Range.Least, 1e-12);
        Assert.Equal(5, norms.Range.Most, 1e-12);
        // A frozen layer isn't one that trains.
        foreach (var (name, parameter) in module.named_parameters())
        {
            if (name.StartsWith("unused", StringComparison.Ordinal)) parameter.requires_grad = false;
        }

        Assert.Single(GradientNorms.Of(module).Layers);
    }

    [Fact]
    public void Are_refused_before_a_backward_pass()
    {
        using var linear = Linear();
        Assert.Contains("backward()", Assert.Throws<InvalidOperationException>(() => GradientNorms.Of(linear)).Message);
        using var activation = torch.nn.ReLU();
        Assert.Contains("no parameter", Assert.Throws<InvalidOperationException>(() => GradientNorms.Of(activation)).Message);
    }

    [Fact]
    public void Of_small_gradients_do_not_underflow()
    {
        using var linear = Linear();
        using (torch.NewDisposeScope()) linear.call(Rows()).sum().mul(1e-30f).backward();
        Assert.Equal(Math.Sqrt(29) * 1e-30, GradientNorms.Of(linear).Total, 1e-36);
    }

    [Fact]
    public void Leave_no_tensor()
    {
        using var linear = Linear();
        Backward(linear);
        GradientNorms.Of(linear);
        long before = torch.Tensor.TotalCount;
        for (int k = 0; k < 10; k++) GradientNorms.Of(linear);
        Assert.True(torch.Tensor.TotalCount <= before);
    }

    [Fact]
    public void Are_a_table_and_a_picture()
    {
        using var first = Linear();
        using var module = torch.nn.Sequential(("first", first), ("second", torch.nn.Linear(1, 1)));
        Backward(module);
        var norms = GradientNorms.Of(module);
        string[] lines = norms.ToTable().Split(Environment.NewLine);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("Layer ", lines[0]);
        Assert.StartsWith("first ", lines[2]);
        Assert.StartsWith("All ", lines[4]);
        // Values in full precision come back as they were.
        string[] cells = norms.ToCsv().Split('\n')[1].Split(',');
        Assert.Equal(norms.Layers[0].Norm!.Value, double.Parse(cells[2], CultureInfo.InvariantCulture));
        var svg = XDocument.Parse(norms.ToSvg("By layer"));
        string[] texts = [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        Assert.Contains("By layer", texts);
        Assert.Contains("first", texts);
        // The longer bar is that of the larger gradient.
        double[] bars = [.. svg.Descendants().Where(e => e.Name.LocalName == "rect").Skip(1).Select(Width)];
        Assert.Equal(norms.Layers[0].Norm > norms.Layers[1].Norm, bars[0] > bars[1]);
    }

    private static double Width(XElement shape) => double.Parse(shape.Attribute("width")!.Value, CultureInfo.InvariantCulture);

    private static torch.nn.Module<torch.Tensor, torch.Tensor> LinearOf(torch.Tensor weight)
    {
        var linear = torch.nn.Linear(2, 1);
        using var noGradient = torch.no_grad();
        linear.weight.copy_(weight);
        linear.bias!.zero_();
        return linear;
    }

    private static torch.nn.Module<torch.Tensor, torch.Tensor> Linear()
    {
        using var weight = torch.tensor([6f, 8f], [1, 2]);
        return LinearOf(weight);
    }

    private static torch.Tensor Rows() => torch.tensor([1f, 2f, 2f, 2f], [2, 2]);

    private static void Backward(torch.nn.Module<torch.Tensor, torch.Tensor> module)
    {
        using var scope = torch.NewDisposeScope();
        module.call(Rows()).sum().backward();
    }
}
