using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// A patch of random area and aspect ratio of each image, resized to a square with bilinear interpolation (Szegedy et al. 2014, section 6).
/// PyTorch's RandomResizedCrop: ten attempts to find a patch that fits, then the largest central one whose ratio is allowed.
/// </summary>
public sealed class RandomResizedCrop : Augmentation
{
    private const int Attempts = 10;

    /// <summary>Makes the crop.</summary>
    /// <param name="size">Rows and columns of the result.</param>
    /// <param name="minArea">Smallest share of the image's area, above 0.</param>
    /// <param name="maxArea">Largest share of the image's area, at most 1.</param>
    /// <param name="minRatio">Smallest width / height of the patch, above 0.</param>
    /// <param name="maxRatio">Largest width / height of the patch.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or bound isn't what it must be.</exception>
    public RandomResizedCrop(int size, double minArea = 0.08, double maxArea = 1, double minRatio = 3.0 / 4, double maxRatio = 4.0 / 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (!(minArea > 0 && maxArea <= 1 && minArea <= maxArea))
        {
            throw new ArgumentOutOfRangeException(
                nameof(minArea),
                $"The patch's share of the area must be above 0 and at most 1, the smallest first, but is {minArea} to {maxArea}.");
        }

        if (!(minRatio > 0 && minRatio <= maxRatio && double.IsFinite(maxRatio)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(minRatio),
                $"The patch's width / height must be above 0, the smallest first, but is {minRatio} to {maxRatio}.");
        }

        (Size, MinArea, MaxArea, MinRatio, MaxRatio) = (size, minArea, maxArea, minRatio, maxRatio);
    }

    /// <summary>Rows and columns of the result.</summary>
    public int Size { get; }

    /// <summary>Smallest share of the image's area.</summary>
    public double MinArea { get; }

    /// <summary>Largest share of the image's area.</summary>
    public double MaxArea { get; }

    /// <summary>Smallest width / height of the patch.</summary>
    public double MinRatio { get; }

    /// <summary>Largest width / height of the patch.</summary>
    public double MaxRatio { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random) => Batches.Join(random.Select((r, i) =>
    {
        var (top, left, height, width) = Draw(r, (int)images.shape[2], (int)images.shape[3]);
        using var patch = Batches.Patch(images, i, top, left, height, width);
        return Batches.Resize(patch, Size, Size);
    }));

    private (int Top, int Left, int Height, int Width) Draw(ImageRandom random, int height, int width)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            double area = (double)height * width * random.Uniform(MinArea, MaxArea),
                ratio = Math.Exp(random.Uniform(Math.Log(MinRatio), Math.Log(MaxRatio)));
            int w = (int)Math.Round(Math.Sqrt(area * ratio)), h = (int)Math.Round(Math.Sqrt(area / ratio));
            if (w > 0 && w <= width && h > 0 && h <= height) return (random.Below(height - h + 1), random.Below(width - w + 1), h, w);
        }

        double own = (double)width / height;
        int columns = own > MaxRatio ? Math.Max(1, (int)Math.Round(height * MaxRatio)) : width,
            rows = own < MinRatio ? Math.Max(1, (int)Math.Round(width / MinRatio)) : height;
        return ((height - rows) / 2, (width - columns) / 2, rows, columns);
    }
}
