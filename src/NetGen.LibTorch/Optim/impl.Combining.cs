namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The initial rates times a function of the step.</summary>
                public class LambdaLR : LRScheduler
                {
                    private readonly Func<int, double>[] _lambdas;

                    /// <summary>One function for all groups.</summary>
                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose) { }

                    /// <summary>A function for each group.</summary>
                    public LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _lambdas = PerGroup(lr_lambdas, Groups.Length, nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Base.Select((b, i) => b * _lambdas[i](LastEpoch));
                }

                /// <summary>The rates of now times a function of the step.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double>[] _lambdas;

                    /// <summary>One function for all groups.</summary>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose) { }

                    /// <summary>A function for each group.</summary>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        _lambdas = PerGroup(lr_lambdas, Groups.Length, nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 ? Rates : Rates.Select((r, i) => r * _lambdas[i](LastEpoch));
                }

                /// <summary>Several schedules at once, each on the rates that the one before left.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;

                    /// <summary>Of schedules of one optimizer.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers) : base()
                    {
                        _schedulers = schedulers.ToArray();
                        if (_schedulers.Length == 0) throw new ArgumentException("ChainedLR needs at least one scheduler.", nameof(schedulers));
                        if (_schedulers.Any(s => s.Optimizer != _schedulers[0].Optimizer))
                            throw new ArgumentException("ChainedLR expects all schedulers to belong to the same optimizer.", nameof(schedulers));
                        Remember(_schedulers[^1].Rates);
                    }

                    /// <summary>Makes one step of each schedule.</summary>
                    public override void step()
                    {
                        foreach (var scheduler in _schedulers) scheduler.step();
                        Remember(_schedulers[^1].Rates);
                    }
                }

                /// <summary>Schedules one after another: the next begins at each milestone.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;
                    private readonly int[] _milestones;

                    /// <summary>Of schedules of one optimizer; the first begins now.</summary>
                    /// <exception cref="ArgumentException">A schedule is of another optimizer, or there isn't one milestone less than schedules.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) : base(optimizer, Math.Max(last_epoch, 0))
                    {
                        (_schedulers, _milestones) = (schedulers.ToArray(), milestones.ToArray());
                        if (_schedulers.Any(s => s.Optimizer != optimizer))
                            throw new ArgumentException("Sequential Schedulers expects all schedulers to belong to the same optimizer.", nameof(schedulers));
                        if (_milestones.Length != _schedulers.Length - 1)
                            throw new ArgumentException($"Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, but got number of schedulers {_schedulers.Length} and the number of milestones to be equal to {_milestones.Length}", nameof(milestones));
                        LastEpoch = last_epoch + 1;
                        // Each member made its step 0 when it was created; only the first one's counts.
                        foreach (var group in Groups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in _schedulers) scheduler.Rewind();
                        _schedulers[0].step();
                        Remember(_schedulers[0].get_last_lr());
                    }

                    /// <inheritdoc/>
                    public override void step()
                    {
                        LastEpoch++;
                        var index = _milestones.Count(m => m <= LastEpoch);
                        if (index > 0 && _milestones[index - 1] == LastEpoch) _schedulers[index].step(0);
                        else _schedulers[index].step();
                        Remember(_schedulers[index].get_last_lr());
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => get_last_lr();
                }

                internal static T[] PerGroup<T>(IEnumerable<T>? values, int groups, string what)
                {
                    var result = values?.ToArray() ?? [];
                    if (result.Length == 1 && groups > 1) result = Enumerable.Repeat(result[0], groups).ToArray();
                    return result.Length == groups ? result : throw new ArgumentException($"Expected {groups} values for {groups} parameter groups, but got {result.Length}.", what);
                }
            }
        }
    }
}
