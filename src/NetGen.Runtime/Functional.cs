using TorchSharp;

namespace NetGen;

/// <summary>Functions of tensors that torch.nn.functional lacks. Each gives a new tensor and disposes what it needs on the way.</summary>
public static partial class Functional
{
    /// <summary>LeCun's squashing function, scale * tanh(slope * x).</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="scale">The limit at infinity.</param>
    /// <param name="slope">The factor of x.</param>
    /// <returns>The same shape.</returns>
    /// <remarks>
    /// LeCun et al. 1998, appendix A: with the defaults f(1) = 1 and f(-1) = -1, and the second derivative is largest there.
    /// </remarks>
    public static torch.Tensor ScaledTanh(torch.Tensor input, double scale = 1.7159, double slope = 2.0 / 3)
    {
        using Scalar factor = slope, limit = scale;
        using var argument = input.mul(factor);
        using var squashed = torch.tanh(argument);
        return squashed.mul(limit);
    }

    /// <summary>A smooth ReLU, log(1 + exp(beta x)) / beta.</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="beta">How sharp the bend is, above 0.</param>
    /// <param name="threshold">Where beta x is larger, the result is x.</param>
    /// <returns>The same shape.</returns>
    /// <remarks>
    /// PyTorch's softplus. It is computed from the logarithm of the sigmoid, log(1 + exp(y)) = -log(sigmoid(-y)),
    /// because TorchSharp's softplus reads Scalars that nothing holds.
    /// </remarks>
    public static torch.Tensor Softplus(torch.Tensor input, double beta = 1, double threshold = 20)
    {
        using Scalar negative = -beta, limit = threshold;
        using var opposite = input.mul(negative);
        using var logarithm = opposite.log_sigmoid();
        using var smooth = logarithm.div(negative);
        using var constant = opposite.detach();
        using var exponent = constant.neg();
        using var isLinear = exponent.gt(limit);
        return torch.where(isLinear, input, smooth);
    }

    /// <summary>A smooth activation, x tanh(log(1 + exp(x))).</summary>
    /// <param name="input">Any shape.</param>
    /// <returns>The same shape.</returns>
    /// <remarks>Misra: Mish, 2019 (arXiv:1908.08681). With log(1 + exp(x)) = -log(sigmoid(-x)) it is -x tanh(log(sigmoid(-x))).</remarks>
    public static torch.Tensor Mish(torch.Tensor input)
    {
        using var opposite = input.neg();
        using var logarithm = opposite.log_sigmoid();
        using var squashed = logarithm.tanh();
        return opposite * squashed;
    }

    /// <summary>
    /// In training sets each sample to 0 with probability p and multiplies the others with 1 / (1 - p); else gives the input.
    /// </summary>
    /// <param name="input">N x anything.</param>
    /// <param name="p">The probability, 0 to 1.</param>
    /// <param name="training">Whether samples are dropped at all.</param>
    /// <returns>The same shape; in evaluation it shares the input's storage.</returns>
    /// <remarks>Huang et al.: Deep networks with stochastic depth, 2016; torchvision's stochastic_depth in row mode.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">p is not between 0 and 1.</exception>
    public static torch.Tensor StochasticDepth(torch.Tensor input, double p, bool training)
    {
        if (p is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "The probability must be from 0 to 1.");
        if (!training || p == 0) return input.alias();
        long[] shape = new long[input.shape.Length];
        Array.Fill(shape, 1);
        shape[0] = input.shape[0];
        using Scalar survival = 1 - p;
        using var chances = torch.full(shape, survival, dtype: input.dtype, device: input.device);
        using var kept = torch.bernoulli(chances);
        using var factors = p < 1 ? kept.div(survival) : kept.alias();
        return input * factors;
    }

    /// <summary>Enlarges an image by repeating its pixels.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <param name="scale">The factor of height and width.</param>
    /// <returns>N x C x scale H x scale W.</returns>
    public static torch.Tensor UpsampleNearest(torch.Tensor input, long scale) =>
        torch.nn.functional.interpolate(input, null, [scale, scale], torch.InterpolationMode.Nearest);

    /// <summary>Enlarges an image linearly between its pixels, whose corners aren't aligned (PyTorch's align_corners=False).</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <param name="scale">The factor of height and width.</param>
    /// <returns>N x C x scale H x scale W.</returns>
    public static torch.Tensor UpsampleBilinear(torch.Tensor input, long scale) =>
        torch.nn.functional.interpolate(input, null, [scale, scale], torch.InterpolationMode.Bilinear, false);

    /// <summary>Mixes the channels of groups: channel j of group g becomes channel g of group j.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <param name="groups">Number of groups; divides the channels.</param>
    /// <returns>The same shape.</returns>
    /// <remarks>Zhang et al.: ShuffleNet, 2017; PyTorch's ChannelShuffle.</remarks>
    public static torch.Tensor ChannelShuffle(torch.Tensor input, long groups)
    {
        long[] shape = input.shape;
        using var grouped = input.reshape(shape[0], groups, shape[1] / groups, shape[2], shape[3]);
        using var swapped = grouped.transpose(1, 2);
        return swapped.reshape(shape);
    }
}
