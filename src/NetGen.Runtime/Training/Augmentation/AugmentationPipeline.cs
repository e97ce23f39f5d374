using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// Augmentations one after another. What happens to an image depends on the seed, the epoch, the batch and its place in the batch alone,
/// so that a run that goes on from a checkpoint sees the images it would have seen.
/// </summary>
/// <param name="seed">The run's seed.</param>
/// <param name="steps">The augmentations in their order.</param>
public sealed class AugmentationPipeline(long seed, params IReadOnlyList<Augmentation> steps)
{
    /// <summary>The augmentations in their order.</summary>
    public IReadOnlyList<Augmentation> Steps { get; } = [.. steps];

    /// <summary>The run's seed.</summary>
    public long Seed { get; } = seed;

    /// <summary>Augments a batch.</summary>
    /// <param name="images">N x C x H x W floating-point values; the caller's to dispose, and not changed.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="batch">The batch of the epoch, from 0.</param>
    /// <returns>A new tensor, N x C x H' x W'; the caller's to dispose.</returns>
    /// <exception cref="ArgumentException">The tensor isn't a batch of images, or its images don't fit.</exception>
    public Tensor Apply(Tensor images, int epoch, int batch)
    {
        Batches.Check(images, nameof(AugmentationPipeline));
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        using var scope = NewDisposeScope();
        var random = Enumerable.Range(0, (int)images.shape[0]).Select(i => new ImageRandom(Seed, epoch, batch, i)).ToList();
        var result = images.alias();
        foreach (var step in Steps)
        {
            using var before = result;
            result = step.Apply(before, random);
        }

        return result.MoveToOuterDisposeScope();
    }
}
