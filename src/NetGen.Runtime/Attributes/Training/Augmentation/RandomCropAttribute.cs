namespace NetGen;

/// <summary>
/// Training images are cropped at a place of their own, zero-padded before where declared (AlexNet, section 4.1:
/// 224 of 256; ResNet on CIFAR-10: 32 with padding 4).
/// </summary>
public sealed class RandomCropAttribute : TrainingAttribute
{
    /// <summary>Declares the crop.</summary>
    /// <param name="size">Rows and columns of the crop, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side before cropping, 0 or more.</param>
    public RandomCropAttribute(int size, int padding = 0) { }

    /// <summary>Declares the crop.</summary>
    /// <param name="size">Rows, then columns of the crop, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side before cropping, 0 or more.</param>
    public RandomCropAttribute(int[] size, int padding = 0) { }
}
