namespace NetGen.Training;

/// <summary>
/// The one-cycle learning-rate policy with cosine annealing: from <c>peak / warmUpFactor</c> up to <c>peak</c>, then down to
/// <c>peak / warmUpFactor / endFactor</c>. L. N. Smith and N. Topin, Super-Convergence, 2018; the formula of
/// <c>torch.optim.lr_scheduler.OneCycleLR</c>.
/// </summary>
/// <remarks>
/// It depends only on the step, so a run that continues from a checkpoint needs no other scheduler state.
/// </remarks>
/// <param name="Peak">The highest learning rate.</param>
/// <param name="TotalSteps">Optimizer steps of the whole run.</param>
/// <param name="WarmUp">Share of the steps spent rising, 0 to 1.</param>
/// <param name="StartFactor">The first rate is <c>Peak / StartFactor</c>.</param>
/// <param name="EndFactor">The last rate is the first divided by this.</param>
public sealed record OneCycle(double Peak, long TotalSteps, double WarmUp = 0.25, double StartFactor = 10, double EndFactor = 100)
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">0 for the first step; steps after the last keep the last rate.</param>
    /// <returns>The learning rate.</returns>
    public double At(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        double first = Peak / StartFactor, last = first / EndFactor;
        double top = WarmUp * TotalSteps - 1;
        long end = TotalSteps - 1;
        return top > 0 && step <= top ? Anneal(first, Peak, step / top)
            : step < end ? Anneal(Peak, last, (step - top) / (end - top))
            : last;
    }

    private static double Anneal(double from, double to, double share) => to + (from - to) / 2 * (1 + Math.Cos(Math.PI * share));
}
