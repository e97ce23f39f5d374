using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>Mirrors each image left to right with a probability.</summary>
public sealed class RandomHorizontalFlip : Augmentation
{
    /// <summary>Makes the flip.</summary>
    /// <param name="p">The probability, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability isn't from 0 to 1.</exception>
    public RandomHorizontalFlip(double p = 0.5) =>
        P = p is >= 0 and <= 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "The probability of a flip must be from 0 to 1.");

    /// <summary>The probability.</summary>
    public double P { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor images, IReadOnlyList<ImageRandom> random)
    {
        bool[] flips = [.. random.Select(r => r.Uniform() < P)];
        using var flat = tensor(flips, device: images.device);
        using var isFlipped = flat.view(flips.Length, 1, 1, 1);
        using var mirrored = images.flip(3);
        return where(isFlipped, mirrored, images);
    }
}
