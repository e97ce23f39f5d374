using FashionMnist.Data;
using NetGen.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.FashionMnist.Tests;

/// <summary>
/// LeNet-5's outputs are penalties, and its loss makes the right one smaller: with cross entropy it would learn to be wrong.
/// </summary>
public class LeNetTests
{
    private const int Images = 256;

    [Fact]
    public void Training_lowers_the_right_penalty_and_raises_the_accuracy()
    {
        using var scope = NewDisposeScope();
        // Classes 1 and 8, trousers and bags, whose images differ plainly.
        var (images, labels) = Read(FashionData.ReadTest(FashionData.DefaultFolder), 1, 8);
        manual_seed(1);
        using var network = new LeNet5();
        var (penaltyBefore, accuracyBefore) = Measure(network, images, labels);
        using var optimizer = optim.SGD(network.parameters(), 1e-3);
        network.train();
        for (int step = 0; step < 60; step++)
        {
            using var inner = NewDisposeScope();
            long at = step % (Images / 32) * 32;
            optimizer.zero_grad();
            network.Loss(network.call(images.narrow(0, at, 32)), labels.narrow(0, at, 32)).backward();
            optimizer.step();
        }

        var (penalty, accuracy) = Measure(network, images, labels);
        Assert.True(penalty < 0.5 * penaltyBefore, $"the right class's penalty went from {penaltyBefore:F1} to {penalty:F1}");
        Assert.True(accuracy > 0.9 && accuracy > accuracyBefore, $"the accuracy went from {accuracyBefore:P0} to {accuracy:P0}");
    }

    // Ten classes, of which two occur: before training, the right one of them is rarely the nearest.
    private static (double Penalty, double Accuracy) Measure(LeNet5 network, Tensor images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        using var gradient = no_grad();
        network.eval();
        var output = network.call(images);
        double penalty = output.gather(1, labels.unsqueeze(1)).mean().ToDouble();
        return (penalty, LeNet5.Predict(output).eq(labels).to_type(ScalarType.Float64).mean().ToDouble());
    }

    /// <summary>The first images of two classes, 28 x 28 in the middle of 32 x 32, background -0.1 and foreground 1.175.</summary>
    private static (Tensor Images, Tensor Labels) Read(FashionData data, params byte[] classes)
    {
        int[] chosen = [.. Enumerable.Range(0, data.Count).Where(k => classes.Contains(data.Labels[k])).Take(Images)];
        IEnumerable<byte> bytes = chosen.SelectMany(k => data.Pixels.Skip(k * FashionData.ImageSize).Take(FashionData.ImageSize));
        var images = tensor(bytes.Select(p => -0.1f + 1.275f * p / 255).ToArray()).view(chosen.Length, 1, 28, 28);
        var labels = tensor(chosen.Select(k => (long)data.Labels[k]).ToArray());
        return (nn.functional.pad(images, [2, 2, 2, 2], PaddingModes.Constant, -0.1), labels);
    }
}
