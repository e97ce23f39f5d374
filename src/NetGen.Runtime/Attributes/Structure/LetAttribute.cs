namespace NetGen;

/// <summary>Defines a variable for the expressions of the attributes after it in the same block.</summary>
/// <example><code>[Let("squeezed", "max(8, in / 16)"), Conv("squeezed", kernel: 1)]</code></example>
public sealed class LetAttribute : StructureAttribute
{
    /// <summary>Defines a variable.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">A string is an expression; any other constant is itself.</param>
    public LetAttribute(string name, object value) { }
}
