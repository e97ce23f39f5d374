using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace FashionMnist.Data;

/// <summary>
/// Turns images into batches: gathers, augments and normalizes a whole batch in one pass over a managed array and hands it to torch in one
/// call, because 60,000 calls for single images would take longer than their training.
/// </summary>
/// <param name="data">The images.</param>
/// <param name="batch">Images per batch; the last batch of an epoch may be smaller.</param>
public sealed class BatchReader(FashionData data, int batch)
{
    private const int LargestShift = 1;
    private static readonly float[] s_normalized = [.. Enumerable.Range(0, 256).Select(grey => FashionData.Normalize((byte)grey))];

    /// <summary>Number of batches in an epoch.</summary>
    public int Batches => (data.Count + batch - 1) / batch;

    /// <summary>The images in their order, as they are: for evaluation.</summary>
    /// <returns>Batches of N x 1 x 28 x 28 floats and N Int64 classes; the caller disposes them.</returns>
    public IEnumerable<(Tensor Images, Tensor Labels)> InOrder() => Read([.. Enumerable.Range(0, data.Count)], null);

    /// <summary>The images in a random order, flipped at random and shifted by at most a pixel each way: for training.</summary>
    /// <param name="random">The epoch's random numbers, which alone decide what comes.</param>
    /// <returns>Batches of N x 1 x 28 x 28 floats and N Int64 classes; the caller disposes them.</returns>
    public IEnumerable<(Tensor Images, Tensor Labels)> Shuffled(EpochRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Read(random.Permutation(data.Count), random);
    }

    private IEnumerable<(Tensor Images, Tensor Labels)> Read(int[] order, EpochRandom? random)
    {
        for (int start = 0; start < order.Length; start += batch)
        {
            int count = Math.Min(batch, order.Length - start);
            float[] images = new float[count * FashionData.ImageSize];
            long[] labels = new long[count];
            for (int i = 0; i < count; i++)
            {
                int index = order[start + i];
                labels[i] = data.Labels[index];
                Place(
                    data.Pixels.AsSpan(index * FashionData.ImageSize, FashionData.ImageSize),
                    images.AsSpan(i * FashionData.ImageSize, FashionData.ImageSize),
                    random);
            }

            yield return (tensor(images, [count, 1, FashionData.Side, FashionData.Side]), tensor(labels, [count]));
        }
    }

    private static void Place(ReadOnlySpan<byte> image, Span<float> target, EpochRandom? random)
    {
        const int side = FashionData.Side;
        var (flip, down, right) = random is null
            ? (false, 0, 0)
            : (random.Below(2) == 1, random.Below(2 * LargestShift + 1) - LargestShift, random.Below(2 * LargestShift + 1) - LargestShift);
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++)
            {
                int sourceY = y - down, sourceX = (flip ? side - 1 - x : x) - right;
                bool inside = (uint)sourceY < side && (uint)sourceX < side;
                target[y * side + x] = s_normalized[inside ? image[sourceY * side + sourceX] : 0];
            }
        }
    }
}
