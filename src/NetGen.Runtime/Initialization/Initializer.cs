using TorchSharp;

namespace NetGen;

/// <summary>
/// Draws the first weights of a network: those of convolutions and linear layers (parameters <c>weight</c> of two or more dimensions)
/// by the scheme, their biases 0; the weights of normalisations become 1, their biases 0.
/// What else a network has stays as its layer made it. The numbers come from torch's generator: <c>torch.manual_seed</c> repeats them.
/// One method per member of <see cref="Initialization"/>.
/// </summary>
/// <remarks>With fan_in the inputs of one output (channels per group times kernel area) and fan_out its counterpart.</remarks>
public static class Initializer
{
    /// <summary>erf(sqrt(2)): the probability that a normal number lies within two standard deviations.</summary>
    private const double WithinTwoDeviations = 0.9544997361036416;

    private delegate void Draw(torch.Tensor weight, double fanIn, double fanOut);

    /// <summary>How each scheme draws one weight, given its standard deviation where it takes one.</summary>
    private static readonly Dictionary<Initialization, Func<double, Draw>> s_schemes = new()
    {
        [Initialization.He] = _ =>
            (weight, fanIn, fanOut) => torch.nn.init.normal_(weight, 0, Math.Sqrt(2 / (weight.dim() > 2 ? fanOut : fanIn))),
        [Initialization.HeUniform] = _ => (weight, fanIn, _) => Uniform(weight, Math.Sqrt(6 / fanIn)),
        [Initialization.Xavier] = _ => (weight, fanIn, fanOut) => torch.nn.init.normal_(weight, 0, Math.Sqrt(2 / (fanIn + fanOut))),
        [Initialization.XavierUniform] = _ => (weight, fanIn, fanOut) => Uniform(weight, Math.Sqrt(6 / (fanIn + fanOut))),
        [Initialization.LeCun] = _ => (weight, fanIn, _) => Uniform(weight, 2.4 / fanIn),
        [Initialization.Normal] = std => (weight, _, _) => torch.nn.init.normal_(weight, 0, std),
        [Initialization.TruncatedNormal] = std =>
            (weight, _, _) =>
            {
                // The inverse of the distribution function, by hand: TorchSharp's trunc_normal_ swaps mean and deviation and lacks the root
                // of 2.
                Uniform(weight, WithinTwoDeviations);
                weight.erfinv_();
                using Scalar factor = std * Math.Sqrt(2);
                weight.mul_(factor);
            },
    };

    /// <summary>
    /// Normal with variance 2 / fan_out for convolutions and 2 / fan_in for linear layers, for ReLU networks (He et al.
    /// 2015, as torchvision's ResNet applies it).
    /// </summary>
    /// <param name="module">The network.</param>
    public static void He(torch.nn.Module module) => Apply(module, Initialization.He);

    /// <summary>Uniform in +-sqrt(6 / fan_in): He's variance (PyTorch's kaiming_uniform_).</summary>
    /// <param name="module">The network.</param>
    public static void HeUniform(torch.nn.Module module) => Apply(module, Initialization.HeUniform);

    /// <summary>Normal with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010, PyTorch's xavier_normal_).</summary>
    /// <param name="module">The network.</param>
    public static void Xavier(torch.nn.Module module) => Apply(module, Initialization.Xavier);

    /// <summary>Uniform in +-sqrt(6 / (fan_in + fan_out)) (Glorot and Bengio 2010, PyTorch's xavier_uniform_).</summary>
    /// <param name="module">The network.</param>
    public static void XavierUniform(torch.nn.Module module) => Apply(module, Initialization.XavierUniform);

    /// <summary>Uniform in +-2.4 / fan_in (LeCun et al. 1998, appendix A).</summary>
    /// <param name="module">The network.</param>
    public static void LeCun(torch.nn.Module module) => Apply(module, Initialization.LeCun);

