using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>Compares gradients with central differences, in double precision.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    /// <summary>Checks the gradients of every parameter and of the input, for a loss that weighs each output differently.</summary>
    public static void Check(torch.nn.Module<torch.Tensor, torch.Tensor> module, params long[] inputShape)
    {
        module.to(torch.ScalarType.Float64);
        var input = Wave(inputShape);
        input.requires_grad_();
        var weights = module.call(input).detach();
        weights = Wave(weights.shape);
        torch.Tensor Loss() => (module.call(input) * weights).sum();

        Loss().backward();
        foreach (var tensor in module.parameters().Append(input))
        {
            double[] gradient = tensor.grad!.data<double>().ToArray();
            for (long k = 0; k < tensor.numel(); k++)
            {
                double difference = (Shifted(tensor, k, Step, Loss) - Shifted(tensor, k, -Step, Loss)) / (2 * Step);
                Assert.Equal(difference, gradient[k], 1e-6 * Math.Max(1, Math.Abs(difference)));
            }
        }
    }

    /// <summary>Numbers without a pattern that repeats, between -1 and 1.</summary>
    public static torch.Tensor Wave(params long[] shape) =>
        (torch.arange(shape.Aggregate(1L, (a, b) => a * b), dtype: torch.ScalarType.Float64) * 1.7 + 0.3).sin().reshape(shape);

    private static double Shifted(torch.Tensor tensor, long place, double by, Func<torch.Tensor> loss)
    {
        using var none = torch.no_grad();
        var flat = tensor.view(-1);
        double before = flat[place].item<double>();
        flat[place] = torch.tensor(before + by, torch.ScalarType.Float64);
        double value = loss().item<double>();
        flat[place] = torch.tensor(before, torch.ScalarType.Float64);
        return value;
    }
}
