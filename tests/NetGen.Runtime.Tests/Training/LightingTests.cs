using NetGen.Training;
using TorchSharp;
using static NetGen.Tests.Images;

namespace NetGen.Tests;

/// <summary>AlexNet's colour lighting, worked out by hand.</summary>
public class LightingTests
{
    [Fact]
    public void The_shift_is_the_papers_formula()
    {
        // [p1, p2, p3] [a1 l1, a2 l2, a3 l3]^T with l = (4, 2, 1), p1 = (0.6, 0.8, 0), p2 = (-0.8, 0.6, 0), p3 = (0, 0, 1),
        // a = (1, 0.5, -1): 4 p1 + 1 p2 - 1 p3 = (2.4 - 0.8, 3.2 + 0.6, -1).
        var colors = new PcaColors([4, 2, 1], [[0.6, 0.8, 0], [-0.8, 0.6, 0], [0, 0, 1]]);
        var shift = colors.Shift(1, 0.5, -1);
        foreach (var (expected, actual) in ((double[])[1.6, 3.8, -1]).Zip(shift)) Assert.Equal(expected, actual, 1e-12);
    }

    [Fact]
    public void All_pixels_of_an_image_get_the_colour_of_its_own_factors()
    {
        var colors = new PcaColors([4, 2, 1], [[0.6, 0.8, 0], [-0.8, 0.6, 0], [0, 0, 1]]);
        using var images = Numbered(5, 3, 2, 2);
        using var lit = new PcaLighting(0.1, colors).Apply(images, Random(5));
        float[] x = Values(images), y = Values(lit);
        var random = Random(5);
        for (int n = 0; n < 5; n++)
        {
            double a1 = 0.1 * random[n].Normal(), a2 = 0.1 * random[n].Normal(), a3 = 0.1 * random[n].Normal();
            double[] rgb = [0.6 * a1 * 4 - 0.8 * a2 * 2, 0.8 * a1 * 4 + 0.6 * a2 * 2, a3 * 1];
            for (int k = 0; k < 12; k++) Assert.Equal(rgb[k / 4], y[n * 12 + k] - x[n * 12 + k], 1e-5);
        }
    }

    [Fact]
    public void Over_many_images_the_shifts_have_the_covariance_of_the_formula()
    {
        // Shifts are sums of p_k l_k a_k, a_k ~ N(0, s^2): their covariance is sum of s^2 l_k^2 p_k p_k^T.
        const int n = 20_000;
        const double s = 0.1;
        using var images = torch.zeros(n, 3, 1, 1);
        using var lit = new PcaLighting(s).Apply(images, Random(n));
        float[] x = Values(lit);
        var (l, p) = (PcaColors.ImageNet.Eigenvalues, PcaColors.ImageNet.Eigenvectors);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(0, Enumerable.Range(0, n).Average(k => x[3 * k + i]), 5 * s * l[0] / Math.Sqrt(n));
            for (int j = 0; j < 3; j++)
            {
                double expected = Enumerable.Range(0, 3).Sum(k => s * s * l[k] * l[k] * p[k][i] * p[k][j]);
                Assert.Equal(
                    expected,
                    Enumerable.Range(0, n).Average(k => x[3 * k + i] * x[3 * k + j]),
                    5 * Math.Sqrt(2.0 / n) * s * s * l[0] * l[0]);
            }
        }
    }

    [Fact]
    public void ImageNets_vectors_are_orthonormal()
    {
        var p = PcaColors.ImageNet.Eigenvectors;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 3).Sum(c => p[i][c] * p[j][c]), 2e-3);
    }

    [Fact]
    public void Components_of_a_data_set_are_those_of_its_covariance()
    {
        // Pixels (t, 2t, 2t) + s (2, -2, 1) / 3 + 5 with t = +-3, s = +-1, all four combinations: variance 9 along (1, 2, 2) of length 3,
        // so 9 * 9 = 81 along (1, 2, 2) / 3; variance 1 along (2, -2, 1) / 3; nothing along the third.
        var pixels = (
            from t in (float[])[-3, 3]
            from s in (float[])[-1, 1]
            select (float[])[t + s * 2 / 3 + 5, 2 * t - s * 2 / 3 + 5, 2 * t + s / 3 + 5]).ToList();
        torch.Tensor Batch(int first, int count) =>
            torch
                .tensor(Enumerable.Range(0, 3).SelectMany(c => pixels.Skip(first).Take(count).Select(v => v[c])).ToArray())
                .view(1, 3, 1, count);
        using torch.Tensor one = Batch(0, 3), two = Batch(3, 1);
        var colors = PcaColors.Of([one, two]);
        foreach (var (expected, actual) in ((double[])[81, 1, 0]).Zip(colors.Eigenvalues)) Assert.Equal(expected, actual, 1e-4);
        foreach (var (expected, actual) in ((double[])[1.0 / 3, 2.0 / 3, 2.0 / 3]).Zip(colors.Eigenvectors[0]))
            Assert.Equal(expected, actual, 1e-6);
        // The sign is such that the largest number is positive; here two are equally large.
        foreach (var (expected, actual) in ((double[])[2.0 / 3, 2.0 / 3, 1.0 / 3]).Zip(colors.Eigenvectors[1]))
            Assert.Equal(expected, Math.Abs(actual), 1e-6);
    }

    [Fact]
    public void Normalised_values_have_mean_0_and_deviation_1()
    {
        using var images = torch.tensor(new float[] { 3, 7, 10, 30 }).view(1, 2, 1, 2);
        using var normal = new Normalize([5, 20], [2, 10]).Apply(images, Random(1));
        Assert.Equal([-1, 1, -1, 1], Values(normal));
    }
}
