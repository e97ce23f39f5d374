using NetGen.Training;

namespace NetGen.FashionMnist.Tests;

/// <summary>Schedule, random numbers, metrics and file writing.</summary>
public sealed class TrainingHelperTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void One_cycle_is_pytorch_s()
    {
        // torch.optim.lr_scheduler.OneCycleLR(0.1, total_steps=12, pct_start=.25, cycle_momentum=False, div_factor=10,
        // final_div_factor=100), PyTorch 1.13.
        double[] expected =
        [
            0.01,
            0.055,
            0.1,
            0.096987646408,
            0.088313919934,
            0.075025,
            0.058723726474,
            0.041376273526,
            0.025075,
            0.011786080066,
            0.003112353592,
            0.0001,
        ];
        var schedule = new OneCycle(0.1, 12);
        Assert.All(expected, (rate, step) => Assert.Equal(rate, schedule.At(step), 1e-11));
        Assert.Equal(schedule.At(11), schedule.At(1000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void One_cycle_is_defined_for_the_shortest_runs(int steps)
    {
        var schedule = new OneCycle(0.1, steps);
        Assert.All(Enumerable.Range(0, steps), step => Assert.InRange(schedule.At(step), 0.1 / 1000, 0.1));
    }

    [Fact]
    public void An_epoch_s_numbers_depend_on_seed_and_epoch_and_are_even()
    {
        Assert.Equal(new EpochRandom(7, 3).Permutation(1000), new EpochRandom(7, 3).Permutation(1000));
        Assert.NotEqual(new EpochRandom(7, 3).Permutation(1000), new EpochRandom(7, 4).Permutation(1000));
        Assert.NotEqual(new EpochRandom(7, 3).Permutation(1000), new EpochRandom(8, 3).Permutation(1000));
        Assert.Equal(Enumerable.Range(0, 1000), new EpochRandom(7, 3).Permutation(1000).Order());
        var random = new EpochRandom(1, 0);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) counts[random.Below(6)]++;
        // 10,000 expected each; 6 standard deviations of the binomial distribution are 6 * sqrt(60000 * 5 / 36) = 548.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 548, 10_000 + 548));
    }

    [Fact]
    public void A_confusion_matrix_counts()
    {
        var confusion = new ConfusionMatrix(3);
        foreach (var (actual, predicted) in new[] { (0, 0), (0, 0), (0, 1), (0, 2), (0, 2), (1, 1), (1, 1) })
            confusion.Add(actual, predicted);
        Assert.Equal((7, 4, 4 / 7.0), (confusion.Total, confusion.Correct, confusion.Accuracy));
        Assert.Equal((2.0 / 5, 1, 0), (confusion.AccuracyOf(0), confusion.AccuracyOf(1), confusion.AccuracyOf(2)));
        Assert.Equal((2, 2L), confusion.WorstMistake(0));
        Assert.Null(confusion.WorstMistake(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => confusion.Add(3, 0));
    }

    [Fact]
    public void A_failing_write_leaves_the_earlier_file_and_no_other()
    {
        string path = _scratch["a.txt"];
        AtomicFile.WriteText(path, "first");
        var failure = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("second"u8);
            throw new IOException("No space left on device");
        }));
        Assert.Contains(path, failure.Message);
        Assert.Contains("No space left on device", failure.Message);
        Assert.Contains("unchanged", failure.Message);
        Assert.Equal("first", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_scratch.Folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        AtomicFile.WriteText(_scratch["file"], "not a folder");
        var failure = Assert.Throws<IOException>(() => AtomicFile.WriteText(_scratch["file/inside"], ""));
        Assert.Contains(_scratch["file/inside"], failure.Message);
    }
}
