using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>A network that is declared with a recipe learns a task by it, and the same seed gives the same network.</summary>
public class RecipeLearnsTests
{
    private const int Side = 10, TrainBatches = 16;

    [Fact]
    public void Learns_stripes_and_repeats_itself_with_a_seed()
    {
        var (accuracy, averaged, losses, weights) = Train(3);
        // Four patterns: guessing gives 0.25. The images are noisy, but a stripe's direction and width are plain to see.
        Assert.True(accuracy > 0.95, $"accuracy {accuracy}, losses {string.Join(" ", losses)}");
        Assert.True(averaged > 0.95, $"accuracy of the averaged weights {averaged}");
        // Label smoothing 0.1 over four classes leaves a loss of at least -0.925 ln 0.925 - 3 * 0.025 ln 0.025 = 0.349,
        // times 1.3 with the side head.
        Assert.InRange(losses[^1], 1.3 * 0.349, 0.6 * losses[0]);
        var again = Train(3);
        Assert.Equal(losses, again.Losses);
        Assert.Equal(weights, again.Weights);
        Assert.NotEqual(weights, Train(4, epochs: 1).Weights);
    }

    private static (double Accuracy, double Averaged, List<double> Losses, float[] Weights) Train(
        long seed,
        int epochs = StripesNet.Recipe.Epochs)
    {
        torch.manual_seed(seed);
        using var network = new StripesNet();
        using var optimizer = network.CreateOptimizer();
        using var average = network.CreateWeightAverage();
        var scheduler = network.CreateScheduler(optimizer);
        var augmentation = StripesNet.CreateAugmentation(seed);
        var losses = new List<double>();
        for (int epoch = 0; epoch < epochs; epoch++, scheduler.step())
        {
            double sum = 0;
            for (int batch = 0; batch < TrainBatches; batch++)
            {
                var (images, classes) = Stripes(batch, StripesNet.Recipe.BatchSize);
                using (images)
                using (classes)
                using (var augmented = augmentation.Apply(images, epoch, batch))
                    sum += network.TrainingStep(optimizer, augmented, classes);
                average.Update();
            }

            losses.Add(sum / TrainBatches);
        }

        double plain = Accuracy(network);
        using (average.Apply())
            return (plain, Accuracy(network), losses, [.. network.parameters().SelectMany(p => p.detach().data<float>().ToArray())]);
    }

    private static double Accuracy(StripesNet network)
    {
        network.eval();
        using var noGradient = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        // Images that training never saw; the middle of each, normalized as in training.
        var (images, classes) = Stripes(1000, 400);
        var crops = new Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]).Apply(images.narrow(2, 1, 8).narrow(3, 1, 8), Images.Random(400));
        return network.call(crops).Logits.argmax(1).eq(classes).to(torch.float32).mean().ToDouble();
    }

    /// <summary>
    /// Horizontal or vertical stripes, one or two pixels wide, at any phase and in any colour, in noise; values about 0 to 1.
    /// </summary>
    private static (torch.Tensor Images, torch.Tensor Classes) Stripes(int batch, int count)
    {
        float[] pixels = new float[count * 3 * Side * Side];
        long[] classes = new long[count];
        for (int n = 0; n < count; n++)
        {
            var random = new ImageRandom(77, 0, batch, n);
            classes[n] = random.Below(4);
            int width = (int)classes[n] / 2 + 1, phase = random.Below(4);
            double[] color = [random.Uniform(0.4, 1), random.Uniform(0.4, 1), random.Uniform(0.4, 1)];
            for (int c = 0; c < 3; c++)
            {
                for (int y = 0; y < Side; y++)
                {
                    for (int x = 0; x < Side; x++)
                    {
                        pixels[((n * 3 + c) * Side + y) * Side + x] = (float)(
                            ((classes[n] % 2 == 0 ? x : y) + phase) / width % 2 * color[c] + 0.1 * random.Normal());
                    }
                }
            }
        }

        return (torch.tensor(pixels, [count, 3, Side, Side]), torch.tensor(classes));
    }
}
