using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>The principal components of a training set's RGB values: eigenvalues and eigenvectors of their 3 x 3 covariance.</summary>
/// <param name="Eigenvalues">Three, the largest first; in the square of the pixels' unit.</param>
/// <param name="Eigenvectors">Three of length 1, in the eigenvalues' order, each (red, green, blue).</param>
public sealed record PcaColors(IReadOnlyList<double> Eigenvalues, IReadOnlyList<IReadOnlyList<double>> Eigenvectors)
{
    /// <summary>
    /// ImageNet's, for values from 0 to 1. Krizhevsky et al. publish none: these are Facebook's (fb.resnet.torch, datasets/imagenet.lua,
    /// 2016), which others have used since. Their sum is the sum of the variances of ImageNet's colours (0.28^2 each, about).
    /// </summary>
    public static PcaColors ImageNet { get; } = new(
        [0.2175, 0.0188, 0.0045],
        [[-0.5675, -0.5808, -0.5836], [0.7192, -0.0045, -0.6948], [0.4009, -0.8140, 0.4203]]);

    /// <summary>Computes the components of a training set.</summary>
    /// <param name="batches">Its images, N x 3 x H x W floating-point values each; not disposed.</param>
    /// <returns>The components; of each vector the largest number is positive.</returns>
    /// <exception cref="ArgumentException">A batch isn't one of RGB images, or there are no pixels.</exception>
    public static PcaColors Of(IEnumerable<Tensor> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        double count = 0;
        double[] sum = new double[3];
        double[,] products = new double[3, 3];
        foreach (var batch in batches)
        {
            Batches.Check(batch, nameof(PcaColors));
            if (batch.shape[1] != 3)
            {
                throw new ArgumentException(
                    $"{nameof(PcaColors)} needs RGB images, N x 3 x H x W, but got {Batches.Show(batch)}.",
                    nameof(batches));
            }

            using var pixels = Pixels(batch);
            count += pixels.shape[1];
            using var total = pixels.sum(1);
            using var transposed = pixels.t();
            using var product = pixels.mm(transposed);
            var (totals, square) = (total.data<double>(), product.data<double>());
            for (int i = 0; i < 3; i++)
            {
                sum[i] += totals[i];
                for (int j = 0; j < 3; j++) products[i, j] += square[i, j];
            }
        }

        if (count == 0)
            throw new ArgumentException($"{nameof(PcaColors)} needs at least one pixel, but there were no images.", nameof(batches));
        double[,] covariance = new double[3, 3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) covariance[i, j] = products[i, j] / count - sum[i] / count * (sum[j] / count);
        var (values, vectors) = SymmetricEigen.Of(covariance);
        return new(values, vectors);
    }

    /// <summary>3 x (N H W).</summary>
    private static Tensor Pixels(Tensor batch)
    {
        using var images = batch.detach();
        using var exact = images.to(float64);
        using var channelsFirst = exact.permute(1, 0, 2, 3);
        return channelsFirst.reshape(3, -1);
    }

    /// <summary>The colour that factors give: [p1, p2, p3] [a1 l1, a2 l2, a3 l3]^T.</summary>
    /// <param name="factors">a1, a2 and a3.</param>
    /// <returns>Red, green and blue.</returns>
    public IReadOnlyList<double> Shift(params IReadOnlyList<double> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(channel => Enumerable.Range(0, 3).Sum(k => Eigenvectors[k][channel] * factors[k] * Eigenvalues[k])),
        ];
    }
}
