using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Generator.Tests.Differential;

/// <summary>A network as straight calls of torch: modules made where they are first needed, no shape checked by anyone but torch.</summary>
internal sealed class Reference(IReadOnlyList<Func<Reference, Tensor, Tensor>> steps) : IDisposable
{
    private readonly List<nn.Module> _modules = [];
    private int _next;

    /// <summary>All parameters in the order of the layers.</summary>
    public IEnumerable<TorchSharp.Modules.Parameter> Parameters => _modules.SelectMany(m => m.parameters());

    /// <summary>Tensors that are remembered by name.</summary>
    public Dictionary<string, Tensor> Taps { get; } = [];

    public Tensor Run(Tensor input)
    {
        _next = 0;
        return steps.Aggregate(input, (x, step) => step(this, x));
    }

    /// <summary>The module of this place: made in the first run, the same in the next ones.</summary>
    public Tensor Call(Func<nn.Module<Tensor, Tensor>> make, Tensor input)
    {
        if (_next == _modules.Count) _modules.Add(make());
        var module = (nn.Module<Tensor, Tensor>)_modules[_next++];
        module.eval();
        return module.call(input);
    }

    public void Dispose()
    {
        foreach (var module in _modules) module.Dispose();
    }
}
