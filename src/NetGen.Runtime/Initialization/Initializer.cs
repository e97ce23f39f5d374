using TorchSharp;

namespace NetGen;

/// <summary>
/// Draws the first weights of a network: those of convolutions and linear layers (parameters <c>weight</c> of two or more dimensions)
/// by the scheme, their biases 0; the weights of normalisations become 1, their biases 0. What else a network has stays as its layer made it.
/// The numbers come from torch's generator: <c>torch.manual_seed</c> repeats them. One method per member of <see cref="Initialization"/>.
/// </summary>
/// <remarks>With fan_in the inputs of one output (channels per group times kernel area) and fan_out its counterpart.</remarks>
public static class Initializer
{
    /// <summary>erf(sqrt(2)): the probability that a normal number lies within two standard deviations.</summary>
    private const double WithinTwoDeviations = 0.9544997361036416;

    /// <summary>Normal with variance 2 / fan_out for convolutions and 2 / fan_in for linear layers, for ReLU networks (He et al. 2015, as torchvision's ResNet applies it).</summary>
    /// <param name="module">The network.</param>
    public static void He(torch.nn.Module module) => Apply(module, (weight, fanIn, fanOut) => torch.nn.init.normal_(weight, 0, Math.Sqrt(2 / (weight.dim() > 2 ? fanOut : fanIn))));

    /// <summary>Uniform in +-sqrt(6 / fan_in): He's variance (PyTorch's kaiming_uniform_).</summary>
    /// <param name="module">The network.</param>
    public static void HeUniform(torch.nn.Module module) => Apply(module, (weight, fanIn, _) => Uniform(weight, Math.Sqrt(6 / fanIn)));

    /// <summary>Normal with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010, PyTorch's xavier_normal_).</summary>
    /// <param name="module">The network.</param>
    public static void Xavier(torch.nn.Module module) => Apply(module, (weight, fanIn, fanOut) => torch.nn.init.normal_(weight, 0, Math.Sqrt(2 / (fanIn + fanOut))));

    /// <summary>Uniform in +-sqrt(6 / (fan_in + fan_out)) (Glorot and Bengio 2010, PyTorch's xavier_uniform_).</summary>
    /// <param name="module">The network.</param>
    public static void XavierUniform(torch.nn.Module module) => Apply(module, (weight, fanIn, fanOut) => Uniform(weight, Math.Sqrt(6 / (fanIn + fanOut))));

    /// <summary>Uniform in +-2.4 / fan_in (LeCun et al. 1998, appendix A).</summary>
    /// <param name="module">The network.</param>
    public static void LeCun(torch.nn.Module module) => Apply(module, (weight, fanIn, _) => Uniform(weight, 2.4 / fanIn));

    /// <summary>Normal with mean 0.</summary>
    /// <param name="module">The network.</param>
    /// <param name="std">The standard deviation (0.01 in AlexNet).</param>
    public static void Normal(torch.nn.Module module, double std = 0.01) => Apply(module, (weight, _, _) => torch.nn.init.normal_(weight, 0, std));

    /// <summary>Normal with mean 0, cut off at two standard deviations (Inception-v3).</summary>
    /// <param name="module">The network.</param>
    /// <param name="std">The standard deviation before the cut.</param>
    public static void TruncatedNormal(torch.nn.Module module, double std = 0.01) => Apply(module, (weight, _, _) =>
    {
        // The inverse of the distribution function, by hand: TorchSharp's trunc_normal_ swaps mean and deviation and lacks the root of 2.
        Uniform(weight, WithinTwoDeviations);
        weight.erfinv_();
        weight.mul_(std * Math.Sqrt(2));
    });

    private static void Uniform(torch.Tensor weight, double bound) => torch.nn.init.uniform_(weight, -bound, bound);

    private static void Apply(torch.nn.Module module, Action<torch.Tensor, double, double> draw)
    {
        using var noGradient = torch.no_grad();
        Visit(module, draw);
    }

    /// <summary>Depth first, a module before its children: in the order of the state dict.</summary>
    private static void Visit(torch.nn.Module module, Action<torch.Tensor, double, double> draw)
    {
        bool isOwn = module.GetType().Namespace == "NetGen.Modules";
        foreach (var (name, parameter) in module.named_parameters(false))
        {
            if (name == "weight" && parameter.dim() >= 2) Draw(parameter, draw);
            // The scales of NetGen's own modules begin where their paper says.
            else if (isOwn) continue;
            else if (name == "weight") torch.nn.init.ones_(parameter);
            else if (name == "bias") torch.nn.init.zeros_(parameter);
        }

        foreach (var child in module.children())
        {
            if (module is not IKeepsFirstValues own || !own.Keeps(child)) Visit(child, draw);
        }
    }

    private static void Draw(torch.Tensor weight, Action<torch.Tensor, double, double> draw)
    {
        double area = 1;
        for (int d = 2; d < weight.dim(); d++) area *= weight.shape[d];
        draw(weight, weight.shape[1] * area, weight.shape[0] * area);
    }
}
