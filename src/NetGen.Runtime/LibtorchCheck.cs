using System.Globalization;
using TorchSharp;

namespace NetGen;

/// <summary>
/// Tries whether libtorch computes convolutions right on this processor. On some (AMD's with AVX-512 in virtual machines among them) the
/// kernels of its library oneDNN read uninitialized memory where a number of channels isn't a multiple of 8 or 16: outputs and
/// gradients are wrong, or NaN, at random. libtorch 2.10 with oneDNN 3.7.1 does so.
/// </summary>
public static class LibtorchCheck
{
    // Rounding in float32 gives some 1e-7.
    private const double MaxError = 1e-4;
    private const int Batch = 4, Size = 20, Attempts = 3;
    private static readonly (int From, int To, int Kernel, int Padding)[] s_convolutions =
        [(24, 24, 3, 1), (4, 5, 3, 1), (16, 24, 3, 1), (25, 1, 3, 0), (37, 15, 2, 0), (15, 7, 5, 0)];

    /// <summary>
    /// Compares small convolutions in float32, and their gradients, with the same in float64. It takes up to a second, and draws no random
    /// numbers. Call it once, before a program trains or answers.
    /// </summary>
    /// <returns>What is wrong and what to do, in a few sentences; null where all is right.</returns>
    public static string? FindProblem()
    {
        foreach ((int from, int to, int kernel, int padding) in s_convolutions)
        {
            double error = 0;
            for (int attempt = 0; attempt < Attempts; attempt++) error = Largest(error, WorstError(from, to, kernel, padding));
            if (error <= MaxError) continue;
            string found = error.ToString("G2", CultureInfo.InvariantCulture);
            return $"libtorch computes wrong convolutions on this processor: {from} to {to} channels have a relative error "
                + $"of {found}, where "
                + "rounding gives 1E-07. Set the environment variable ONEDNN_MAX_CPU_ISA to SSE41 before the program starts: libtorch then "
                + "uses other kernels.";
        }

        return null;
    }

    /// <summary>The larger one, and NaN where one is NaN.</summary>
    private static double Largest(double a, double b) => double.IsNaN(a) || a > b ? a : b;

    /// <summary>|a - b| / |b|, with Euclidean norms in float64; NaN where a has a NaN.</summary>
    private static double RelativeError(torch.Tensor a, torch.Tensor b)
    {
        using torch.Tensor wide = a.to(torch.float64);
        using torch.Tensor difference = wide.sub(b);
        using torch.Tensor error = difference.norm();
        using torch.Tensor norm = b.norm();
        return error.item<double>() / norm.item<double>();
    }

    private static double WorstError(int from, int to, int kernel, int padding)
    {
        using torch.Tensor input = Wave(Batch, from, Size, Size);
        using torch.Tensor weight = Wave(to, from, kernel, kernel);
        FillFreeMemory(from, to);
        long[] pads = [padding, padding];
        torch.Tensor[] narrow = Convolve(input, weight, pads, torch.float32), wide = Convolve(input, weight, pads, torch.float64);
        double worst = 0;
        for (int k = 0; k < narrow.Length; k++) worst = Largest(worst, RelativeError(narrow[k], wide[k]));
        foreach (torch.Tensor tensor in narrow) tensor.Dispose();
        foreach (torch.Tensor tensor in wide) tensor.Dispose();
        return worst;
    }

    // Memory that was never used is zero, and hides what is read beyond a tensor.
    private static void FillFreeMemory(int from, int to)
    {
        using Scalar nan = float.NaN;
        for (int k = 0; k < Attempts; k++)
        {
            using torch.Tensor images = torch.full([Batch, Math.Max(from, to) + 16, Size, Size], nan, torch.float32);
        }
    }

    /// <summary>The output, and the gradients of its squares' sum with respect to input and weight.</summary>
    private static torch.Tensor[] Convolve(torch.Tensor input, torch.Tensor weight, long[] padding, torch.ScalarType type)
    {
        using torch.Tensor x = input.to(type, copy: true);
        using torch.Tensor w = weight.to(type, copy: true);
        x.requires_grad = true;
        w.requires_grad = true;
        torch.Tensor output = torch.nn.functional.conv2d(x, w, padding: padding);
        using torch.Tensor squares = output.mul(output);
        using torch.Tensor sum = squares.sum();
        sum.backward();
        return [output, x.grad!, w.grad!];
    }

    private static torch.Tensor Wave(params long[] shape)
    {
        double[] values = [.. Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(k => Math.Sin(0.7 * k))];
        using torch.Tensor flat = torch.tensor(values);
        return flat.reshape(shape);
    }
}
