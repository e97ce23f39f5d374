using NetGen.Training;
using TorchSharp;
using static NetGen.Tests.Images;

namespace NetGen.Tests;

/// <summary>A pipeline is its steps in order, reproducible, and says what is wrong with its input.</summary>
public class PipelineTests
{
    private static AugmentationPipeline Everything(long seed) =>
        new(seed, new RandomCrop(6, 6, 1), new RandomHorizontalFlip(), new PcaLighting(), new Normalize([0.5, 0.5, 0.5], [0.2, 0.2, 0.2]));

    [Fact]
    public void The_same_seed_epoch_and_batch_give_the_same_images_and_any_other_do_not()
    {
        using var images = Numbered(8, 3, 8, 8);
        using var first = Everything(1).Apply(images, 2, 3);
        using var again = Everything(1).Apply(images, 2, 3);
        Assert.True(Same(first, again));
        foreach (var (seed, epoch, batch) in ((long, int, int)[])[(2, 2, 3), (1, 3, 3), (1, 2, 4)])
        {
            using var other = Everything(seed).Apply(images, epoch, batch);
            Assert.False(Same(first, other));
        }
    }

    [Fact]
    public void Equal_images_of_a_batch_get_draws_of_their_own()
    {
        using var one = Numbered(1, 3, 8, 8);
        using var images = one.expand(16, 3, 8, 8);
        using var augmented = Everything(1).Apply(images, 0, 0);
        Assert.Equal(16, Values(augmented).Chunk(108).Select(v => string.Join(" ", v)).Distinct().Count());
    }

    [Fact]
    public void An_image_does_not_depend_on_the_others_of_its_batch()
    {
        using var images = Numbered(8, 3, 8, 8);
        using var all = Everything(1).Apply(images, 0, 0);
        using var half = images.narrow(0, 0, 4);
        using var few = Everything(1).Apply(half, 0, 0);
        using var firstFour = all.narrow(0, 0, 4);
        Assert.True(Same(few, firstFour));
    }

    [Fact]
    public void Steps_come_in_their_order_and_nothing_is_left_behind_or_changed()
    {
        using var outer = torch.NewDisposeScope();
        var images = torch.ones(2, 1, 4, 4);
        var padThenShift = new AugmentationPipeline(1, new RandomCrop(6, 6, 1), new Normalize([1], [1])).Apply(images, 0, 0);
        var shiftThenPad = new AugmentationPipeline(1, new Normalize([1], [1]), new RandomCrop(6, 6, 1)).Apply(images, 0, 0);
        // The padding is 0 - 1 in the one, and 0 in the other.
        Assert.Equal(-1, padThenShift.min().item<float>());
        Assert.Equal(0, shiftThenPad.abs().max().item<float>());
        Assert.Equal(32, images.sum().item<float>());
        long before = outer.DisposablesCount;
        using (Everything(1).Apply(torch.ones(2, 3, 8, 8), 0, 0)) { }
        // The one tensor that this test made itself.
        Assert.Equal(before + 1, outer.DisposablesCount);
        var none = new AugmentationPipeline(1).Apply(images, 0, 0);
        none.Dispose();
        Assert.Equal(32, images.sum().item<float>());
    }

    [Fact]
    public void Wrong_images_are_named()
    {
        using torch.Tensor image = torch.ones(3, 8, 8),
            bytes = torch.zeros(2, 3, 8, 8, dtype: torch.uint8),
            grey = torch.ones(2, 1, 8, 8),
            small = torch.ones(2, 3, 4, 4);
        void Fails(torch.Tensor images, Augmentation step, string message) =>
            Assert.Contains(
                message,
                Assert.Throws<ArgumentException>(() => new AugmentationPipeline(1, step).Apply(images, 0, 0)).Message,
                StringComparison.Ordinal);
        Fails(image, new RandomCrop(4, 4), "needs a batch of images, N x C x H x W, but got a tensor of shape 3 x 8 x 8");
        Fails(bytes, new RandomCrop(4, 4), "needs floating-point values, but got Byte");
        Fails(small, new RandomCrop(6, 5), "RandomCrop cuts 6 x 5 out of each image, but the images are 4 x 4 (batch 2 x 3 x 4 x 4)");
        Fails(grey, new PcaLighting(), "needs RGB images, N x 3 x H x W, but got 2 x 1 x 8 x 8");
        Fails(grey, new Normalize([0, 0, 0], [1, 1, 1]), "Normalize has 3 means, but the images have 1 channels");
        Assert.Contains(
            "1 images, but the random numbers of 3",
            Assert.Throws<ArgumentException>(() => new RandomHorizontalFlip().Apply(grey[..1], Random(3))).Message,
            StringComparison.Ordinal);
        Assert.Contains("no images", Assert.Throws<ArgumentException>(() => PcaColors.Of([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomCrop(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomCrop(4, 4, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomHorizontalFlip(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PcaLighting(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomResizedCrop(8, 0.5, 0.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomScaleCrop(8, 4, 16));
        Assert.Throws<ArgumentException>(() => new Normalize([0, 0], [1]));
        Assert.Throws<ArgumentException>(() => new Normalize([0], [0]));
    }
}
