namespace NetGen;

/// <summary>How <see cref="UpsampleAttribute">[Upsample]</see> makes values between pixels.</summary>
public enum Interpolation
{
    /// <summary>The nearest pixel's value.</summary>
    Nearest,

    /// <summary>Linear between the four pixels around; PyTorch's align_corners=False.</summary>
    Bilinear,
}
