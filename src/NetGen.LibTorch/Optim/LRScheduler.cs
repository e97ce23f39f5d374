namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>A rule that sets the learning rates of an optimizer's groups, step by step.</summary>
            /// <remarks>A derived constructor ends with <see cref="step()"/>, which sets the rates of step 0.</remarks>
            public abstract class LRScheduler
            {
                /// <summary>How often a step was made, the one at construction included.</summary>
                protected int _step_count;

                private readonly bool _verbose;
                private double[] _last = [];

                /// <summary>For a schedule of schedules.</summary>
                protected LRScheduler() => (Optimizer, Groups, Base) = (null!, [], []);

                /// <summary>For the groups that the optimizer has now.</summary>
                /// <param name="optimizer">The optimizer.</param>
                /// <param name="last_epoch">The last step made; -1 begins. The rates that the optimizer was created with are the initial ones, also for a second schedule.</param>
                /// <param name="verbose">Whether to print every change.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    (Optimizer, LastEpoch, _verbose) = (optimizer, last_epoch, verbose);
                    Groups = optimizer.ParamGroups.ToArray();
                    Base = Groups.Select(g => g.InitialLearningRate).ToArray();
                    _last = Groups.Select(g => g.LearningRate).ToArray();
                }

                internal Optimizer Optimizer { get; }

                internal ILearningRateController[] Groups { get; }

                /// <summary>The initial rates.</summary>
                internal double[] Base { get; }

                internal int LastEpoch { get; set; } = -1;

                /// <summary>The rates that the last step set.</summary>
                public IEnumerable<double> get_last_lr() => _last;

                /// <summary>The rates of the next step, from the rates of now.</summary>
                protected virtual IEnumerable<double> get_lr() => throw new NotSupportedException($"{GetType().Name} sets no learning rates of its own.");

                /// <summary>The rates of a step, from its number alone.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>Makes one step.</summary>
                public virtual void step() => step(null);

                /// <summary>Makes one step, or goes to a given one.</summary>
                /// <param name="epoch">The number of the step; null takes the next.</param>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    LastEpoch = epoch ?? LastEpoch + 1;
                    Set((epoch is null ? get_lr() : get_closed_form_lr()).ToArray());
                }

                /// <summary>Makes one step by the value of a metric, where the schedule looks at one.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                internal double[] Rates => Groups.Select(g => g.LearningRate).ToArray();

                internal void Set(double[] rates)
                {
                    for (var i = 0; i < rates.Length; i++)
                    {
                        if (_verbose && Groups[i].LearningRate != rates[i])
                            Console.WriteLine($"Adjusting learning rate of group {i} to {rates[i]:e4}.");
                        Groups[i].LearningRate = rates[i];
                    }
                    _last = rates;
                }

                /// <summary>What others set.</summary>
                internal void Remember(IEnumerable<double> rates) => _last = rates.ToArray();

                /// <summary>Back to before the step at construction: a sequence starts its members itself.</summary>
                internal void Rewind() => LastEpoch--;
            }
        }
    }
}
