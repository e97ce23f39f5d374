using System.Reflection;

namespace NetGen;

/// <summary>
/// Says of a generated member which attribute declared it, so that a reader, a tool or an editor's go-to-definition finds the way back.
/// </summary>
/// <remarks>
/// It counts attributes instead of naming a file and line: those would change with every edit above them, and with them the generated code.
/// A member has several where its class serves several declarations, or where the network's attribute is a block that joins its members to
/// the network's.
/// </remarks>
/// <example>
/// <code>
/// // Generated for the second [Conv] on class Digits:
/// [GeneratedFrom(typeof(Digits), typeof(ConvAttribute), 1)]
/// public Conv2d Conv2 { get; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GeneratedFromAttribute : Attribute
{
    /// <summary>A module of a block: generated from the block's attribute class.</summary>
    /// <param name="source">The class of the block.</param>
    public GeneratedFromAttribute(Type source) => Source = source;

    /// <summary>A layer, block or section: generated from one attribute of a class.</summary>
    /// <param name="source">The class that carries the attribute: the network's, or a block's.</param>
    /// <param name="attribute">The attribute's type.</param>
    /// <param name="ordinal">How many attributes of that type precede it on the class.</param>
    public GeneratedFromAttribute(Type source, Type attribute, int ordinal) => (Source, Attribute, Ordinal) = (source, attribute, ordinal);

    /// <summary>The class that carries the attribute: the network's, or a block's.</summary>
    public Type Source { get; }

    /// <summary>The attribute's type; null where the whole of <see cref="Source"/> is meant.</summary>
    public Type? Attribute { get; }

    /// <summary>How many attributes of this type precede it on the class.</summary>
    public int Ordinal { get; }

    /// <summary>The attribute as it was written, with its arguments; null where the whole of <see cref="Source"/> is meant.</summary>
    public CustomAttributeData? Find() =>
        Attribute is null ? null : Source.GetCustomAttributesData().Where(a => a.AttributeType == Attribute).ElementAtOrDefault(Ordinal);

    /// <summary>In words: <c>the 2nd [Conv] of Digits</c>.</summary>
    public override string ToString() =>
        Attribute is null ? Name(Source) : $"the {Ordinal + 1}{Suffix(Ordinal + 1)} [{Name(Attribute)}] of {Name(Source)}";

    private static string Name(Type type) =>
        type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? type.Name[..^nameof(Attribute).Length] : type.Name;

    private static string Suffix(int number) =>
        (number % 100) is 11 or 12 or 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
}