    /// <summary>Normal with mean 0.</summary>
    /// <param name="module">The network.</param>
    /// <param name="std">The standard deviation (0.01 in AlexNet).</param>
    public static void Normal(torch.nn.Module module, double std = 0.01) => Apply(module, Initialization.Normal, std);

    /// <summary>Normal with mean 0, cut off at two standard deviations (Inception-v3).</summary>
    /// <param name="module">The network.</param>
    /// <param name="std">The standard deviation before the cut.</param>
    public static void TruncatedNormal(torch.nn.Module module, double std = 0.01) => Apply(module, Initialization.TruncatedNormal, std);

    /// <summary>Draws the weights of some convolutions and linear layers again.</summary>
    /// <param name="module">The network.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="std">The standard deviation of the schemes that take one.</param>
    /// <param name="layers">State-dict names of layers, or of blocks for all layers in them.</param>
    /// <exception cref="ArgumentException">The network has no layer of such a name with a weight of two or more dimensions.</exception>
    public static void Weights(torch.nn.Module module, Initialization scheme, double std, params string[] layers)
    {
        var draw = s_schemes[scheme](std);
        Each(module, layers, "weight", 2, weight => DrawOne(weight, draw));
    }

    /// <summary>
    /// Gives the biases of some layers a value: 1 for AlexNet's second, fourth and fifth convolution and its hidden linear layers
    /// (Krizhevsky et al. 2012, section 5).
    /// </summary>
    /// <param name="module">The network.</param>
    /// <param name="value">The value.</param>
    /// <param name="layers">State-dict names of layers, or of blocks for all layers in them.</param>
    /// <exception cref="ArgumentException">The network has no layer of such a name with a bias.</exception>
    public static void Bias(torch.nn.Module module, double value, params string[] layers) =>
        Each(module, layers, "bias", 1, bias =>
        {
            using Scalar constant = value;
            bias.fill_(constant);
        });

    private static void Each(torch.nn.Module module, string[] layers, string parameter, int dimensions, Action<torch.Tensor> initialize)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(layers);
        using var noGradient = torch.no_grad();
        var all = module
            .named_parameters()
            .Where(p => p.name.EndsWith("." + parameter, StringComparison.Ordinal) && p.parameter.dim() >= dimensions)
            .ToList();
        foreach (string layer in layers)
        {
            var own = all.Where(p => p.name.StartsWith(layer + ".", StringComparison.Ordinal)).ToList();
            if (own.Count == 0)
            {
                string known = string.Join(", ", all.Take(8).Select(p => p.name[..^(parameter.Length + 1)]));
                throw new ArgumentException(
                    $"There is no layer '{layer}' with a {parameter} of {dimensions} or more dimensions in {module.GetType().Name}; "
                        + $"there are {known}{(all.Count > 8 ? ", ..." : "")}.",
                    nameof(layers));
            }

            own.ForEach(p => initialize(p.parameter));
        }
    }

    private static void Uniform(torch.Tensor weight, double bound) => torch.nn.init.uniform_(weight, -bound, bound);

    private static void Apply(torch.nn.Module module, Initialization scheme, double std = 0)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var noGradient = torch.no_grad();
        Visit(module, s_schemes[scheme](std));
    }

    /// <summary>Depth first, a module before its children: in the order of the state dict.</summary>
    private static void Visit(torch.nn.Module module, Draw draw)
    {
        bool isOwn = module.GetType().Namespace == "NetGen.Modules" && module is not TorchSharp.Modules.NormBase;
        foreach (var (name, parameter) in module.named_parameters(false))
        {
            if (name == "weight" && parameter.dim() >= 2) DrawOne(parameter, draw);
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

    private static void DrawOne(torch.Tensor weight, Draw draw)
    {
        double area = 1;
        for (int d = 2; d < weight.dim(); d++) area *= weight.shape[d];
        draw(weight, weight.shape[1] * area, weight.shape[0] * area);
    }
}
