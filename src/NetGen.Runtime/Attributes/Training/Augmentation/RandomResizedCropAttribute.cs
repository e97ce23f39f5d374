namespace NetGen;

/// <summary>
/// Training images are a patch of random area and aspect ratio, resized (Szegedy et al. 2014, section 6:
/// 8% to 100% of the area, ratio 3/4 to 4/3). PyTorch's RandomResizedCrop.
/// </summary>
public sealed class RandomResizedCropAttribute : TrainingAttribute
{
    /// <summary>Declares the crop.</summary>
    /// <param name="size">Rows and columns of the result, 1 or more.</param>
    /// <param name="minArea">Smallest share of the image's area, above 0.</param>
    /// <param name="maxArea">Largest share of the image's area, at most 1.</param>
    /// <param name="minRatio">Smallest width / height of the patch, above 0.</param>
    /// <param name="maxRatio">Largest width / height of the patch.</param>
    public RandomResizedCropAttribute(
        int size,
        double minArea = 0.08,
        double maxArea = 1,
        double minRatio = 3.0 / 4,
        double maxRatio = 4.0 / 3)
    { }
}
