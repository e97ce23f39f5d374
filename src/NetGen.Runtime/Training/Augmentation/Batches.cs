using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>What all work on batches of images shares.</summary>
internal static class Batches
{
    /// <summary>Throws where a tensor is no batch of floating-point images.</summary>
    public static void Check(Tensor images, string what)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.dim() != 4)
        {
            throw new ArgumentException(
                $"{what} needs a batch of images, N x C x H x W, but got a tensor of shape {Show(images)}: "
                    + "add the missing dimensions with unsqueeze or view.",
                nameof(images));
        }

        if (!images.is_floating_point())
        {
            throw new ArgumentException(
                $"{what} needs floating-point values, but got {images.dtype}: convert bytes with images.to(torch.float32) / 255.",
                nameof(images));
        }
    }

    /// <summary>Throws where the images are smaller than a crop.</summary>
    public static void CheckCrop(Tensor images, long height, long width, string what)
    {
        if (images.shape[2] < height || images.shape[3] < width)
        {
            throw new ArgumentException(
                $"{what} cuts {height} x {width} out of each image, but the images are {images.shape[2]} x {images.shape[3]} "
                    + $"(batch {Show(images)}): give larger images, more padding or a smaller crop.",
                nameof(images));
        }
    }

    /// <summary>A rectangle of one image, as a batch of one.</summary>
    public static Tensor Patch(Tensor images, long image, long top, long left, long height, long width)
    {
        using var one = images.narrow(0, image, 1);
        return Crop(one, top, left, height, width);
    }

    /// <summary>A rectangle of each image.</summary>
    public static Tensor Crop(Tensor images, long top, long left, long height, long width)
    {
        using var rows = images.narrow(2, top, height);
        return rows.narrow(3, left, width);
    }

    /// <summary>Batches one after another, as one batch; disposes them.</summary>
    public static Tensor Join(IEnumerable<Tensor> batches)
    {
        List<Tensor> all = [];
        try
        {
            foreach (var batch in batches) all.Add(batch);
            return cat(all, 0);
        }
        finally
        {
            all.ForEach(batch => batch.Dispose());
        }
    }

    /// <summary>Images resized with bilinear interpolation between the centres of pixels.</summary>
    public static Tensor Resize(Tensor images, long height, long width) =>
        nn.functional.interpolate(images, [height, width], null, InterpolationMode.Bilinear, false);

    public static string Show(Tensor tensor) => tensor.dim() == 0 ? "(a number)" : string.Join(" x ", tensor.shape);
}
