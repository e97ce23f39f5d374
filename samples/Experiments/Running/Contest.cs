using System.Diagnostics;
using Experiments.Report;
using FashionMnist.Data;
using FashionMnist.Training;
using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Experiments.Running;

/// <summary>
/// Trains all networks of an experiment side by side: each makes a step on the same batch, then comes the next batch. So whenever the time
/// is over, all have seen the same images in the same order, at the same learning rates.
/// </summary>
internal sealed class Contest(Experiment experiment, RunOptions options, TextWriter output)
{
    private const int CurvePoints = 30, EvaluationBatch = 250;

    /// <summary>Trains and evaluates.</summary>
    /// <exception cref="DataException">The images can't be read.</exception>
    /// <exception cref="DivergedException">A network's loss left the numbers.</exception>
    public Results Run(CancellationToken cancel)
    {
        set_num_threads(options.Threads);
        if (LibtorchCheck.FindProblem() is { } problem) throw new TorchFailedException(problem);
        var training = First(FashionData.ReadTraining(options.DataFolder), options.Images);
        var test = First(FashionData.ReadTest(options.DataFolder), options.TestImages);
        output.WriteLine(FormattableString.Invariant(
            $"{training.Count:#,0} training images, {Summary.Epochs(options.Epochs)}, batches of {options.Batch}, seed {options.Seed}"));
        // Each network begins as if it were the only one.
        var contenders = experiment.Contestants.Select(c =>
        {
            manual_seed(options.Seed);
            return c.Create();
        }).ToList();
        try
        {
            return Train(contenders, training, test, cancel);
        }
        finally
        {
            contenders.ForEach(c => c.Dispose());
        }
    }

    private static FashionData First(FashionData data, int count) =>
        data.Count <= count ? data : new(data.Pixels[..(count * FashionData.ImageSize)], data.Labels[..count]);

    private Results Train(List<IContender> contenders, FashionData training, FashionData test, CancellationToken cancel)
    {
        var batches = new BatchReader(training, options.Batch);
        int planned = options.Epochs * batches.Batches, step = 0, reported = 0;
        long images = 0;
        var schedule = new OneCycle(1, planned);
        var curves = contenders.Select(_ => new Curve()).ToList();
        List<GradientNorms> first = [];
        var clock = Stopwatch.StartNew();
        bool IsOver() => options.Minutes is { } minutes && clock.Elapsed.TotalMinutes >= minutes;
        for (int epoch = 0; epoch < options.Epochs && !IsOver(); epoch++)
        {
            foreach (var (input, labels) in batches.Shuffled(new EpochRandom(options.Seed, epoch)))
            {
                using var scope = NewDisposeScope();
                using var _ = input;
                using var __ = labels;
                images += labels.shape[0];
                for (int k = 0; k < contenders.Count; k++)
                    curves[k].Add(Step(k, contenders[k], input, labels, schedule.At(step)), labels.shape[0]);
                if (step == 0) first.AddRange(contenders.Select(c => c.Gradients()));
                step++;
                if (step * CurvePoints / planned > (step - 1) * CurvePoints / planned) curves.ForEach(c => c.Close(images));
                if (step * 10 / planned > reported)
                {
                    reported = step * 10 / planned;
                    var losses = curves.Select((c, k) => FormattableString.Invariant($"{experiment.Contestants[k].Name} {c.Latest:0.000}"));
                    output.WriteLine(FormattableString.Invariant($"{reported * 10,3}%  loss {string.Join("  ", losses)}"));
                }

                cancel.ThrowIfCancellationRequested();
                if (IsOver()) break;
            }
        }

        curves.ForEach(c => c.Close(images));
        var last = contenders.Select(c => c.Gradients()).ToList();
        var tests = contenders.Select(c => Evaluate(c, test, cancel)).ToList();
        var outcomes = experiment.Contestants
            .Select((c, k) => new Outcome(c, curves[k].Points, tests[k].Loss, tests[k].Accuracy, first[k], last[k])).ToList();
        return new(experiment, options, images, step, planned, outcomes);
    }

    private (double Loss, long Correct) Step(int index, IContender contender, Tensor images, Tensor labels, double share)
    {
        var result = contender.Step(images, labels, share);
        if (double.IsFinite(result.Loss)) return result;
        throw new DivergedException(
            $"The loss of '{experiment.Contestants[index].Name}' became {result.Loss}: training diverged. "
            + "Run again with another --seed or a larger --batch.");
    }

    private static (double Loss, double Accuracy) Evaluate(IContender contender, FashionData test, CancellationToken cancel)
    {
        double loss = 0;
        long correct = 0;
        foreach (var (input, labels) in new BatchReader(test, EvaluationBatch).InOrder())
        {
            using var _ = input;
            using var __ = labels;
            var (sum, right) = contender.Evaluate(input, labels);
            loss += sum;
            correct += right;
            cancel.ThrowIfCancellationRequested();
        }

        return (loss / test.Count, (double)correct / test.Count);
    }

    /// <summary>Averages steps to the points of a curve.</summary>
    private sealed class Curve
    {
        private double _loss;
        private long _correct, _images;

        public List<CurvePoint> Points { get; } = [];

        public double Latest => _images > 0 ? _loss / _images : Points[^1].Loss;

        public void Add((double Loss, long Correct) step, long images)
        {
            _loss += step.Loss * images;
            _correct += step.Correct;
            _images += images;
        }

        public void Close(long seen)
        {
            if (_images > 0) Points.Add(new(seen, _loss / _images, (double)_correct / _images));
            (_loss, _correct, _images) = (0, 0, 0);
        }
    }
}
