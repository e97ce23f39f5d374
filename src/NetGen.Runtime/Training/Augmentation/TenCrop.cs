using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// AlexNet's test: the four corners and the centre of an image and their mirror images, and the mean of the predictions (Krizhevsky et al.
/// 2012, section 4.1).
/// </summary>
public static class TenCrop
{
    /// <summary>How many crops there are.</summary>
    public const int Count = 10;

    /// <summary>The crops of a batch.</summary>
    /// <param name="images">N x C x H x W floating-point values; the caller's to dispose.</param>
    /// <param name="size">Rows and columns of a crop.</param>
    /// <returns>10 N x C x size x size: of all images the top left, top right, bottom left, bottom right and central crop,
    /// then these mirrored.</returns>
    /// <exception cref="ArgumentException">The tensor isn't a batch of images, or the images are smaller than a crop.</exception>
    public static Tensor Of(Tensor images, int size)
    {
        Batches.Check(images, nameof(TenCrop));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        Batches.CheckCrop(images, size, size, nameof(TenCrop));
        long bottom = images.shape[2] - size, right = images.shape[3] - size;
        (long Top, long Left)[] places = [(0, 0), (0, right), (bottom, 0), (bottom, right), (bottom / 2, right / 2)];
        using var five = Batches.Join(places.Select(p => Batches.Crop(images, p.Top, p.Left, size, size)));
        using var mirrored = five.flip(3);
        return cat([five, mirrored], 0);
    }

    /// <summary>The mean prediction of a classifier over the crops of each image.</summary>
    /// <param name="images">N x C x H x W floating-point values; the caller's to dispose.</param>
    /// <param name="size">Rows and columns of a crop: the network's input.</param>
    /// <param name="network">
    /// Gives the logits of a batch, M x classes; in evaluation mode. The largest is the answer:
    /// for a network that gives penalties pass their negatives, <c>x => -network.call(x)</c>.
    /// </param>
    /// <returns>Probabilities, N x classes: the mean of the ten softmaxes.</returns>
    /// <exception cref="ArgumentException">The tensor isn't a batch of images, the images are smaller than a crop,
    /// or the network's output isn't M x classes.</exception>
    public static Tensor Predict(Tensor images, int size, Func<Tensor, Tensor> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var crops = Of(images, size);
        using var logits = network(crops);
        if (logits.dim() != 2 || logits.shape[0] != Count * images.shape[0])
        {
            throw new ArgumentException(
                $"{nameof(TenCrop)} needs logits of {Count * images.shape[0]} x classes from the network, but got {Batches.Show(logits)}.",
                nameof(network));
        }

        using var probabilities = nn.functional.softmax(logits, 1);
        using var ofCrops = probabilities.view(Count, images.shape[0], -1);
        return ofCrops.mean([0]).MoveToOuterDisposeScope();
    }
}
