using NetGen.Deformation;
using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>
/// Deformable convolution that finds its own offsets: a second convolution of the same kernel, stride, padding and dilation says for each
/// position where each kernel element reads the input. N x C x H x W becomes N x channels x H' x W' as for Conv2d.
/// </summary>
/// <remarks>
/// Dai et al. 2017 (arXiv:1703.06211), section 2.1; modulated: Zhu et al. 2018 (arXiv:1811.11168), section 3.2. State:
/// <c>weight</c> (channels x C / groups x kernel) and <c>bias</c>, which begin as PyTorch's Conv2d, then <c>offset.weight</c> and
/// <c>offset.bias</c>, which begin as 0, so that the layer begins as a plain convolution (of half the weights where it is modulated:
/// sigmoid(0) = 0.5). The first 2 offsetGroups kh kw channels of the offset convolution are the pairs (dy, dx) in torchvision's order,
/// the other offsetGroups kh kw the modulation before its sigmoid.
/// </remarks>
public sealed class DeformConv2d : LayerModule, IKeepsFirstValues
{
    private readonly (long Height, long Width) _stride;
    private readonly (long Height, long Width) _padding;
    private readonly (long Height, long Width) _dilation;
    private readonly long _offsetChannels;
    private readonly bool _modulated;

    /// <summary>A layer with a square kernel.</summary>
    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the kernel.</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="padding">Rows and columns of zeros on each side.</param>
    /// <param name="dilation">Distance between the kernel's elements.</param>
    /// <param name="groups">Groups of channels that don't see each other.</param>
    /// <param name="hasBias">Adds a trained number per output channel; the offset convolution has its own bias in any case.</param>
    /// <param name="offsetGroups">Groups of input channels with offsets of their own.</param>
    /// <param name="modulated">Multiplies each sampled value with a factor from 0 to 1 (the second version).</param>
    /// <exception cref="ArgumentException">Groups don't divide the channels, or a number is out of range.</exception>
    public DeformConv2d(
        long inChannels,
        long outChannels,
        long kernel,
        long stride = 1,
        long padding = 0,
        long dilation = 1,
        long groups = 1,
        bool hasBias = true,
        long offsetGroups = 1,
        bool modulated = false)
        : this(
            inChannels,
            outChannels,
            (kernel, kernel),
            (stride, stride),
            (padding, padding),
            (dilation, dilation),
            groups,
            hasBias,
            offsetGroups,
            modulated)
    { }

    /// <summary>A layer with a rectangular kernel, height first.</summary>
    /// <inheritdoc cref="DeformConv2d(long, long, long, long, long, long, long, bool, long, bool)"/>
    public DeformConv2d(
        long inChannels,
        long outChannels,
        (long Height, long Width) kernel,
        (long Height, long Width) stride,
        (long Height, long Width) padding,
        (long Height, long Width) dilation,
        long groups = 1,
        bool hasBias = true,
        long offsetGroups = 1,
        bool modulated = false)
        : base(nameof(DeformConv2d))
    {
        DeformableWindow.Divides(groups, nameof(groups), inChannels, "input channels");
        DeformableWindow.Divides(groups, nameof(groups), outChannels, "output channels");
        DeformableWindow.Divides(offsetGroups, nameof(offsetGroups), inChannels, "input channels");
        (_stride, _padding, _dilation, _modulated) = (stride, padding, dilation, modulated);
        long area = kernel.Height * kernel.Width;
        _offsetChannels = 2 * offsetGroups * area;

        // Conv2d's default: kaiming_uniform_ with a = sqrt(5) comes to +-1 / sqrt(fan-in).
        double bound = 1 / Math.Sqrt(inChannels / groups * area);
        register_parameter("weight", Uniform.Parameter(bound, outChannels, inChannels / groups, kernel.Height, kernel.Width));
        if (hasBias) register_parameter("bias", Uniform.Parameter(bound, outChannels));
        offset = torch.nn.Conv2d(inChannels, _offsetChannels + (modulated ? _offsetChannels / 2 : 0), kernel, stride, padding, dilation);
        torch.nn.init.zeros_(offset.weight);
        torch.nn.init.zeros_(offset.bias!);
        register_module("offset", offset);
    }

    /// <summary>The weights, channels x C / groups x kernel.</summary>
    public Parameter weight => get_parameter("weight")!;

    /// <summary>The biases, one per output channel, or null.</summary>
    public Parameter? bias => has_parameter("bias") ? get_parameter("bias") : null;

    /// <summary>The convolution that gives the offsets and, in a modulated layer, what the factors are the sigmoid of.</summary>
    public Conv2d offset { get; }

    /// <inheritdoc/>
    bool IKeepsFirstValues.Keeps(torch.nn.Module child) => ReferenceEquals(child, offset);

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x channels x H' x W'.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        using var found = offset.call(input);
        if (!_modulated) return Functional.DeformConv2d(input, found, weight, bias, _stride, _padding, _dilation);
        using var offsets = found.narrow(1, 0, _offsetChannels);
        using var logits = found.narrow(1, _offsetChannels, _offsetChannels / 2);
        using var mask = logits.sigmoid();
        return Functional.DeformConv2d(input, offsets, weight, bias, _stride, _padding, _dilation, mask);
    }
}
