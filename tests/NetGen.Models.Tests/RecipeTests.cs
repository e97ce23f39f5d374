using NetGen.Training;
using TorchSharp;

namespace NetGen.Models.Tests;

/// <summary>The networks' recipes are those of their papers (docs/training.md names the sections).</summary>
public class RecipeTests
{
    [Fact]
    public void ResNets_on_ImageNet() =>
        Assert.Equal((600_000, 256, 0.1), (ResNet50.Recipe.Steps, ResNet50.Recipe.BatchSize, ResNet50.Recipe.LearningRate));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(31_999, 0.1)]
    [InlineData(32_000, 0.01)]
    [InlineData(48_000, 0.001)]
    [InlineData(63_999, 0.001)]
    public void ResNets_on_CIFAR10(int step, double rate)
    {
        Assert.Equal((64_000, 128), (CifarResNet20.Recipe.Steps, CifarResNet20.Recipe.BatchSize));
        Assert.Equal(rate, CifarResNet20.Recipe.LearningRateAt(step), 1e-12);
        // 110 layers begin with a tenth of the rate for about 400 steps.
        Assert.Equal(step < 400 ? rate / 10 : rate, CifarResNet110.Recipe.LearningRateAt(step), 1e-12);
    }

    [Fact]
    public void Images_of_CIFAR10_are_padded_cropped_and_mirrored()
    {
        var steps = CifarResNet56.CreateAugmentation(1).Steps;
        var crop = Assert.IsType<RandomCrop>(steps[0]);
        Assert.Equal((32, 32, 4), (crop.Height, crop.Width, crop.Padding));
        Assert.Equal(0.5, Assert.IsType<RandomHorizontalFlip>(steps[1]).P);
        Assert.Equal(2, steps.Count);
    }

    [Fact]
    public void Images_of_ImageNet_get_scales_crops_flips_and_colours()
    {
        foreach (var (steps, longest) in new[] { (ResNet101.CreateAugmentation(1).Steps, 480), (VGG16.CreateAugmentation(1).Steps, 512) })
        {
            var scale = Assert.IsType<RandomScaleCrop>(steps[0]);
            Assert.Equal((224, 256, longest), (scale.Size, scale.Shortest, scale.Longest));
            Assert.IsType<RandomHorizontalFlip>(steps[1]);
            Assert.Equal(0.1, Assert.IsType<PcaLighting>(steps[2]).Std);
        }
    }

    [Theory]
    [InlineData(7, 0.01)]
    [InlineData(8, 0.01 * 0.96)]
    [InlineData(80, 0.01 * 0.66483263599150104576)]
    public void GoogLeNet_loses_4_percent_every_8_epochs(int epoch, double rate)
    {
        Assert.Equal(rate, GoogLeNet.Recipe.LearningRateAt(epoch), 1e-12);
        Assert.Equal(rate, GoogLeNet2014.Recipe.LearningRateAt(epoch), 1e-12);
        var crop = Assert.IsType<RandomResizedCrop>(GoogLeNet.CreateAugmentation(1).Steps[0]);
        Assert.Equal((224, 0.08, 1, 0.75, 4.0 / 3), (crop.Size, crop.MinArea, crop.MaxArea, crop.MinRatio, crop.MaxRatio));
    }

    [Theory]
    [InlineData(1, 0.045)]
    [InlineData(2, 0.045 * 0.94)]
    [InlineData(5, 0.045 * 0.94 * 0.94)]
    public void InceptionV3_loses_6_percent_every_2_epochs(int epoch, double rate)
    {
        Assert.Equal((100, 32), (InceptionV3.Recipe.Epochs, InceptionV3.Recipe.BatchSize));
        Assert.Equal(rate, InceptionV3.Recipe.LearningRateAt(epoch), 1e-12);
    }

    [Fact]
    public void AlexNet_begins_with_ones_in_the_biases_that_its_paper_names()
    {
        Assert.Equal((90, 128, 0.01), (AlexNet2012.Recipe.Epochs, AlexNet2012.Recipe.BatchSize, AlexNet2012.Recipe.LearningRate));
        torch.manual_seed(1);
        using var network = new AlexNet2012();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (name.EndsWith(".bias", StringComparison.Ordinal))
            {
                bool isOne = name is "conv2.bias" or "conv4.bias" or "conv5.bias" or "fc6.bias" or "fc7.bias";
                Assert.Equal(isOne ? parameter.numel() : 0, parameter.sum().ToDouble());
            }
            else
            {
                // The smallest weight, conv1, has 34,848 numbers: the deviation's standard error is 0.01 / sqrt(2 n).
                Assert.Equal(0.01, parameter.std().ToDouble(), 5 * 0.01 / Math.Sqrt(2.0 * parameter.numel()));
            }
        }
    }
}
