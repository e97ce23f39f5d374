namespace NetGen;

/// <summary>
/// Base of every attribute that represents a layer, a block or a part of a network's structure. The attributes of a class are
/// read from top to bottom in source order; each takes the tensor that the one before it produced.
/// </summary>
/// <remarks>
/// NetGen reads the arguments at compile time from the source, so these objects hold nothing at run time. Every layer has a
/// constructor with typed arguments and one with <see cref="object"/> arguments, in which a string is an expression over the
/// variables of the enclosing block (<c>[Conv("2 * width", kernel: 3)]</c>).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>
    /// The state-dict name of the layer within its block, such as <c>"conv1"</c>; where omitted, a short stem and an ordinal. It may hold
    /// expressions in braces: <c>"layer{i + 1}"</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>A boolean expression: where it is false the layer is left out, such as <c>"stride != 1"</c>.</summary>
    public string? When { get; set; }

    /// <summary>
    /// How often the layer is repeated, one after the other: a number or an expression. Within it <c>i</c> counts from 0.
    /// Null means once.
    /// </summary>
    public object? Repeat { get; set; }
}
