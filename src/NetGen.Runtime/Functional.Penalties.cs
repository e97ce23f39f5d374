using TorchSharp;

namespace NetGen;

public static partial class Functional
{
    /// <summary>The mean of the right classes' penalties: (1 / P) sum over p of y_{d(p)}(p).</summary>
    /// <param name="output">Penalties, N x classes (or N x classes x ...); the caller's to dispose.</param>
    /// <param name="target">Indices of the right classes, N (or N x ...), of 64-bit integers; the caller's to dispose.</param>
    /// <returns>One number.</returns>
    /// <remarks>LeCun et al. 1998, section II.C, formula 8.</remarks>
    public static torch.Tensor MeanPenalty(torch.Tensor output, torch.Tensor target)
    {
        using var right = RightPenalties(output, target);
        return right.mean();
    }

    /// <summary>
    /// The mean of the right classes' penalties and of a term that rises where others are small: (1 / P) sum over p of
    /// (y_{d(p)}(p) + log(e^-j + sum over i of e^{-y_i(p)})).
    /// </summary>
    /// <param name="output">Penalties, N x classes (or N x classes x ...); the caller's to dispose.</param>
    /// <param name="target">Indices of the right classes, N (or N x ...), of 64-bit integers; the caller's to dispose.</param>
    /// <param name="j">The penalty of belonging to no class.</param>
    /// <returns>One number, 0 or more.</returns>
    /// <remarks>LeCun et al. 1998, section II.C, formula 9.</remarks>
    public static torch.Tensor DiscriminativePenalty(torch.Tensor output, torch.Tensor target, double j)
    {
        ArgumentNullException.ThrowIfNull(output);
        // One more class, for what belongs to none, whose penalty is j.
        using Scalar opposite = -j;
        using var first = output.narrow(1, 0, 1);
        using var none = torch.full_like(first, opposite);
        using var others = output.neg();
        using var all = torch.cat([others, none], 1);
        using var competition = all.logsumexp(1, false);
        using var chosen = RightPenalties(output, target);
        using var right = chosen.squeeze(1);
        using var sum = right.add(competition, Scalars.One);
        return sum.mean();
    }

    private static torch.Tensor RightPenalties(torch.Tensor output, torch.Tensor target)
    {
        using var index = target.unsqueeze(1);
        return output.gather(1, index);
    }
}
