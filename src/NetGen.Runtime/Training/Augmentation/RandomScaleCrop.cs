using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// Resizes each image (bilinear) so that its shorter side has a random length, then cuts a square out at random:
/// the scale augmentation of Simonyan and Zisserman 2014, section 3.1, and He et al. 2015, section 3.4.
/// </summary>
public sealed class RandomScaleCrop : Augmentation
{
    /// <summary>Makes the augmentation.</summary>
    /// <param name="size">Rows and columns of the crop.</param>
    /// <param name="shortest">Least length of the shorter side, at least the crop's.</param>
    /// <param name="longest">Greatest length of the shorter side.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is smaller than the one before it.</exception>
    public RandomScaleCrop(int size, int shortest, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, size);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        (Size, Shortest, Longest) = (size, shortest, longest);
    }

    /// <summary>Rows and columns of the crop.</summary>
    public int Size { get; }

    /// <summary>Least length of the shorter side.</summary>
    public int Shortest { get; }

    /// <summary>Greatest length of the shorter side.</summary>
    public int Longest { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random) => Batches.Join(random.Select((r, i) =>
    {
        double scale = (Shortest + r.Below(Longest - Shortest + 1)) / (double)Math.Min(images.shape[2], images.shape[3]);
        int height = (int)Math.Round(images.shape[2] * scale), width = (int)Math.Round(images.shape[3] * scale);
        using var image = images.narrow(0, i, 1);
        using var resized = Batches.Resize(image, height, width);
        return Batches.Crop(resized, r.Below(height - Size + 1), r.Below(width - Size + 1), Size, Size);
    }));
}
