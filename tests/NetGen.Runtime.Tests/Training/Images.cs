using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>Batches of images whose every number is different, and random numbers for them.</summary>
internal static class Images
{
    /// <summary>Values 1, 2, 3...: a value says where it comes from.</summary>
    public static torch.Tensor Numbered(long images, long channels, long height, long width) =>
        torch.arange(1, images * channels * height * width + 1, dtype: torch.float32).view(images, channels, height, width);

    public static IReadOnlyList<ImageRandom> Random(int images, long seed = 1) =>
        [.. Enumerable.Range(0, images).Select(i => new ImageRandom(seed, 0, 0, i))];

    public static float[] Values(torch.Tensor tensor) => tensor.contiguous().data<float>().ToArray();

    public static bool Same(torch.Tensor one, torch.Tensor other) =>
        one.shape.SequenceEqual(other.shape) && Values(one).SequenceEqual(Values(other));
}
