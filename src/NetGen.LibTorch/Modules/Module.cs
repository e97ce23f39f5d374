using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The base of every layer and network: a tree of named submodules, parameters and buffers.</summary>
        /// <remarks>The module owns what is registered in it: disposing it disposes the whole tree.</remarks>
        public partial class Module : IDisposable
        {
            /// <summary>The class or layer name the module was created with.</summary>
            protected string? name;

            /// <summary>Submodules under their registered names.</summary>
            protected OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>Parameters of this module alone.</summary>
            protected OrderedDict<string, Parameter> _internal_params = new();

            /// <summary>Buffers of this module alone, and whether each stands in the state dict.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = new();

            /// <summary>The device that the parameters were last moved to.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The index of that device, or -1.</summary>
            protected int _deviceIndex = -1;

            private bool _training = true;
            private bool _disposed;
            private bool _componentsRegistered;

            /// <summary>Creates an empty module.</summary>
            /// <param name="name">What <see cref="GetName"/> answers.</param>
            protected Module(string name) => this.name = name;

            /// <summary>Whether the module is in training mode (the default).</summary>
            public virtual bool training => _training;

            /// <summary>The name given at construction.</summary>
            public virtual string GetName() => name ?? GetType().Name;

            /// <summary>Sets training mode on this module and everything below it.</summary>
            /// <param name="train">False means evaluation: batch norm uses its running statistics, dropout does nothing.</param>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, child) in named_children()) child.train(train);
            }

            /// <summary>Sets evaluation mode; the same as <c>train(false)</c>.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function on every module below, children first, and then on this one.</summary>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in _internal_submodules) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Forgets (or zeroes) the gradients of all parameters.</summary>
            /// <param name="set_to_none">True drops the gradient tensors, false fills them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                Gradients.Clear(parameters(), set_to_none);
            }

            /// <summary>Disposes submodules, parameters and buffers.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc cref="Dispose()"/>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || _disposed) return;
                _disposed = true;
                foreach (var (_, child) in _internal_submodules) child.Dispose();
                foreach (var (_, parameter) in _internal_params) parameter.Dispose();
                foreach (var (_, (buffer, _)) in _internal_buffers) buffer.Dispose();
                _internal_submodules.Clear();
                _internal_params.Clear();
                _internal_buffers.Clear();
            }
        }
    }
}
