using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and learning-rate schedules.</summary>
    public static partial class optim
    {
        /// <summary>What a schedule changes: one learning rate.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum that a schedule may change.</summary>
        public interface IMomentum
        {
            /// <summary>The share of the old direction in the new one.</summary>
            double Momentum { get; set; }
        }

        /// <summary>What has two decay rates of averages that a schedule may change.</summary>
        public interface IBetas
        {
            /// <summary>Of the gradient's mean and of its square's.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>The base of all optimizers.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups, each with options of its own.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>Creates an optimizer; the handle is for TorchSharp's native ones and stays unused here.</summary>
            protected Optimizer(nint handle) { }

            /// <summary>The groups' learning rates.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(g => g.Parameters);

            /// <summary>Adds a group; options left out are the optimizer's.</summary>
            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            /// <summary>Fills the gradients of all parameters with zeros.</summary>
            public virtual void zero_grad() => Gradients.Clear(parameters(), setToNone: false);

            /// <summary>Updates every parameter that has a gradient.</summary>
            /// <param name="closure">Computes the loss (and its gradients) first; may be null.</param>
            /// <returns>The closure's loss, or null.</returns>
            public virtual Tensor step(Func<Tensor>? closure = null) => throw new NotSupportedException($"{GetType().Name} has no step of its own.");

            /// <summary>Disposes the state; the parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc cref="Dispose()"/>
            protected virtual void Dispose(bool disposing) { }

            /// <summary>Options and state of an optimizer, live: not a copy.</summary>
            public class StateDictionary
            {
                internal StateDictionary() { }

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; private set; } = [];

                /// <summary>The state of each parameter.</summary>
                public List<OptimizerState> State { get; private set; } = [];

                /// <summary>For each group, where its parameters' states stand in <see cref="State"/>.</summary>
                public List<List<int>> StateIndexRef { get; private set; } = [];
            }
        }
    }
}
