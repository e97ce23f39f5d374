using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// A rectangle of each image, at a place of its own; every place is equally likely (Krizhevsky et al. 2012, section 4.1).
/// </summary>
public sealed class RandomCrop : Augmentation
{
    /// <summary>Makes the crop.</summary>
    /// <param name="height">Rows of the crop.</param>
    /// <param name="width">Columns of the crop.</param>
    /// <param name="padding">Rows and columns of zeros on each side before cropping.</param>
    public RandomCrop(int height, int width, int padding = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        (Height, Width, Padding) = (height, width, padding);
    }

    /// <summary>Rows of the crop.</summary>
    public int Height { get; }

    /// <summary>Columns of the crop.</summary>
    public int Width { get; }

    /// <summary>Rows and columns of zeros on each side before cropping.</summary>
    public int Padding { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random)
    {
        using var padded = Padding == 0 ? images.alias() : nn.functional.pad(images, new long[] { Padding, Padding, Padding, Padding });
        Batches.CheckCrop(padded, Height, Width, nameof(RandomCrop));
        int rows = (int)padded.shape[2] - Height + 1, columns = (int)padded.shape[3] - Width + 1;
        return Batches.Join(random.Select((r, i) => Batches.Patch(padded, i, r.Below(rows), r.Below(columns), Height, Width)));
    }
}
