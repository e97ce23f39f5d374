using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// A random change of training images, batch by batch: N x C x H x W becomes N x C x H' x W', and each image has its own draw.
/// </summary>
public abstract class Augmentation
{
    /// <summary>Changes a batch.</summary>
    /// <param name="images">N x C x H x W floating-point values; the caller's to dispose, and not changed.</param>
    /// <param name="random">The random numbers of each image.</param>
    /// <returns>A new tensor, N x C x H' x W'.</returns>
    /// <exception cref="ArgumentException">The tensor isn't a batch of images, or its images don't fit.</exception>
    public Tensor Apply(Tensor images, IReadOnlyList<ImageRandom> random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Batches.Check(images, GetType().Name);
        if (random.Count != images.shape[0])
        {
            throw new ArgumentException(
                $"{GetType().Name} got {images.shape[0]} images, but the random numbers of {random.Count}: "
                    + $"one {nameof(ImageRandom)} is needed for each image.",
                nameof(random));
        }

        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var result = Transform(images, random);
        // The caller disposes the images, so the result must be a tensor of its own.
        return (ReferenceEquals(result, images) ? images.alias() : result).MoveToOuterDisposeScope();
    }

    /// <summary>Does what <see cref="Apply"/> says; tensors made on the way are disposed by the caller.</summary>
    /// <param name="images">N x C x H x W.</param>
    /// <param name="random">One for each image.</param>
    /// <returns>The changed batch, or the images themselves.</returns>
    protected abstract Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random);
}
