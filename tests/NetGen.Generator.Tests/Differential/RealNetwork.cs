using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Generator.Tests.Differential;

/// <summary>A generated module, reached by reflection.</summary>
internal sealed class RealNetwork(Type type, nn.Module module) : IDisposable
{
    private readonly MethodInfo _call = type.GetMethod("call", [typeof(Tensor)])!;

    public RealNetwork(Type type) : this(type, (nn.Module)Activator.CreateInstance(type)!)
    {
    }

    public nn.Module Module => module;

    public long Constant(string name) => (long)type.GetField(name)!.GetRawConstantValue()!;

    /// <summary>The results by name, the main one first; null for an auxiliary head in evaluation.</summary>
    public IReadOnlyList<(string Name, Tensor? Value)> Call(Tensor input)
    {
        object result = _call.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, [input], null)!;
        if (result is Tensor single) return [("Logits", single)];
        return
        [
            .. result
                .GetType()
                .GetProperties()
                .Where(p => p.PropertyType == typeof(Tensor))
                .OrderBy(p => p.MetadataToken)
                .Select(p => (p.Name, (Tensor?)p.GetValue(result))),
        ];
    }

    /// <summary>The loss that the class declares, of its own output.</summary>
    public Tensor Loss(Tensor input, Tensor target)
    {
        object output = _call.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, [input], null)!;
        var loss = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Single(m => m.Name == "Loss");
        return (Tensor)loss.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, [output, target], null)!;
    }

    /// <summary>What its ToInference makes.</summary>
    public RealNetwork ToInference(bool channelsLast)
    {
        var twin = (nn.Module)type.GetMethod("ToInference")!.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, [channelsLast], null)!;
        return new(twin.GetType(), twin);
    }

    public void Dispose() => Module.Dispose();
}
