using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Marks modules that have nothing to learn, to save or to move.</summary>
public interface IParameterLessModule;

/// <summary>A module without parameters, buffers and submodules: registering any is an error.</summary>
public abstract class ParameterLessModule<T1, TResult> : Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Creates the module.</summary>
    protected ParameterLessModule(string name) : base(name) { }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module submodule) => throw ParameterLess.Refuse(GetName(), "submodule", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refuse(GetName(), "parameter", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refuse(GetName(), "buffer", name);

    /// <summary>Nothing to register.</summary>
    protected override void RegisterComponents() { }
}

/// <summary>A module without parameters, buffers and submodules: registering any is an error.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : Module<T1, T2, TResult>, IParameterLessModule
{
    /// <summary>Creates the module.</summary>
    protected ParameterLessModule(string name) : base(name) { }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module submodule) => throw ParameterLess.Refuse(GetName(), "submodule", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refuse(GetName(), "parameter", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refuse(GetName(), "buffer", name);

    /// <summary>Nothing to register.</summary>
    protected override void RegisterComponents() { }
}

/// <summary>A module without parameters, buffers and submodules: registering any is an error.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : Module<T1, T2, T3, TResult>, IParameterLessModule
{
    /// <summary>Creates the module.</summary>
    protected ParameterLessModule(string name) : base(name) { }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module submodule) => throw ParameterLess.Refuse(GetName(), "submodule", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refuse(GetName(), "parameter", name);

    /// <inheritdoc cref="register_module"/>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refuse(GetName(), "buffer", name);

    /// <summary>Nothing to register.</summary>
    protected override void RegisterComponents() { }
}

internal static class ParameterLess
{
    public static InvalidOperationException Refuse(string module, string what, string name) =>
        new($"{module} has no components of its own: the {what} '{name}' cannot be registered in it.");
}
