namespace NetGen;

/// <summary>
/// Opens a container whose members are named by index, as PyTorch's Sequential does: <c>features.0.weight</c>. [EndSequential] closes it.
/// </summary>
public sealed class SequentialAttribute : StructureAttribute
{
    /// <summary>A container with the default name <c>sequential1</c>, or with its index within another container.</summary>
    public SequentialAttribute() { }

    /// <summary>A container with a name.</summary>
    /// <param name="name">The state-dict name, such as <c>"features"</c>.</param>
    public SequentialAttribute(string name) => Name = name;
}
