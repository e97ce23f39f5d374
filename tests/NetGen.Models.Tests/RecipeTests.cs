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

    /// <summary>
    /// Huang et al. 2016, section 4.2: 90 epochs with 0.1, a tenth at 30 and 60; on CIFAR-10 300, a tenth at half and three quarters.
    /// </summary>
    [Theory]
    [InlineData(29, 0.1, 0.1)]
    [InlineData(30, 0.01, 0.1)]
    [InlineData(60, 0.001, 0.1)]
    [InlineData(150, 0.001, 0.01)]
    [InlineData(225, 0.001, 0.001)]
    public void DenseNets_lose_nine_tenths_twice(int epoch, double onImageNet, double onCifar10)
    {
        Assert.Equal(
            (90, 256, 300, 64),
            (DenseNet121.Recipe.Epochs, DenseNet121.Recipe.BatchSize, CifarDenseNet40.Recipe.Epochs, CifarDenseNet40.Recipe.BatchSize));
        Assert.Equal(onImageNet, DenseNet121.Recipe.LearningRateAt(epoch), 1e-12);
        Assert.Equal(onCifar10, CifarDenseNetBC100.Recipe.LearningRateAt(epoch), 1e-12);
    }

    /// <summary>Hu et al. 2017, section 5.1: 100 epochs of batches of 1,024, 0.6, a tenth every 30.</summary>
    [Fact]
    public void SENets_lose_nine_tenths_every_30_epochs()
    {
        Assert.Equal((100, 1024), (SEResNet50.Recipe.Epochs, SEBNInception.Recipe.BatchSize));
        foreach (var (epoch, rate) in new[] { (29, 0.6), (30, 0.06), (60, 0.006), (90, 0.0006) })
            Assert.Equal(rate, SEBNInception.Recipe.LearningRateAt(epoch), 1e-12);
    }

    /// <summary>
    /// He et al. 2016, appendix: on ImageNet a tenth at 30 and 60 epochs, without warm-up; on CIFAR-10 0.01 for 400 iterations.
    /// </summary>
    [Fact]
    public void ResNets_v2()
    {
        foreach (var (epoch, rate) in new[] { (0, 0.1), (29, 0.1), (30, 0.01), (60, 0.001) })
            Assert.Equal(rate, ResNet152V2.Recipe.LearningRateAt(epoch), 1e-12);
        foreach (var (step, rate) in new[] { (0, 0.01), (399, 0.01), (400, 0.1), (32_000, 0.01), (48_000, 0.001) })
            Assert.Equal(rate, CifarResNet164FullPreActivation.Recipe.LearningRateAt(step), 1e-12);
    }

    /// <summary>Tan and Le 2019, section 5.2: 0.256, times 0.97 every 2.4 epochs; the program rises to it in 5 epochs.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0.256 * 0.97 * 0.97)]
    [InlineData(24, 0.256 * 0.73742412689492826)]
    public void EfficientNets_lose_3_percent_every_2_4_epochs(int epoch, double rate)
    {
        Assert.Equal((350, 4096), (EfficientNetB7.Recipe.Epochs, EfficientNetB7.Recipe.BatchSize));
        Assert.Equal(rate, EfficientNetB0.Recipe.LearningRateAt(epoch), 1e-9);
    }

    /// <summary>Szegedy et al. 2016, section 4, and Chollet 2016, section 4.2: 0.045, times 0.94 every two epochs.</summary>
    [Fact]
    public void Inception_v4_and_Xception_lose_6_percent_every_2_epochs()
    {
        Assert.Equal(0.045 * 0.94 * 0.94, InceptionV4.Recipe.LearningRateAt(5), 1e-12);
        Assert.Equal(0.045 * 0.94 * 0.94, InceptionResNetV2.Recipe.LearningRateAt(5), 1e-12);
        Assert.Equal(0.045 * 0.94 * 0.94, Xception.Recipe.LearningRateAt(5), 1e-12);
        Assert.Equal((70, 128, 0.01), (ZFNet.Recipe.Epochs, ZFNet.Recipe.BatchSize, ZFNet.Recipe.LearningRate));
    }

    /// <summary>The authors' program, inception_model.py: the auxiliary loss weighs 0.4, dropout keeps 0.8.</summary>
    [Fact]
    public void InceptionV3_has_the_numbers_of_its_program()
    {
        Assert.Equal(0.4, Assert.Single(InceptionV3.Graph.Outputs, o => o.IsAuxiliary).LossWeight);
        Assert.Equal("p 0.2", Assert.Single(InceptionV3.Graph.Nodes, n => n.Kind == "Dropout").Summary);
    }

    /// <summary>Szegedy et al. 2015, table 3: each row adds one change to the row before it.</summary>
    [Fact]
    public void Four_steps_lead_from_InceptionV2_to_V3()
    {
        using var momentum = new InceptionV2Momentum();
        using var rmsProp = new InceptionV2RMSProp();
        using var first = momentum.CreateOptimizer();
        using var second = rmsProp.CreateOptimizer();
        Assert.Equal(("SGD", "RMSProp"), (first.GetType().Name, second.GetType().Name));
        string[] keys = [.. momentum.state_dict().Keys];
        Assert.Equal(keys, rmsProp.state_dict().Keys);

        using var smoothing = new InceptionV2LabelSmoothing();
        Assert.Equal(keys, smoothing.state_dict().Keys);
        // A right answer of a thousand classes that is certain costs nothing, and with smoothing 0.1 * 999 / 1,000 * 50.
        using var scope = torch.NewDisposeScope();
        var logits = torch.zeros(1, 1000);
        logits[0, 0] = 50;
        var classes = torch.zeros(1, dtype: torch.int64);
        Assert.Equal(0, rmsProp.Loss(new(logits, null), classes).ToDouble(), 1e-4);
        Assert.Equal(0.1 * 999 / 1000 * 50, smoothing.Loss(new(logits, null), classes).ToDouble(), 1e-3);

        // Three convolutions for one, then a normalization in the head.
        static int Count(NetworkGraph graph, params string[] paths) => graph.Nodes.Count(n => paths.Contains(n.Path));
        Assert.Equal(0, Count(InceptionV2LabelSmoothing.Graph, "conv2.conv", "conv3.conv"));
        Assert.Equal(2, Count(InceptionV2Factorized.Graph, "conv2.conv", "conv3.conv"));
        Assert.Equal(0, Count(InceptionV2Factorized.Graph, "aux.conv1.bn"));
        Assert.Equal(1, Count(InceptionV2BatchNormAuxiliary.Graph, "aux.conv1.bn"));
    }
}
