using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class FunctionalTests
{
    /// <summary>LeCun et al. 1998, appendix A: f(x) = 1.7159 tanh(2x/3) has f(1) = 1 and f(-1) = -1 (to the digits given).</summary>
    [Fact]
    public void Scaled_tanh_maps_one_to_one()
    {
        using var scope = torch.NewDisposeScope();
        float[] output = Values.Of(Functional.ScaledTanh(torch.tensor(new float[] { 1, -1, 0, 100, 0.3f })));
        Assert.Equal(1, output[0], 1e-4);
        Assert.Equal(-1, output[1], 1e-4);
        Assert.Equal(0, output[2]);
        Assert.Equal(1.7159f, output[3], 1e-6f);
        Assert.Equal(1.7159 * Math.Tanh(0.2), output[4], 1e-6);
    }

    [Fact]
    public void Stochastic_depth_drops_whole_samples_and_scales_the_others()
    {
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(1);
        float[] output = Values.Of(Functional.StochasticDepth(torch.ones(4000, 2, 1, 3), 0.25, training: true));
        float[][] samples = [.. output.Chunk(6)];
        Assert.All(samples, s => Assert.True(s.All(v => v == 0) || s.All(v => Math.Abs(v - 1 / 0.75f) < 1e-6f)));
        // 3,000 of 4,000 stay, give or take five standard deviations of sqrt(4000 * 0.25 * 0.75) = 27.
        Assert.InRange(samples.Count(s => s[0] != 0), 2863, 3137);
    }

    [Theory]
    [InlineData(0.5, false, 1)]
    [InlineData(0.0, true, 1)]
    [InlineData(1.0, true, 0)]
    public void Stochastic_depth_keeps_or_drops_all(double p, bool training, float expected)
    {
        using var scope = torch.NewDisposeScope();
        Assert.All(Values.Of(Functional.StochasticDepth(torch.ones(8, 3), p, training)), v => Assert.Equal(expected, v));
    }

    [Fact]
    public void A_probability_out_of_range_is_rejected() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Functional.StochasticDepth(torch.ones(2, 2), 1.5, training: true));

    [Fact]
    public void The_output_outlives_the_input()
    {
        using var scope = torch.NewDisposeScope();
        var input = torch.ones(2, 2);
        var output = Functional.StochasticDepth(input, 0.5, training: false);
        input.Dispose();
        Assert.Equal([1f, 1f, 1f, 1f], Values.Of(output));
    }

    [Fact]
    public void Upsample_nearest_repeats_pixels()
    {
        using var scope = torch.NewDisposeScope();
        var input = torch.tensor(new float[] { 1, 2 }).view(1, 1, 1, 2);
        Assert.Equal([1f, 1f, 2f, 2f, 1f, 1f, 2f, 2f], Values.Of(Functional.UpsampleNearest(input, 2)));
    }

    /// <summary>
    /// Pixel centres stay where they are: at scale 2 the new ones are a quarter of a pixel to either side, held at the edges.
    /// </summary>
    [Fact]
    public void Upsample_bilinear_interpolates_between_centers()
    {
        using var scope = torch.NewDisposeScope();
        var input = torch.tensor(new float[] { 0, 4 }).view(1, 1, 1, 2);
        Assert.Equal([0f, 1f, 3f, 4f, 0f, 1f, 3f, 4f], Values.Of(Functional.UpsampleBilinear(input, 2)));
    }

    [Fact]
    public void Channel_shuffle_transposes_groups_and_channels()
    {
        using var scope = torch.NewDisposeScope();
        var input = torch.tensor(new float[] { 0, 1, 2, 3, 4, 5 }).view(1, 6, 1, 1);
        Assert.Equal([0f, 3f, 1f, 4f, 2f, 5f], Values.Of(Functional.ChannelShuffle(input, 2)));
    }
}
