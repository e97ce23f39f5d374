using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>Normalizes each channel: (value - mean) / std. Nothing is random, but it belongs in its place in a pipeline.</summary>
public sealed class Normalize : Augmentation
{
    private readonly double[] _mean, _std;

    /// <summary>Makes the normalization.</summary>
    /// <param name="mean">The mean of each channel.</param>
    /// <param name="std">The standard deviation of each channel, above 0.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a deviation isn't above 0.</exception>
    public Normalize(IReadOnlyList<double> mean, IReadOnlyList<double> std)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(std);
        if (mean.Count == 0 || mean.Count != std.Count)
        {
            throw new ArgumentException(
                $"{nameof(Normalize)} needs a mean and a deviation for each channel, but got {mean.Count} means and {std.Count} "
                    + "deviations.",
                nameof(std));
        }

        if (std.Any(s => !(s > 0)))
            throw new ArgumentException($"The deviations must be above 0, but are {string.Join(", ", std)}.", nameof(std));
        (_mean, _std) = ([.. mean], [.. std]);
    }

    /// <summary>The mean of each channel.</summary>
    public IReadOnlyList<double> Mean => _mean;

    /// <summary>The standard deviation of each channel.</summary>
    public IReadOnlyList<double> Std => _std;

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random)
    {
        if (images.shape[1] != _mean.Length)
        {
            throw new ArgumentException(
                $"{nameof(Normalize)} has {_mean.Length} means, but the images have {images.shape[1]} channels "
                    + $"(batch {Batches.Show(images)}).",
                nameof(images));
        }

        using var mean = Channels(_mean, images);
        using var std = Channels(_std, images);
        using var centered = images - mean;
        return centered / std;
    }

    private static Tensor Channels(double[] values, Tensor images)
    {
        using var flat = tensor(values, dtype: images.dtype, device: images.device);
        return flat.view(1, values.Length, 1, 1);
    }
}
