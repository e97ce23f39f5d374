using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>
/// Convolution with a connection table, as LeNet-5's C3: output map o is bias_o plus the sum of weight * x_i over those input maps i alone
/// that the table lists for o. N x C x H x W becomes N x channels x H' x W' as for Conv2d.
/// </summary>
/// <remarks>LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.B and table I.
/// <c>weight</c> holds connections x kernel height x kernel width, by output map and in the table's order,
/// so that 60 connections of 5x5 and 16 biases are the paper's 1,516 parameters. Weights and biases begin uniform in +-1 / sqrt(fan-in),
/// PyTorch's default, with the mean fan-in of all output maps.</remarks>
public sealed class SparseConv2d : LayerModule
{
    private readonly long[] _denseShape;
    private readonly long[] _stride;
    private readonly long[] _padding;

    /// <summary>A layer with a square kernel.</summary>
    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the kernel.</param>
    /// <param name="table">For each output map its input maps, such as <c>"0 1 2; 1 2 3"</c>.</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="padding">Rows and columns of zeros on each side.</param>
    /// <param name="hasBias">Adds a trained number per output map.</param>
    /// <exception cref="ArgumentException">The table doesn't fit the channels.</exception>
    public SparseConv2d(
        long inChannels,
        long outChannels,
        long kernel,
        string table,
        long stride = 1,
        long padding = 0,
        bool hasBias = true)
        : this(inChannels, outChannels, (kernel, kernel), table, (stride, stride), (padding, padding), hasBias) { }

    /// <summary>A layer with a rectangular kernel, height first.</summary>
    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the kernel.</param>
    /// <param name="table">For each output map its input maps, such as <c>"0 1 2; 1 2 3"</c>.</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="padding">Rows and columns of zeros on each side.</param>
    /// <param name="hasBias">Adds a trained number per output map.</param>
    /// <exception cref="ArgumentException">The table doesn't fit the channels.</exception>
    public SparseConv2d(
        long inChannels,
        long outChannels,
        (long Height, long Width) kernel,
        string table,
        (long Height, long Width) stride,
        (long Height, long Width) padding,
        bool hasBias = true)
        : base(nameof(SparseConv2d))
    {
        long[] positions = Positions(table, inChannels, outChannels, out long connections);
        _denseShape = [outChannels, inChannels, kernel.Height, kernel.Width];
        _stride = [stride.Height, stride.Width];
        _padding = [padding.Height, padding.Width];

        double bound = 1 / Math.Sqrt((double)connections / outChannels * kernel.Height * kernel.Width);
        register_parameter("weight", Uniform.Parameter(bound, connections, kernel.Height, kernel.Width));
        if (hasBias) register_parameter("bias", Uniform.Parameter(bound, outChannels));
        register_buffer("positions", torch.tensor(positions), false);
    }

    /// <summary>The weights, connections x kernel height x kernel width.</summary>
    public Parameter weight => get_parameter("weight")!;

    /// <summary>The biases, one per output map, or null.</summary>
    public Parameter? bias => has_parameter("bias") ? get_parameter("bias") : null;

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x channels x H' x W'.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        // The dense weight gathers each (output, input) pair's kernel, or the zeros after the last connection.
        var kernels = weight;
        using var none = torch.zeros([1, _denseShape[2], _denseShape[3]], dtype: kernels.dtype, device: kernels.device);
        using var all = torch.cat([kernels, none], 0);
        using var gathered = all.index_select(0, get_buffer("positions")!);
        using var dense = gathered.view(_denseShape);
        return torch.nn.functional.conv2d(input, dense, bias, _stride, _padding);
    }

    /// <summary>For each (output, input) pair the number of its connection, or the number of connections where there is none.</summary>
    private static long[] Positions(string table, long inputs, long outputs, out long connections)
    {
        string[] maps = table.Split(';');
        if (maps.Length != outputs)
            throw new ArgumentException($"The table has {maps.Length} groups for {outputs} output maps.", nameof(table));
        long[][] read =
        [
            .. maps.Select(map =>
                map.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(n => long.Parse(n, CultureInfo.InvariantCulture))
                    .ToArray()),
        ];
        connections = read.Sum(map => map.Length);

        long[] positions = new long[outputs * inputs];
        Array.Fill(positions, connections);
        long next = 0;
        for (int output = 0; output < read.Length; output++)
        {
            foreach (long input in read[output])
            {
                if (input < 0 || input >= inputs)
                {
                    throw new ArgumentException(
                        $"Output map {output} names input map {input}, but there are {inputs} (from 0).",
                        nameof(table));
                }

                positions[output * inputs + input] = next++;
            }
        }

        return positions;
    }
}
