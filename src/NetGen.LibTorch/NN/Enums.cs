namespace TorchSharp;

/// <summary>Named paddings of a convolution.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,
    /// <summary>As much as keeps the size at stride 1.</summary>
    Same = 1,
}

/// <summary>What a padding is filled with.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The values beside the border, mirrored, without the border itself.</summary>
    Reflect = 1,
    /// <summary>The border's value.</summary>
    Replicate = 2,
    /// <summary>The values of the other end.</summary>
    Circular = 3,
    /// <summary>A given value.</summary>
    Constant = 4,
}

public static partial class torch
{
    /// <summary>How <see cref="nn.functional.grid_sample"/> reads between pixels.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>The four neighbours, weighted.</summary>
        Bilinear = 2,
    }

    /// <summary>What <see cref="nn.functional.grid_sample"/> reads outside the image.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,
        /// <summary>The mirrored image.</summary>
        Reflection = 1,
        /// <summary>The nearest border pixel.</summary>
        Border = 2,
    }

    /// <summary>How <see cref="nn.functional.interpolate"/> makes new pixels.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel, as PyTorch has always computed it.</summary>
        Nearest = 0,
        /// <summary>Linear, on 3-D tensors.</summary>
        Linear = 1,
        /// <summary>Bilinear, on 4-D tensors.</summary>
        Bilinear = 2,
        /// <summary>Bicubic, on 4-D tensors.</summary>
        Bicubic = 3,
        /// <summary>Trilinear, on 5-D tensors.</summary>
        Trilinear = 4,
        /// <summary>The average over the covered area.</summary>
        Area = 5,
        /// <summary>The nearest pixel by its centre.</summary>
        NearestExact = 6,
    }

    /// <summary>How <see cref="Modules.Upsample"/> makes new pixels.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>Linear, on 3-D tensors.</summary>
        Linear = 1,
        /// <summary>Bilinear, on 4-D tensors.</summary>
        Bilinear = 2,
        /// <summary>Bicubic, on 4-D tensors.</summary>
        Bicubic = 3,
        /// <summary>Trilinear, on 5-D tensors.</summary>
        Trilinear = 4,
    }

    public static partial class nn
    {
        /// <summary>How the losses of a batch become one number.</summary>
        public enum Reduction : long
        {
            /// <summary>They don't: one loss for each element.</summary>
            None = 0,
            /// <summary>The mean, weighted where there are class weights.</summary>
            Mean = 1,
            /// <summary>The sum.</summary>
            Sum = 2,
        }
    }
}
