using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>AlexNet's normalization by itself.</summary>
[Network(7, 1, 2), ResponseNorm]
public sealed partial class NormalisedMaps;

/// <summary>The paper's response normalization, which isn't PyTorch's default reading of the same letters.</summary>
public class ResponseNormTests
{
    /// <summary>
    /// Krizhevsky et al. 2012, section 3.3: b(i) = a(i) / (k + alpha * sum of a(j)^2 over the n = 5 maps around i)^beta with k = 2,
    /// alpha = 1e-4, beta = 0.75.
    /// </summary>
    [Fact]
    public void Alpha_is_the_papers()
    {
        using var scope = NewDisposeScope();
        using var net = new NormalisedMaps();
        // Large values, so that the sum counts: 2 + 1e-4 * 500^2 is 27, and 7 with an alpha that were divided by n.
        double[] a = [.. Enumerable.Range(0, 14).Select(k => 100.0 * (k + 1) * (k % 3 == 0 ? -1 : 1))];
        float[] found = net.call(tensor([.. a.Select(v => (float)v)], [1, 7, 1, 2])).data<float>().ToArray();
        for (int map = 0; map < 7; map++)
        {
            for (int x = 0; x < 2; x++)
            {
                double sum = Enumerable
                    .Range(Math.Max(0, map - 2), Math.Min(6, map + 2) - Math.Max(0, map - 2) + 1)
                    .Sum(j => a[2 * j + x] * a[2 * j + x]);
                double expected = a[2 * map + x] / Math.Pow(2 + (1e-4 * sum), 0.75);
                Assert.Equal(expected, found[2 * map + x], 1e-5 * Math.Abs(expected));
            }
        }
    }
}
