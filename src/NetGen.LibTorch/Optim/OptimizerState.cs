using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Creates the state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Creates the tensors that the options ask for.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Writes the state.</summary>
    public virtual void SaveStateDict(BinaryWriter writer) => Visit(new StateWriter(writer));

    /// <summary>Reads the state.</summary>
    public virtual void LoadStateDict(BinaryReader reader) => Visit(new StateReader(reader, _parameter.device));

    /// <summary>Takes the values of another state over.</summary>
    public virtual void LoadStateDict(OptimizerState source) => Visit(new StateCopier(Collected(source)));

    /// <summary>Whether another state holds about the same values.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other)
    {
        if (other.GetType() != GetType()) return false;
        var comparer = new StateComparer(Collected(other));
        Visit(comparer);
        return comparer.IsEqual;
    }

    /// <summary>Moves the state to a device.</summary>
    public virtual void to(Device device) => Visit(new StateMover(device));

    /// <summary>Writes whether there is a tensor, and the tensor.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor tensor) => new StateWriter(writer).Tensor(ref tensor, isOptional: true);

    /// <summary>Reads what <see cref="SaveConditionalStateTensor"/> wrote, into a tensor that is there or a new one.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor result, Device device) => LoadOptional(reader, ref result, device);

    internal static void LoadOptional(BinaryReader reader, ref Tensor result, Device device)
    {
        Tensor? loaded = null;
        if (reader.ReadBoolean()) TensorExtensionMethods.Load(ref loaded, reader);
        result?.Dispose();
        result = loaded is null ? null! : Moved(loaded.DetachFromDisposeScope(), device);
    }

    internal static Tensor Moved(Tensor tensor, Device device)
    {
        if (tensor is null || tensor.device_type == device.type) return tensor!;
        using (tensor) return tensor.to(device).DetachFromDisposeScope();
    }

    /// <summary>Shows a visitor everything that is remembered.</summary>
    private protected virtual void Visit(StateVisitor visitor) { }

    /// <summary>A state tensor in the parameter's shape, which no scope disposes.</summary>
    private protected Tensor Zeros() => zeros_like(_parameter).detach_().DetachFromDisposeScope();

    private StateCollector Collected(OptimizerState state)
    {
        if (state.GetType() != GetType()) throw new ArgumentException($"Invalid optimizer state -- expected {GetType()}, found {state.GetType()}.");
        var collector = new StateCollector();
        state.Visit(collector);
        return collector;
    }
}
