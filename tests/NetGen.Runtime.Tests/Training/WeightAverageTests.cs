using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>The running average of weights.</summary>
public class WeightAverageTests
{
    [Fact]
    public void Follows_its_formula_and_gives_the_weights_back()
    {
        using var linear = torch.nn.Linear(2, 1, false);
        void Set(float a, float b)
        {
            using var noGradient = torch.no_grad();
            using var values = torch.tensor(new[] { a, b }).view(1, 2);
            linear.weight.copy_(values);
        }

        float[] Now() => linear.weight.detach().data<float>().ToArray();

        Set(1, 0);
        using var average = new WeightAverage(linear, 0.75);
        Set(2, 4);
        average.Update();
        Set(0, 8);
        average.Update();
        // 0.75 (0.75 * 1 + 0.25 * 2) + 0.25 * 0 = 0.9375; 0.75 (0.25 * 4) + 0.25 * 8 = 2.75.
        using (average.Apply())
        {
            Assert.Equal([0.9375f, 2.75f], Now());
            Assert.Throws<InvalidOperationException>(average.Update);
            Assert.Throws<InvalidOperationException>(average.Apply);
        }

        Assert.Equal([0, 8], Now());
        Assert.True(linear.weight.requires_grad);
        using (average.Apply()) Assert.Equal([0.9375f, 2.75f], Now());
    }

    [Fact]
    public void Refuses_a_decay_that_keeps_all() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightAverage(torch.nn.Linear(1, 1), 1));
}
