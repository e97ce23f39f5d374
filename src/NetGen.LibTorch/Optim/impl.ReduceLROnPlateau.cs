namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rates by a factor where a metric has stopped getting better.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _max, _relative;
                    private readonly double _factor, _threshold, _eps;
                    private readonly int _patience, _cooldown;
                    private readonly double[] _least;
                    private double _best;
                    private int _bad, _resting;

                    /// <summary>Starts watching.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="mode">min where smaller is better, max where larger is.</param>
                    /// <param name="factor">What the rates are multiplied by, below 1.</param>
                    /// <param name="patience">How many steps without an improvement are borne.</param>
                    /// <param name="threshold">How much counts as an improvement.</param>
                    /// <param name="threshold_mode">rel for a share of the best value, abs for a difference.</param>
                    /// <param name="cooldown">How many steps to rest after a change.</param>
                    /// <param name="min_lr">The least rates, one for all or one for each group; null is zero.</param>
                    /// <param name="eps">Smaller changes are not made.</param>
                    /// <param name="verbose">Whether to print every change.</param>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1E-08, bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1) throw new ArgumentException("Factor should be < 1.0.", nameof(factor));
                        if (mode is not ("min" or "max")) throw new ArgumentException($"mode {mode} is unknown!", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"threshold mode {threshold_mode} is unknown!", nameof(threshold_mode));
                        (_max, _relative, _factor, _patience, _threshold, _cooldown, _eps) = (mode == "max", threshold_mode == "rel", factor, patience, threshold, cooldown, eps);
                        _least = PerGroup(min_lr ?? [0], Groups.Length, nameof(min_lr));
                        _best = _max ? double.NegativeInfinity : double.PositiveInfinity;
                        LastEpoch = 0;
                    }

                    /// <summary>Always an error: the schedule needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() => throw new InvalidOperationException("step() should not be used with the ReduceLROnPlateau scheduler: call step(double).");

                    /// <inheritdoc cref="step()"/>
                    public override void step(int? epoch) => step();

                    /// <summary>Looks at the metric, and makes the rates smaller where it has been bad for too long.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        LastEpoch = epoch ?? LastEpoch + 1;
                        if (Better(current)) (_best, _bad) = (current, 0);
                        else _bad++;
                        if (_resting > 0) (_resting, _bad) = (_resting - 1, 0);
                        var rates = Rates;
                        if (_bad > _patience)
                        {
                            for (var i = 0; i < rates.Length; i++)
                                if (Math.Max(rates[i] * _factor, _least[i]) is var next && rates[i] - next > _eps) rates[i] = next;
                            (_resting, _bad) = (_cooldown, 0);
                        }
                        Set(rates);
                    }

                    private bool Better(double value) => (_max, _relative) switch
                    {
                        (false, true) => value < _best * (1 - _threshold),
                        (false, false) => value < _best - _threshold,
                        // An infinite best times a share stays infinite; so does the difference.
                        (true, true) => value > _best * (1 + _threshold),
                        (true, false) => value > _best + _threshold,
                    };
                }
            }
        }
    }
}
