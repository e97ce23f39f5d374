using NetGen.Training;
using TorchSharp;
using static NetGen.Tests.Images;

namespace NetGen.Tests;

/// <summary>AlexNet's ten crops: four corners, the centre, and their mirror images.</summary>
public class TenCropTests
{
    [Fact]
    public void Are_the_corners_the_centre_and_their_mirror_images()
    {
        using var images = Numbered(2, 1, 4, 6);
        using var crops = TenCrop.Of(images, 2);
        Assert.Equal([20L, 1, 2, 2], crops.shape);
        float[] x = Values(crops);
        // Rows of 6: the first crop of the first image is 1 2 / 7 8; the second image begins at 25.
        int[] corners = [1, 5, 13, 17, 9];
        for (int k = 0; k < 10; k++)
        {
            for (int n = 0; n < 2; n++)
            {
                int a = corners[k % 5] + 24 * n;
                float[] expected = k < 5 ? [a, a + 1, a + 6, a + 7] : [a + 1, a, a + 7, a + 6];
                Assert.Equal(expected, x.Skip((2 * k + n) * 4).Take(4));
            }
        }
    }

    [Fact]
    public void The_prediction_is_the_mean_of_ten_softmaxes()
    {
        using var images = Numbered(1, 1, 4, 6);
        // Logits (v, 0) with v the mean of a crop: 4.5, 8.5, 16.5, 20.5 and 12.5, each twice.
        using var found = TenCrop.Predict(
            images / 10,
            2,
            crops =>
            {
                var v = crops.mean([1L, 2, 3]).view(-1, 1);
                return torch.cat([v, torch.zeros_like(v)], 1);
            });
        double expected = ((double[])[4.5, 8.5, 16.5, 20.5, 12.5]).Average(v => 1 / (1 + Math.Exp(-v / 10)));
        Assert.Equal([1L, 2], found.shape);
        Assert.Equal(expected, found[0, 0].ToDouble(), 1e-6);
        Assert.Equal(1 - expected, found[0, 1].ToDouble(), 1e-6);
    }

    [Fact]
    public void Says_what_does_not_fit()
    {
        using var images = Numbered(1, 1, 4, 6);
        Assert.Contains(
            "TenCrop cuts 5 x 5 out of each image, but the images are 4 x 6",
            Assert.Throws<ArgumentException>(() => TenCrop.Of(images, 5)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "needs logits of 10 x classes from the network, but got 10 x 1 x 2 x 2",
            Assert.Throws<ArgumentException>(() => TenCrop.Predict(images, 2, x => x)).Message,
            StringComparison.Ordinal);
    }
}
