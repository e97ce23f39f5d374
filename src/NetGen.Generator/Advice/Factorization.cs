using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// A convolution written as several smaller ones: their kernels, paddings and channels, and what they cost. Channels between them grow
/// geometrically from input to output, as Szegedy et al. 2015 (arXiv:1512.00567), section 3.1, reckon.
/// </summary>
internal sealed record Factorization(ConvFacts Before, EquatableArray<(long Height, long Width)> Kernels, EquatableArray<long> Channels)
{
    /// <summary>Fewer weights saved than this aren't worth the change.</summary>
    public const double Worth = 0.1;

    private const long Step = 8;

    /// <summary>Weights of the convolution as it is.</summary>
    public long WeightsBefore => checked(Before.Kernel.Height * Before.Kernel.Width * (Before.In / Before.Groups) * Before.Out);

    public long WeightsAfter =>
        Enumerable
            .Range(0, Kernels.Count)
            .Sum(k => checked(Kernels[k].Height * Kernels[k].Width * (Channels[k] / Before.Groups) * Channels[k + 1]));

    public double Saved => 1 - (double)WeightsAfter / WeightsBefore;

    /// <summary>Channels between the convolutions.</summary>
    public IEnumerable<long> Between => Channels.Skip(1).Take(Kernels.Count - 1);

    /// <summary>With these kernels, or null where groups don't divide the channels between.</summary>
    public static Factorization? Of(ConvFacts before, params (long, long)[] kernels)
    {
        double growth = Math.Pow((double)before.Out / before.In, 1.0 / kernels.Length);
        var channels = Enumerable
            .Range(0, kernels.Length + 1)
            .Select(k =>
                k == 0 ? before.In
                : k == kernels.Length || before.In == before.Out ? before.Out
                : Rounded(before.In * Math.Pow(growth, k)))
            .ToEquatableArray();
        return channels.All(c => c % before.Groups == 0) ? new(before, kernels.ToEquatableArray(), channels) : null;
    }

    /// <summary><c>25 x 64 x 96 = 153,600</c>.</summary>
    public string TextBefore =>
        $"{AdviceText.Product(Before.Kernel.Height * Before.Kernel.Width, Before.In / Before.Groups, Before.Out)} "
            + $"= {Text.Count(WeightsBefore)}";

    /// <summary><c>9 x 64 x 80 + 9 x 80 x 96 = 115,200</c>.</summary>
    public string TextAfter
    {
        get
        {
            var products = Enumerable.Range(0, Kernels.Count)
                .Select(k => AdviceText.Product(Kernels[k].Height * Kernels[k].Width, Channels[k] / Before.Groups, Channels[k + 1]));
            return $"{string.Join(" + ", products)} = {Text.Count(WeightsAfter)}";
        }
    }

    /// <summary>
    /// What it means for one sample, where the size is known: multiply-accumulates, for the maps shrink alike, and the maps between the
    /// convolutions, which training keeps for the backward pass.
    /// </summary>
    public string TextOfMacs(Shape input, IReadOnlyList<(long Height, long Width)> paddings)
    {
        if (!input.Height.IsKnown || !input.Width.IsKnown) return "";
        var (height, width) = (input.Height.Value, input.Width.Value);
        long pixels = checked(
            Out(height, Before.Kernel.Height, Before.Window.PaddingH) * Out(width, Before.Kernel.Width, Before.Window.PaddingW));
        long before = checked(WeightsBefore * pixels), after = 0, kept = 0;
        for (int k = 0; k < Kernels.Count; k++)
        {
            (height, width) = (Out(height, Kernels[k].Height, paddings[k].Height), Out(width, Kernels[k].Width, paddings[k].Width));
            after = checked(
                after + Kernels[k].Height * Kernels[k].Width * (Channels[k] / Before.Groups) * Channels[k + 1] * height * width);
            if (k < Kernels.Count - 1) kept = checked(kept + Channels[k + 1] * height * width);
        }

        return $" ({Text.Count(after)} MACs instead of {Text.Count(before)}; training keeps {Text.Count(kept)} values more)";
    }

    private static long Out(long size, long kernel, long padding) => size + 2 * padding - kernel + 1;

    private static long Rounded(double channels) => Math.Max(Step, (long)Math.Round(channels / Step) * Step);
}
