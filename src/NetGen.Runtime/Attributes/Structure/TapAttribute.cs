namespace NetGen;

/// <summary>
/// Remembers the current tensor under a name that a later [Concat], [Add] or [Multiply] of the same block can join (U-Net's skips).
/// </summary>
public sealed class TapAttribute : StructureAttribute
{
    /// <summary>Remembers the current tensor.</summary>
    /// <param name="name">The tap's name, such as <c>"x1"</c>.</param>
    public TapAttribute(string name) => Name = name;
}
