using System.Reflection;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Zoo;

/// <summary>A network of the zoo, made and run without knowing its type.</summary>
internal sealed class RunningNetwork : IDisposable
{
    private readonly MethodInfo _call;

    public RunningNetwork(Type network)
    {
        Module = (nn.Module)Activator.CreateInstance(network)!;
        _call =
            network.GetMethod("forward", [typeof(Tensor)])
            ?? throw new ArgumentException($"{network} has no method forward(Tensor).", nameof(network));
    }

    public nn.Module Module { get; }

    /// <summary>Dropout makes outputs random; with a rate of 0 they are comparable.</summary>
    public void StopDropout()
    {
        foreach (var dropout in Module.modules().OfType<Dropout>()) dropout.p = 0;
    }

    /// <summary>Runs the network: its outputs by the names of their properties, the only one as Logits.</summary>
    public IReadOnlyDictionary<string, Tensor> Run(Tensor input)
    {
        object output = _call.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, [input], null)!;
        return output is Tensor only
            ? new Dictionary<string, Tensor> { ["Logits"] = only }
            : output
                .GetType()
                .GetProperties()
                .Where(p => p.PropertyType == typeof(Tensor))
                .Select(p => (p.Name, Value: p.GetValue(output) as Tensor))
                .Where(p => p.Value is not null)
                .ToDictionary(p => p.Name, p => p.Value!);
    }

    public void Dispose() => Module.Dispose();
}
