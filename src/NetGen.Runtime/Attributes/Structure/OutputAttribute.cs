namespace NetGen;

/// <summary>Makes the current tensor one more result of the network, so that a classifier can serve as a backbone.</summary>
public sealed class OutputAttribute : StructureAttribute
{
    /// <summary>Names the current tensor as a result.</summary>
    /// <param name="name">The result's name, such as <c>"c3"</c>; it becomes the property <c>C3</c> of the output record.</param>
    public OutputAttribute(string name) => Name = name;
}
