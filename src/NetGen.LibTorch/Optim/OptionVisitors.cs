namespace TorchSharp.Modules;

/// <summary>Does one thing with every option of a group, in the order in which files have them.</summary>
internal abstract class OptionVisitor
{
    public abstract void Number(ref double? value);

    public abstract void Flag(ref bool? value);
}

internal sealed class OptionWriter(BinaryWriter writer) : OptionVisitor
{
    public override void Number(ref double? value) => writer.Write(value!.Value);

    public override void Flag(ref bool? value) => writer.Write(value!.Value);
}

internal sealed class OptionReader(BinaryReader reader) : OptionVisitor
{
    public override void Number(ref double? value) => value = reader.ReadDouble();

    public override void Flag(ref bool? value) => value = reader.ReadBoolean();
}

/// <summary>Remembers the options, for <see cref="OptionSetter"/>.</summary>
internal sealed class OptionCollector : OptionVisitor
{
    public Queue<object?> Values { get; } = new();

    public override void Number(ref double? value) => Values.Enqueue(value);

    public override void Flag(ref bool? value) => Values.Enqueue(value);
}

/// <summary>Sets the options that <see cref="OptionCollector"/> remembered: all of them, or those that aren't given.</summary>
internal sealed class OptionSetter(OptionCollector source, bool keepsGiven) : OptionVisitor
{
    public override void Number(ref double? value)
    {
        var other = (double?)source.Values.Dequeue();
        value = keepsGiven ? value ?? other : other;
    }

    public override void Flag(ref bool? value)
    {
        var other = (bool?)source.Values.Dequeue();
        value = keepsGiven ? value ?? other : other;
    }
}
