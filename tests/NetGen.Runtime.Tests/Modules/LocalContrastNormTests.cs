using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>Jarrett et al. 2009, by the formula, in plain loops.</summary>
public sealed class LocalContrastNormTests
{
    private const int Channels = 3, Height = 6, Width = 5;

    /// <summary>
    /// v = x - sum of w x; s = (sum of w v²)^1/2; y = v / max(mean of s, s). The weights inside the image sum to 1 over all
    /// channels.
    /// </summary>
    private static double[,,] Expected(double[,,] x, int size)
    {
        double std = size / 4.0;
        int before = (size - 1) / 2;
        double W(int p) => Math.Exp(-Math.Pow((p - (size - 1) / 2.0) / std, 2) / 2);
        double Mean(Func<int, int, int, double> value, int row, int column)
        {
            double sum = 0, weights = 0;
            for (int p = 0; p < size; p++)
            {
                for (int q = 0; q < size; q++)
                {
                    int r = row + p - before, c = column + q - before;
                    if (r is < 0 or >= Height || c is < 0 or >= Width) continue;
                    for (int i = 0; i < Channels; i++) (sum, weights) = (sum + W(p) * W(q) * value(i, r, c), weights + W(p) * W(q));
                }
            }

            return sum / weights;
        }

        double[,,] v = new double[Channels, Height, Width];
        double[,] s = new double[Height, Width];
        for (int i = 0; i < Channels; i++) Each((r, c) => v[i, r, c] = x[i, r, c] - Mean((k, a, b) => x[k, a, b], r, c));
        Each((r, c) => s[r, c] = Math.Sqrt(Mean((k, a, b) => v[k, a, b] * v[k, a, b], r, c)));
        double mean = s.Cast<double>().Average();
        for (int i = 0; i < Channels; i++) Each((r, c) => v[i, r, c] /= Math.Max(mean, s[r, c]));
        return v;
    }

    private static void Each(Action<int, int> act)
    {
        for (int r = 0; r < Height; r++)
            for (int c = 0; c < Width; c++) act(r, c);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void It_computes_the_formula(int size)
    {
        using var scope = torch.NewDisposeScope();
        // Two images of different contrast: each has a mean deviation of its own.
        var image = FiniteDifferences.Wave(1, Channels, Height, Width);
        var images = torch.cat([image, image.pow(3) * 10], 0);
        double[] output = Functional.LocalContrastNorm(images, size).data<double>().ToArray();
        double[] input = images.data<double>().ToArray();
        for (int n = 0; n < 2; n++)
        {
            double[,,] x = new double[Channels, Height, Width];
            Buffer.BlockCopy(input, n * x.Length * sizeof(double), x, 0, x.Length * sizeof(double));
            double[] expected = [.. Expected(x, size).Cast<double>()];
            for (int k = 0; k < expected.Length; k++) Assert.Equal(expected[k], output[n * x.Length + k], 1e-9);
        }
    }

    /// <summary>One colour has no contrast: nothing is left, and nothing is divided by 0.</summary>
    [Fact]
    public void A_region_of_one_colour_becomes_zero()
    {
        using var scope = torch.NewDisposeScope();
        var image = torch.full(1, 2, 5, 5, 7.5, dtype: torch.float32).requires_grad_();
        var output = Functional.LocalContrastNorm(image, 3);
        Assert.All(Values.Of(output), v => Assert.Equal(0, v, 1e-2));
        output.sum().backward();
        Assert.All(Values.Of(image.grad!), g => Assert.True(float.IsFinite(g)));
    }

    [Fact]
    public void Its_gradients_are_the_differences()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new Normalization();
        FiniteDifferences.Check(module, 2, 2, 4, 3);
    }

    private sealed class Normalization() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Normalization))
    {
        public override torch.Tensor forward(torch.Tensor input) => Functional.LocalContrastNorm(input, 3);
    }
}
