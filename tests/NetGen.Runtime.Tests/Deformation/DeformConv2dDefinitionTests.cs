using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>The layer against its formula, number by number: with and without bias, groups, offset groups and modulation.</summary>
public sealed class DeformConv2dDefinitionTests
{
    private const int Batch = 2, Channels = 4, Height = 4, Width = 5, OutChannels = 6, KernelHeight = 3, KernelWidth = 2;

    public static TheoryData<bool, int, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<bool, int, int, bool>();
            foreach (bool bias in (bool[])[false, true])
            {
                foreach (int groups in (int[])[1, 2])
                {
                    foreach (int offsetGroups in (int[])[1, 4])
                        foreach (bool modulated in (bool[])[false, true]) cases.Add(bias, groups, offsetGroups, modulated);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_layer_is_its_formula(bool hasBias, int groups, int offsetGroups, bool modulated)
    {
        using var scope = torch.NewDisposeScope();
        using var layer = new DeformConv2d(
            Channels, OutChannels, (KernelHeight, KernelWidth), (1, 2), (1, 0), (1, 2), groups, hasBias, offsetGroups, modulated);
        layer.to(torch.float64);
        using (torch.no_grad())
        {
            foreach (var (name, parameter) in layer.named_parameters()) parameter.copy_(Rebuilt.Uniform(name, parameter.shape));
        }

        var input = Rebuilt.Uniform("x", Batch, Channels, Height, Width);
        var output = layer.call(input);
        Assert.Equal([Batch, OutChannels, 4, 2], output.shape);

        var image = new Numbers(input);
        var found = new Numbers(layer.offset.call(input));
        var weight = new Numbers(layer.weight);
        double[]? bias = layer.bias is { } numbers ? Rebuilt.Doubles(numbers) : null;
        var actual = new Numbers(output);
        var places = from n in Enumerable.Range(0, Batch)
                     from o in Enumerable.Range(0, OutChannels)
                     from row in Enumerable.Range(0, 4)
                     from column in Enumerable.Range(0, 2)
                     select (n, o, row, column);
        foreach (var (n, o, row, column) in places)
        {
            double expected = bias?[o] ?? 0;
            for (int k = 0; k < Channels / groups; k++)
            {
                for (int y = 0; y < KernelHeight; y++)
                {
                    for (int x = 0; x < KernelWidth; x++)
                    {
                        int channel = o / (OutChannels / groups) * (Channels / groups) + k;
                        int element = channel / (Channels / offsetGroups) * KernelHeight * KernelWidth + y * KernelWidth + x;
                        double down = row * 1 - 1 + y * 1 + found[n, 2 * element, row, column];
                        double right = column * 2 - 0 + x * 2 + found[n, 2 * element + 1, row, column];
                        int masks = 2 * offsetGroups * KernelHeight * KernelWidth;
                        double factor = modulated ? 1 / (1 + Math.Exp(-found[n, masks + element, row, column])) : 1;
                        expected += weight[o, k, y, x] * factor * Bilinear(image, n, channel, down, right);
                    }
                }
            }

            Assert.Equal(expected, actual[n, o, row, column], 1e-12);
        }
    }

    /// <summary>Dai et al. 2017, formulas 3 and 4: each pixel q counts max(0, 1 - |q_y - y|) max(0, 1 - |q_x - x|).</summary>
    private static double Bilinear(Numbers image, int n, int channel, double y, double x)
    {
        double sum = 0;
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
                sum += Math.Max(0, 1 - Math.Abs(row - y)) * Math.Max(0, 1 - Math.Abs(column - x)) * image[n, channel, row, column];
        }

        return sum;
    }

    /// <summary>The numbers of a tensor with four dimensions.</summary>
    private sealed class Numbers(torch.Tensor tensor)
    {
        private readonly double[] _values = Rebuilt.Doubles(tensor);
        private readonly long[] _shape = tensor.shape;

        public double this[int a, int b, int c, int d] => _values[((a * _shape[1] + b) * _shape[2] + c) * _shape[3] + d];
    }
}
