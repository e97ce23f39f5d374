using TorchSharp;

namespace NetGen;

public static partial class Functional
{
    /// <summary>The square of what the divisor is at least, so that a region of one colour isn't divided by 0.</summary>
    private static readonly Scalar s_leastVariance = 1e-4 * 1e-4;

    /// <summary>
    /// Subtracts from each value the mean of its neighbourhood over all channels, and divides by the neighbourhood's standard deviation
    /// where that is above its mean over the image: v = x - sum of w x, y = v / max(mean of s, s), s = (sum of w v²)^1/2. The weights w
    /// are a Gaussian window that sums to 1 over size x size positions and all channels; at the border what is inside the image counts
    /// alone.
    /// </summary>
    /// <param name="input">N x C x H x W; the caller's to dispose.</param>
    /// <param name="size">Rows and columns of the window, 1 or more; its Gaussian has a standard deviation of size / 4.</param>
    /// <returns>The same shape.</returns>
    /// <remarks>Jarrett et al. 2009; the formula as in LeCun et al. 2010, section 1.1. No divisor is below 1e-4.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public static torch.Tensor LocalContrastNorm(torch.Tensor input, long size = 9)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), size, "The window must have 1 row and column or more.");
        using var rows = Window(size, input.shape[2], input);
        using var across = Window(size, input.shape[3], input);
        using var columns = across.transpose(0, 1);
        using var mean = Blur(input, rows, columns);
        using var centred = input - mean;
        using var squares = centred * centred;
        using var variance = Blur(squares, rows, columns);
        using var bounded = variance.clamp_min(s_leastVariance);
        using var deviation = bounded.sqrt();
        using var average = deviation.mean([1, 2, 3], keepdim: true);
        using var divisor = torch.maximum(deviation, average);
        return centred / divisor;
    }

    /// <summary>
    /// The weighted mean of the neighbourhood over all channels. The window is the same for all: their mean is blurred once.
    /// </summary>
    private static torch.Tensor Blur(torch.Tensor images, torch.Tensor rows, torch.Tensor columns)
    {
        using var mean = images.mean([1], keepdim: true);
        using var down = rows.matmul(mean);
        return down.matmul(columns);
    }

    /// <summary>
    /// The window along one axis as a matrix, length x length: row i has the weights around place i, which sum to 1 inside the image.
    /// </summary>
    private static torch.Tensor Window(long size, long length, torch.Tensor like)
    {
        double std = size / 4.0, middle = (size - 1) / 2.0;
        double[] weights = new double[length * length];
        for (long i = 0; i < length; i++)
        {
            long first = i - (size - 1) / 2;
            double Weight(long j) => j < first || j >= first + size ? 0 : Math.Exp(-Math.Pow((j - first - middle) / std, 2) / 2);
            double sum = 0;
            for (long j = 0; j < length; j++) sum += Weight(j);
            for (long j = 0; j < length; j++) weights[i * length + j] = Weight(j) / sum;
        }

        return torch.tensor(weights, [length, length], like.dtype, like.device);
    }
}
