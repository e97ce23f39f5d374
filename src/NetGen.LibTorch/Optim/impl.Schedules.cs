namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules' classes.</summary>
            public static partial class impl
            {
                /// <summary>Multiplies the rates by gamma every so many steps: base * gamma ^ floor(t / step_size).</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int _step_size;
                    private readonly double _gamma;

                    /// <summary>Starts the schedule.</summary>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step_size);
                        (_step_size, _gamma) = (step_size, gamma);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 || LastEpoch % _step_size != 0 ? Rates : Rates.Select(r => r * _gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * Math.Pow(_gamma, LastEpoch / _step_size));
                }

                /// <summary>Multiplies the rates by gamma at given steps: base * gamma ^ (number of milestones reached).</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly int[] _milestones;
                    private readonly double _gamma;

                    /// <summary>Starts the schedule.</summary>
                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_milestones, _gamma) = (milestones.ToArray(), gamma);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Rates.Select(r => r * Math.Pow(_gamma, _milestones.Count(m => m == LastEpoch)));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * Math.Pow(_gamma, _milestones.Count(m => m <= LastEpoch)));
                }

                /// <summary>Multiplies the rates by gamma at every step: base * gamma ^ t.</summary>
                public class ExponentialLR : LRScheduler
                {
                    private readonly double _gamma;

                    /// <summary>Starts the schedule.</summary>
                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 ? Rates : Rates.Select(r => r * _gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * Math.Pow(_gamma, LastEpoch));
                }

                /// <summary>A share of the rates for some steps, then the whole: a warm-up in one stair.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _total_iters;

                    /// <summary>Starts the schedule.</summary>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        if (factor is < 0 or > 1) throw new ArgumentException("Constant multiplicative factor expected to be between 0 and 1.", nameof(factor));
                        (_factor, _total_iters) = (factor, total_iters);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 ? Rates.Select(r => r * _factor) : LastEpoch == _total_iters ? Rates.Select(r => r / _factor) : Rates;

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * (LastEpoch >= _total_iters ? 1 : _factor));
                }

                /// <summary>The rates times a factor that goes straight from one value to another: a warm-up.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double _start_factor;
                    private readonly double _end_factor;
                    private readonly int _total_iters;

                    /// <summary>Starts the schedule.</summary>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        if (start_factor is <= 0 or > 1) throw new ArgumentException("Starting multiplicative factor expected to be greater than 0 and less or equal to 1.", nameof(start_factor));
                        if (end_factor is < 0 or > 1) throw new ArgumentException("Ending multiplicative factor expected to be between 0 and 1.", nameof(end_factor));
                        (_start_factor, _end_factor, _total_iters) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 ? Rates.Select(r => r * _start_factor)
                        : LastEpoch > _total_iters ? Rates
                        : Rates.Select(r => r * (1 + (_end_factor - _start_factor) / (_total_iters * _start_factor + (LastEpoch - 1) * (_end_factor - _start_factor))));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * (_start_factor + (_end_factor - _start_factor) * Math.Min(_total_iters, LastEpoch) / _total_iters));
                }

                /// <summary>base * (1 - t / total_iters) ^ power, then zero.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int _total_iters;
                    private readonly double _power;

                    /// <summary>Starts the schedule.</summary>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_total_iters, _power) = (total_iters, power);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 || LastEpoch > _total_iters ? Rates
                        : Rates.Select(r => r * Math.Pow((1.0 - (double)LastEpoch / _total_iters) / (1.0 - (LastEpoch - 1.0) / _total_iters), _power));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(b => b * Math.Pow(1.0 - (double)Math.Min(_total_iters, LastEpoch) / _total_iters, _power));
                }

                /// <summary>eta_min + (base - eta_min) * (1 + cos(pi * t / T_max)) / 2 (Loshchilov and Hutter 2017).</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _T_max;
                    private readonly double _eta_min;

                    /// <summary>Starts the schedule.</summary>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (_T_max, _eta_min) = (T_max, eta_min);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Next();

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Base.Select(At);

                    private double At(double b) => _eta_min + (b - _eta_min) * (1 + Math.Cos(Math.PI * LastEpoch / _T_max)) / 2;

                    // From the rates of now, so that other schedules may work on the same groups.
                    private IEnumerable<double> Next()
                    {
                        if (LastEpoch == 0) return Rates;
                        if (_step_count == 1) return Base.Select(At);
                        // The rate is at its minimum: the quotient below would be 0 / 0.
                        if ((LastEpoch - 1 - _T_max) % (2 * _T_max) == 0)
                            return Rates.Select((r, i) => r + (Base[i] - _eta_min) * (1 - Math.Cos(Math.PI / _T_max)) / 2);
                        var quotient = (1 + Math.Cos(Math.PI * LastEpoch / _T_max)) / (1 + Math.Cos(Math.PI * (LastEpoch - 1) / _T_max));
                        return Rates.Select(r => quotient * (r - _eta_min) + _eta_min);
                    }
                }
            }
        }
    }
}
