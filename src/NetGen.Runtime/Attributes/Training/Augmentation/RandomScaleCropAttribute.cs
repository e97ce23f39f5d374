namespace NetGen;

/// <summary>
/// Training images are resized so that their shorter side has a random length, then cropped at random (scale augmentation:
/// Simonyan and Zisserman 2014, section 3.1, 256 to 512; He et al. 2015, section 3.4, 256 to 480).
/// </summary>
public sealed class RandomScaleCropAttribute : TrainingAttribute
{
    /// <summary>Declares the scales and the crop.</summary>
    /// <param name="size">Rows and columns of the crop, 1 or more.</param>
    /// <param name="shortest">Least length of the shorter side, at least the crop's.</param>
    /// <param name="longest">Greatest length of the shorter side.</param>
    public RandomScaleCropAttribute(int size, int shortest, int longest) { }
}
