using System.Diagnostics;
using FashionMnist.Data;
using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace FashionMnist.Training;

/// <summary>The loss left the numbers: not an error of the program, but of the run's settings.</summary>
public sealed class DivergedException(string message) : Exception(message);

/// <summary>Trains a network epoch by epoch. Whatever is random depends on seed and epoch alone.</summary>
public sealed class Trainer(
    FashionNet network,
    optim.Optimizer optimizer,
    FashionData training,
    FashionData test,
    TrainingOptions options,
    OneCycle schedule)
{
    private const int LossPointsPerEpoch = 20;
    private readonly BatchReader _batches = new(training, options.Batch);

    /// <summary>Steps of the last epoch that were finished.</summary>
    public int Steps { get; private set; }

    /// <summary>Trains one epoch and evaluates.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="view">Gets every step.</param>
    /// <param name="cancel">Ends the epoch, whose work is lost.</param>
    /// <returns>The epoch's numbers and its part of the loss curve.</returns>
    public (EpochResult Result, IReadOnlyList<LossPoint> Losses) Run(int epoch, ITrainingView view, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        // Dropout draws from torch's own generator.
        manual_seed(unchecked((long)(new EpochRandom(options.Seed, epoch).Next() >> 1)));
        network.train();
        Steps = 0;
        var points = new List<LossPoint>();
        int batch = 0, images = 0, pointSteps = 0;
        double lossSum = 0, pointSum = 0, recentLoss = double.NaN;
        long correct = 0;
        var clock = Stopwatch.StartNew();
        foreach (var (input, labels) in _batches.Shuffled(new EpochRandom(options.Seed, epoch)))
        {
            int count = (int)labels.shape[0];
            var (loss, hits) = Step(input, labels, schedule.At((long)epoch * _batches.Batches + batch));
            if (!double.IsFinite(loss))
            {
                throw new DivergedException(
                    $"The loss became {loss} in epoch {epoch + 1}, step {batch + 1}: training diverged. Run again with a smaller --lr; "
                        + "what was saved before is unchanged.");
            }

            Steps = ++batch;
            images += count;
            correct += hits;
            lossSum += loss * count;
            pointSum += loss;
            pointSteps++;
            recentLoss = double.IsNaN(recentLoss) ? loss : 0.95 * recentLoss + 0.05 * loss;
            if (batch * LossPointsPerEpoch / _batches.Batches != (batch - 1) * LossPointsPerEpoch / _batches.Batches)
            {
                points.Add(new(epoch + (double)batch / _batches.Batches, pointSum / pointSteps));
                (pointSum, pointSteps) = (0, 0);
            }

            view.Step(new(epoch + 1, options.Epochs, images, training.Count, recentLoss, images / clock.Elapsed.TotalSeconds));
            cancel.ThrowIfCancellationRequested();
        }

        double seconds = clock.Elapsed.TotalSeconds;
        double accuracy = Evaluation.Run(network, test, cancel).Accuracy;
        return (new(epoch + 1, lossSum / images, (double)correct / images, accuracy, seconds, images / seconds), points);
    }

    private (double Loss, long Correct) Step(Tensor input, Tensor labels, double learningRate)
    {
        FreedMemory.Keep();
        using var scope = NewDisposeScope();
        using var images = input;
        using var classes = labels;
        foreach (var group in optimizer.ParamGroups) group.LearningRate = learningRate;
        optimizer.zero_grad();
        using var output = network.call(images);
        using var loss = network.Loss(output, classes);
        loss.backward();
        optimizer.step();
        using var predicted = output.argmax(1);
        using var isHit = predicted.eq(classes);
        using var hits = isHit.sum();
        return (loss.item<float>(), hits.item<long>());
    }
}
