using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Does one thing with everything that an optimizer remembers of a parameter, in the order in which files have it.</summary>
internal abstract class StateVisitor
{
    public virtual void Step(ref long step) { }

    /// <summary>A tensor that is always there, or one that some options or the first update bring (null before).</summary>
    public abstract void Tensor(ref Tensor tensor, bool isOptional = false);
}

internal sealed class StateWriter(BinaryWriter writer) : StateVisitor
{
    public override void Step(ref long step) => writer.Write(step);

    public override void Tensor(ref Tensor tensor, bool isOptional)
    {
        if (isOptional) writer.Write(tensor is not null);
        tensor?.Save(writer);
    }
}

internal sealed class StateReader(BinaryReader reader, Device device) : StateVisitor
{
    public override void Step(ref long step) => step = reader.ReadInt64();

    public override void Tensor(ref Tensor tensor, bool isOptional)
    {
        if (isOptional) OptimizerState.LoadOptional(reader, ref tensor, device);
        else tensor.Load(reader);
    }
}

/// <summary>Remembers steps and tensors, for <see cref="StateCopier"/> and <see cref="StateComparer"/>.</summary>
internal sealed class StateCollector : StateVisitor
{
    public Queue<long> Steps { get; } = new();

    public Queue<Tensor?> Tensors { get; } = new();

    public override void Step(ref long step) => Steps.Enqueue(step);

    public override void Tensor(ref Tensor tensor, bool isOptional) => Tensors.Enqueue(tensor);
}

internal sealed class StateCopier(StateCollector source) : StateVisitor
{
    public override void Step(ref long step) => step = source.Steps.Dequeue();

    public override void Tensor(ref Tensor tensor, bool isOptional)
    {
        tensor?.Dispose();
        tensor = source.Tensors.Dequeue()?.clone().DetachFromDisposeScope()!;
    }
}

internal sealed class StateComparer(StateCollector other) : StateVisitor
{
    public bool IsEqual { get; private set; } = true;

    public override void Step(ref long step) => IsEqual &= step == other.Steps.Dequeue();

    public override void Tensor(ref Tensor tensor, bool isOptional)
    {
        var theirs = other.Tensors.Dequeue();
        IsEqual &= tensor is null || theirs is null ? tensor is null && theirs is null : tensor.allclose(theirs);
    }
}

internal sealed class StateMover(Device device) : StateVisitor
{
    public override void Tensor(ref Tensor tensor, bool isOptional) => tensor = OptimizerState.Moved(tensor, device);
}

internal sealed class StateDisposer : StateVisitor
{
    public override void Tensor(ref Tensor tensor, bool isOptional) => tensor?.Dispose();
}
