namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Up and down in one cycle, momentum the other way round (Smith and Topin 2018).</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly (double End, double[] From, double[] To, double[] MomentumFrom, double[] MomentumTo)[] _phases;
                    private readonly double[] _initial;
                    private readonly int _total;
                    private readonly bool _momentum;
                    private readonly Func<double, double, double, double> _anneal;

                    /// <summary>One highest rate for all groups.</summary>
                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, [max_lr], total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, [base_momentum], [max_momentum], div_factor, final_div_factor, three_phase, last_epoch, verbose) { }

                    /// <summary>A highest rate for each group.</summary>
                    /// <param name="optimizer">The optimizer.</param>
                    /// <param name="max_lr">The highest rates.</param>
                    /// <param name="total_steps">The length of the cycle; -1 takes epochs * steps_per_epoch.</param>
                    /// <param name="epochs">Epochs of the cycle.</param>
                    /// <param name="steps_per_epoch">Steps of an epoch.</param>
                    /// <param name="pct_start">The share of the cycle in which the rate rises.</param>
                    /// <param name="anneal_strategy">How to go from one rate to the next.</param>
                    /// <param name="cycle_momentum">Whether to change momentum (or beta1) too.</param>
                    /// <param name="base_momentum">The momenta at the highest rates.</param>
                    /// <param name="max_momentum">The momenta at the lowest rates.</param>
                    /// <param name="div_factor">Highest over initial rate.</param>
                    /// <param name="final_div_factor">Initial over last rate.</param>
                    /// <param name="three_phase">Whether to come down to the initial rate first.</param>
                    /// <param name="last_epoch">The last step made; -1 begins.</param>
                    /// <param name="verbose">Whether to print every change.</param>
                    /// <exception cref="ArgumentException">Neither total_steps nor epochs and steps_per_epoch are given, or a value is out of range.</exception>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (total_steps == -1 && (epochs == -1 || steps_per_epoch == -1)) throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");
                        _total = total_steps == -1 ? epochs * steps_per_epoch : total_steps;
                        if (_total <= 0) throw new ArgumentException($"Expected positive integer total_steps, but got {_total}");
                        if (pct_start is < 0 or > 1) throw new ArgumentException($"Expected float between 0 and 1 pct_start, but got {pct_start}");
                        _momentum = cycle_momentum;
                        _anneal = anneal_strategy == AnnealStrategy.Cos
                            ? (from, to, share) => to + (from - to) / 2 * (1 + Math.Cos(Math.PI * share))
                            : (from, to, share) => from + (to - from) * share;

                        var highest = PerGroup(max_lr, Groups.Length, nameof(max_lr));
                        var low = PerGroup(base_momentum ?? [0.85], Groups.Length, nameof(base_momentum));
                        var high = PerGroup(max_momentum ?? [0.95], Groups.Length, nameof(max_momentum));
                        _initial = highest.Select(m => m / div_factor).ToArray();
                        var final = _initial.Select(i => i / final_div_factor).ToArray();
                        _phases = three_phase
                            ? [(pct_start * _total - 1, _initial, highest, high, low), (2 * pct_start * _total - 2, highest, _initial, low, high), (_total - 1, _initial, final, high, high)]
                            : [(pct_start * _total - 1, _initial, highest, high, low), (_total - 1, highest, final, low, high)];
                        if (last_epoch == -1)
                        {
                            for (var g = 0; g < Groups.Length; g++) (Groups[g].InitialLearningRate, Base[g]) = (_initial[g], _initial[g]);
                            if (_momentum) for (var g = 0; g < Groups.Length; g++) SetMomentum(Groups[g], high[g]);
                        }
                        step();
                    }

                    /// <summary>How to go from one rate to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Along half a cosine.</summary>
                        Cos = 0,
                        /// <summary>Straight.</summary>
                        Linear = 1,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch > _total) throw new InvalidOperationException($"Tried to step {LastEpoch} times. The specified number of total steps is {_total}");
                        var start = 0.0;
                        var index = 0;
                        while (index < _phases.Length - 1 && LastEpoch > _phases[index].End) start = _phases[index++].End;
                        var phase = _phases[index];
                        var share = (LastEpoch - start) / (phase.End - start);
                        if (_momentum)
                            for (var g = 0; g < Groups.Length; g++) SetMomentum(Groups[g], _anneal(phase.MomentumFrom[g], phase.MomentumTo[g], share));
                        return Groups.Select((_, g) => _anneal(phase.From[g], phase.To[g], share)).ToArray();
                    }

                    private static void SetMomentum(ILearningRateController group, double value)
                    {
                        if (group is IMomentum momentum) momentum.Momentum = value;
                        else if (group is IBetas betas) betas.Betas = (value, betas.Betas.Item2);
                        else throw new ArgumentException("optimizer must support momentum or beta1 with `cycle_momentum` option enabled");
                    }
                }
            }
        }
    }
}
