using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>
/// LeNet-5's pooling: y = weight_c * (sum of the window) + bias_c, with a trained coefficient and bias for each channel c.
/// N x C x H x W becomes N x C x H' x W' with H' = floor((H - kernel) / stride) + 1, W' alike.
/// </summary>
/// <remarks>LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.B (S2 and S4).
/// The squashing function after it is a layer of its own. Coefficients and biases begin uniform in +-2.4 / fan-in (appendix A).</remarks>
public sealed class TrainableSubsampling : LayerModule
{
    private readonly (long Height, long Width) _kernel;
    private readonly (long Height, long Width) _stride;
    private readonly Scalar _area;

    /// <summary>A pooling layer with square windows.</summary>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="kernel">Height and width of the window.</param>
    /// <param name="stride">Steps between windows.</param>
    public TrainableSubsampling(long channels, long kernel, long stride) : this(channels, (kernel, kernel), (stride, stride)) { }

    /// <summary>A pooling layer with rectangular windows, height first.</summary>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="kernel">Height and width of the window.</param>
    /// <param name="stride">Steps between windows.</param>
    public TrainableSubsampling(long channels, (long, long) kernel, (long, long) stride) : base(nameof(TrainableSubsampling))
    {
        (_kernel, _stride) = (kernel, stride);
        long area = kernel.Item1 * kernel.Item2;
        _area = area;
        double bound = 2.4 / area;
        register_parameter("weight", Uniform.Parameter(bound, channels));
        register_parameter("bias", Uniform.Parameter(bound, channels));
    }

    /// <summary>The coefficients, one per channel.</summary>
    public Parameter weight => get_parameter("weight")!;

    /// <summary>The biases, one per channel.</summary>
    public Parameter bias => get_parameter("bias")!;

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H' x W'.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        using var mean = torch.nn.functional.avg_pool2d(input, _kernel, _stride);
        using var scaled = weight.mul(_area);
        using var coefficient = scaled.view(1, -1, 1, 1);
        using var offset = bias.view(1, -1, 1, 1);
        using var product = mean * coefficient;
        return product.add(offset, Scalars.One);
    }
}
