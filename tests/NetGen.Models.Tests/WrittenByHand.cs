using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>The layers of a network by their state-dict names, to compute by hand what a paper's figure says.</summary>
/// <param name="network">A network in evaluation mode.</param>
internal sealed class WrittenByHand(nn.Module network)
{
    private readonly Dictionary<string, Tensor> _state = network.state_dict();

    public Tensor Convolution(string name, Tensor x, long stride = 1)
    {
        var weight = _state[name + ".weight"];
        long padding = weight.shape[2] / 2;
        return nn.functional.conv2d(x, weight, _state.GetValueOrDefault(name + ".bias"), [stride, stride], [padding, padding]);
    }

    public Tensor Normalization(string name, Tensor x) =>
        nn.functional.batch_norm(
            x,
            _state[name + ".running_mean"],
            _state[name + ".running_var"],
            _state[name + ".weight"],
            _state[name + ".bias"]);

    public Tensor Linear(string name, Tensor x) => x.matmul(_state[name + ".weight"].transpose(0, 1)) + _state[name + ".bias"];

    public bool Has(string name) => _state.ContainsKey(name + ".weight");

    /// <summary>He et al. 2015, section 3.3, option A: every second row and column, then zeros for the new channels.</summary>
    public static Tensor ZeroPadding(Tensor x)
    {
        var half = x.index(TensorIndex.Ellipsis, TensorIndex.Slice(step: 2), TensorIndex.Slice(step: 2));
        return cat([half, zeros_like(half)], 1);
    }

    /// <summary>Means over height and width: N x C.</summary>
    public static Tensor Means(Tensor x) => x.mean([2L, 3L]);

    /// <summary>
    /// Both compute the same formula in float32, in another order at most: each of some hundred layers adds a few units in the last place.
    /// </summary>
    public static void AssertSame(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        double error = (expected - actual).abs().max().item<float>() / expected.abs().max().item<float>();
        Assert.True(error <= 110 * 4 * Math.Pow(2, -23), $"relative error {error}");
    }
}
