using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Registers a submodule under a name; null takes the name away.</summary>
            /// <param name="name">One step of the state-dict key: not empty, without dots.</param>
            /// <param name="submodule">The module, which this one owns from now on.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                CheckName(name, "module");
                if (_internal_submodules.ContainsKey(name)) throw new InvalidOperationException($"Sub-module {name} is already registered.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>The same as <see cref="register_module"/>.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers a parameter under a name; null takes the name away.</summary>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null)
                {
                    _internal_params.Remove(name);
                    return;
                }
                CheckName(name, "parameter");
                if (_internal_params.ContainsKey(name)) throw new InvalidOperationException($"Parameter {name} is already registered.");
                _internal_params.Add(name, param);
            }

            /// <summary>Registers a tensor that is saved and moved with the module but not trained.</summary>
            /// <param name="name">One step of the state-dict key.</param>
            /// <param name="tensor">The tensor, which this module owns from now on.</param>
            /// <param name="persistent">Whether it stands in the state dict.</param>
            /// <exception cref="ArgumentNullException">The tensor is null.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null) throw new ArgumentNullException(nameof(tensor), "A null tensor cannot be registered as a buffer.");
                CheckName(name, "buffer");
                if (_internal_buffers.ContainsKey(name)) throw new InvalidOperationException($"Tensor {name} is already registered.");
                _internal_buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Registers, replaces or (with null) removes a buffer.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = (value, persistent);
            }

            /// <summary>Registers, replaces or (with null) removes a parameter.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null) _internal_params.Remove(name);
                else _internal_params[name] = value;
            }

            /// <summary>Forgets the submodules without disposing them.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            /// <summary>Registers what the instance fields hold: modules, parameters, and other tensors as persistent buffers.</summary>
            /// <remarks>Lists and arrays are not looked into, and names that are registered already are passed over.
            /// Works once: later calls do nothing. It also runs when the module is registered in another one.</remarks>
            protected virtual void RegisterComponents()
            {
                if (_componentsRegistered) return;
                foreach (var field in Fields(GetType()))
                {
                    var name = field.ComponentName();
                    if (_internal_submodules.ContainsKey(name) || _internal_params.ContainsKey(name) || _internal_buffers.ContainsKey(name)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(name, module); break;
                        case Parameter parameter: register_parameter(name, parameter); break;
                        case Tensor tensor: register_buffer(name, tensor); break;
                    }
                }
                _componentsRegistered = true;
            }

            /// <summary>Says that a layer has registered everything by itself.</summary>
            private protected void ComponentsAreRegistered() => _componentsRegistered = true;

            private static IEnumerable<FieldInfo> Fields(Type type)
            {
                var inherited = type.BaseType is { } parent && parent != typeof(Module) && parent != typeof(object) ? Fields(parent) : [];
                return inherited.Concat(type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly));
            }

            private static void CheckName(string name, string what)
            {
                if (string.IsNullOrEmpty(name)) throw new ArgumentException($"{what} name can't be empty string \"\"", nameof(name));
                if (name.Contains('.')) throw new ArgumentException($"{what} name can't contain \".\", got: {name}", nameof(name));
            }
        }
    }
}
