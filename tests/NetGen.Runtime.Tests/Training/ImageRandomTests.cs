using NetGen.Training;

namespace NetGen.Tests;

/// <summary>The random numbers of an image: reproducible, and distributed as they say.</summary>
public class ImageRandomTests
{
    [Fact]
    public void Every_part_of_the_key_matters()
    {
        var first = new[] { (1L, 0, 0, 0), (2L, 0, 0, 0), (1L, 1, 0, 0), (1L, 0, 1, 0), (1L, 0, 0, 1), (1L, 1, 1, 0) }
            .Select(k => new ImageRandom(k.Item1, k.Item2, k.Item3, k.Item4).Next()).ToList();
        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.Equal(first[0], new ImageRandom(1, 0, 0, 0).Next());
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        // One number from each of 100,000 images, as augmentation draws them. Standard errors: 1/sqrt(n), sqrt(2/n), sqrt(96/n).
        const int n = 100_000;
        var x = Enumerable.Range(0, n).Select(i => new ImageRandom(5, i / 1000, i / 100 % 10, i % 100).Normal()).ToList();
        Assert.Equal(0, x.Average(), 5 / Math.Sqrt(n));
        Assert.Equal(1, x.Average(v => v * v), 5 * Math.Sqrt(2.0 / n));
        Assert.Equal(3, x.Average(v => v * v * v * v), 5 * Math.Sqrt(96.0 / n));
    }

    [Fact]
    public void Whole_numbers_are_equally_likely()
    {
        const int n = 60_000;
        int[] counts = new int[6];
        for (int i = 0; i < n; i++) counts[new ImageRandom(9, 0, 0, i).Below(6)]++;
        // 10,000 each, with a standard deviation of sqrt(n 1/6 5/6) = 91.
        Assert.All(counts, c => Assert.InRange(c, 10_000 - 5 * 91, 10_000 + 5 * 91));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageRandom(9, 0, 0, 0).Below(0));
    }

    [Fact]
    public void Even_numbers_stay_between_their_bounds()
    {
        var random = new ImageRandom(3, 0, 0, 0);
        var x = Enumerable.Range(0, 10_000).Select(_ => random.Uniform(-2, 4)).ToList();
        Assert.All(x, v => Assert.InRange(v, -2, 4));
        // Variance (4 + 2)^2 / 12 = 3: the mean's standard error is sqrt(3 / n).
        Assert.Equal(1, x.Average(), 5 * Math.Sqrt(3.0 / x.Count));
    }
}
