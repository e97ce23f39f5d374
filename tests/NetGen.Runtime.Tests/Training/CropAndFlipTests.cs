using NetGen.Training;
using TorchSharp;
using static NetGen.Tests.Images;

namespace NetGen.Tests;

/// <summary>Crops are rectangles of their image and flips its mirror image, each as often as it should be.</summary>
public class CropAndFlipTests
{
    [Fact]
    public void A_crop_is_a_rectangle_of_its_own_image()
    {
        using var images = Numbered(50, 2, 7, 9);
        using var crops = new RandomCrop(4, 5).Apply(images, Random(50));
        Assert.Equal([50L, 2, 4, 5], crops.shape);
        float[] x = Values(crops);
        var places = new HashSet<(int, int)>();
        for (int n = 0; n < 50; n++)
        {
            // The first value says where the crop begins; all others follow from it.
            int start = (int)x[n * 40] - 1 - n * 126, top = start / 9, left = start % 9;
            Assert.InRange(top, 0, 3);
            Assert.InRange(left, 0, 4);
            places.Add((top, left));
            for (int c = 0; c < 2; c++)
            {
                for (int i = 0; i < 4; i++)
                {
                    for (int j = 0; j < 5; j++)
                        Assert.Equal(1 + n * 126 + c * 63 + (top + i) * 9 + left + j, x[n * 40 + c * 20 + i * 5 + j]);
                }
            }
        }

        // 50 draws of 20 places.
        Assert.InRange(places.Count, 12, 20);
    }

    [Fact]
    public void Every_place_is_equally_likely()
    {
        using var images = torch.arange(0, 16, dtype: torch.float32).view(1, 1, 4, 4).expand(9000, 1, 4, 4);
        using var crops = new RandomCrop(2, 2).Apply(images, Random(9000));
        using var corners = crops.narrow(2, 0, 1).narrow(3, 0, 1).flatten();
        // 9 places, 1,000 each, with a standard deviation of sqrt(9000 1/9 8/9) = 29.8.
        Assert.All(Values(corners).GroupBy(v => v), g => Assert.InRange(g.Count(), 850, 1150));
        Assert.Equal([0, 1, 2, 4, 5, 6, 8, 9, 10], Values(corners).Select(v => (int)v).Distinct().Order());
    }

    [Fact]
    public void Padding_is_zero()
    {
        using var images = Numbered(200, 1, 3, 3);
        using var crops = new RandomCrop(3, 3, padding: 1).Apply(images, Random(200));
        for (int n = 0; n < 200; n++)
        {
            using var crop = crops[n];
            float[] x = Values(crop);
            // What isn't padding is a part of the image: its values, in their order.
            Assert.All(x.Where(v => v != 0), v => Assert.InRange(v, 9 * n + 1, 9 * n + 9));
            Assert.Equal(x.Where(v => v != 0), x.Where(v => v != 0).Order());
            // A crop that is shifted by one row and one column shows 2 x 2 pixels, one that isn't shifted all nine.
            Assert.Contains(x.Count(v => v != 0), (int[])[4, 6, 9]);
        }
    }

    [Fact]
    public void A_flip_is_the_exact_mirror_image()
    {
        using var images = Numbered(3, 2, 2, 3);
        using var flipped = new RandomHorizontalFlip(1).Apply(images, Random(3));
        float[] x = Values(images), y = Values(flipped);
        for (int row = 0; row < 12; row++)
            for (int j = 0; j < 3; j++) Assert.Equal(x[row * 3 + 2 - j], y[row * 3 + j]);
        using var none = new RandomHorizontalFlip(0).Apply(images, Random(3));
        Assert.True(Same(images, none));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public void Flips_are_as_frequent_as_declared(double p)
    {
        const int n = 10_000;
        using var images = torch.tensor(new float[] { 0, 1 }).view(1, 1, 1, 2).expand(n, 1, 1, 2);
        using var flipped = new RandomHorizontalFlip(p).Apply(images, Random(n));
        using var first = flipped.narrow(3, 0, 1).sum();
        Assert.Equal(n * p, first.ToDouble(), 5 * Math.Sqrt(n * p * (1 - p)));
    }

    [Fact]
    public void A_patch_of_the_whole_area_is_the_image_and_a_resized_constant_stays_constant()
    {
        using var images = Numbered(4, 3, 8, 8);
        using var whole = new RandomResizedCrop(8, 1, 1, 1, 1).Apply(images, Random(4));
        Assert.True(Same(images, whole));
        using var ones = torch.ones(16, 3, 20, 30);
        using var patches = new RandomResizedCrop(7).Apply(ones, Random(16));
        Assert.Equal([16L, 3, 7, 7], patches.shape);
        Assert.All(Values(patches), v => Assert.Equal(1, v, 1e-6f));
    }

    [Fact]
    public void Patches_have_the_declared_areas()
    {
        // Each pixel holds its column: the range of a patch's columns is its width - 1 (bilinear samples stay within the outer pixels'
        // centres).
        const int n = 2000, side = 64;
        using var images = torch.arange(0, side, dtype: torch.float32).view(1, 1, 1, side).expand(n, 1, side, side);
        using var patches = new RandomResizedCrop(64, 0.25, 0.25, 1, 1).Apply(images, Random(n));
        using var widths = patches.amax([1L, 2, 3]) - patches.amin([1L, 2, 3]);
        // A quarter of the area with ratio 1 is half the side: 32 columns.
        Assert.All(Values(widths), w => Assert.Equal(31, w, 1e-3f));
        using var lefts = patches.amin([1L, 2, 3]);
        Assert.InRange(Values(lefts).Distinct().Count(), 30, 33);
    }

    [Fact]
    public void An_image_that_is_too_narrow_for_any_patch_gives_its_middle()
    {
        using var images = Numbered(1, 1, 2, 40);
        using var patch = new RandomResizedCrop(2, 1, 1, 1, 1).Apply(images, Random(1));
        // The largest square in the middle is 2 x 2 from column 19.
        Assert.Equal([20, 21, 60, 61], Values(patch));
    }

    [Fact]
    public void Scales_resize_the_shorter_side_before_the_crop()
    {
        using var images = Numbered(2, 1, 8, 16);
        using var same = new RandomScaleCrop(8, 8, 8).Apply(images, Random(2));
        float[] x = Values(same);
        // The shorter side has its own length: a plain crop of 8 of 16 columns.
        Assert.All(Enumerable.Range(0, 2), n => Assert.Equal(x[n * 64] + 7 * 16 + 7, x[n * 64 + 63]));
        using var ramp = torch.arange(0, 16, dtype: torch.float32).view(1, 1, 1, 16).expand(1, 1, 8, 16);
        using var doubled = new RandomScaleCrop(16, 16, 16).Apply(ramp, Random(1));
        // Twice as large, neighbours differ by half of what they did (away from the borders).
        float[] y = Values(doubled);
        Assert.Equal(0.5f, y[8] - y[7], 1e-5f);
    }
}
