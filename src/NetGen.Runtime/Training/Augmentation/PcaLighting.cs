using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// Adds one colour to all pixels of an image: [p1, p2, p3] [a1 l1, a2 l2, a3 l3]^T with the eigenvectors p and eigenvalues l of the
/// covariance of the training set's RGB values and a ~ N(0, std^2), drawn once for an image (Krizhevsky et al. 2012, section 4.1).
/// </summary>
public sealed class PcaLighting : Augmentation
{
    /// <summary>Makes the lighting.</summary>
    /// <param name="std">The standard deviation of the factors a; 0.1 in the paper.</param>
    /// <param name="colors">The colours of the training set, in the units of the images; null takes those of ImageNet,
    /// for values from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative or no number.</exception>
    public PcaLighting(double std = 0.1, PcaColors? colors = null)
    {
        if (!(std >= 0 && double.IsFinite(std)))
            throw new ArgumentOutOfRangeException(nameof(std), std, "The standard deviation of the lighting must be 0 or more.");
        (Std, Colors) = (std, colors ?? PcaColors.ImageNet);
    }

    /// <summary>The standard deviation of the factors.</summary>
    public double Std { get; }

    /// <summary>The colours of the training set.</summary>
    public PcaColors Colors { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random)
    {
        if (images.shape[1] != 3)
        {
            throw new ArgumentException(
                $"{nameof(PcaLighting)} needs RGB images, N x 3 x H x W, but got {Batches.Show(images)}.",
                nameof(images));
        }

        double[] shifts = random.SelectMany(r => Colors.Shift(Std * r.Normal(), Std * r.Normal(), Std * r.Normal())).ToArray();
        using var flat = tensor(shifts, dtype: images.dtype, device: images.device);
        using var colors = flat.view(random.Count, 3, 1, 1);
        return images.add(colors, Scalars.One);
    }
}
