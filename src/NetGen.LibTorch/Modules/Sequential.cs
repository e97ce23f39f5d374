using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Modules run one after another.</summary>
public class Sequential : Module<Tensor, Tensor>
{
    private readonly List<(string Name, Module<Tensor, Tensor> Module)> _modules = [];

    /// <summary>Modules under names.</summary>
    protected Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>Modules under their indices.</summary>
    protected Sequential(params Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add($"{Count}", module);
    }

    internal static Sequential Of(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

    internal static Sequential Of(params Module<Tensor, Tensor>[] modules) => new(modules);

    /// <summary>How many modules there are.</summary>
    public int Count => _modules.Count;

    /// <summary>The module at a position.</summary>
    public IModule<Tensor, Tensor> this[int index] => _modules[index].Module;

    /// <summary>A part, sharing the modules.</summary>
    public Sequential this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(Count);
            return new(_modules.GetRange(start, length).ToArray());
        }
    }

    /// <summary>A part, sharing the modules; an absent end is open.</summary>
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

    /// <summary>Adds a module under the next index.</summary>
    public Sequential append(IModule<Tensor, Tensor> module) => append($"{Count}", module);

    /// <summary>Adds a module under a name.</summary>
    public Sequential append(string name, IModule<Tensor, Tensor> module)
    {
        Add(name, module as Module<Tensor, Tensor> ?? throw new ArgumentException($"{module.GetType().Name} is no torch.nn.Module<Tensor, Tensor>.", nameof(module)));
        return this;
    }

    /// <summary>Runs all modules; results in between are disposed.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (Count == 0) return tensor.alias();
        var current = tensor;
        foreach (var (_, module) in _modules)
        {
            var next = module.call(current);
            // A module may give back what it got.
            if (!ReferenceEquals(current, tensor) && !ReferenceEquals(current, next)) current.Dispose();
            current = next;
        }
        return current;
    }

    private void Add(string name, Module<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        register_module(name, module);
        _modules.Add((name, module));
    }
}
