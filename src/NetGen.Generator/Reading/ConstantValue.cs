using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>C#'s constants as values: what C# computes with is what is built, so a character is its number.</summary>
internal static class ConstantValue
{
    /// <summary>A constant of no enumeration; null for what no attribute takes.</summary>
    public static Value? Of(object? constant) => constant switch
    {
        null => new NullValue(),
        bool b => new BooleanValue(b),
        string s => new TextValue(s),
        char c => new IntegerValue(c),
        double or float or decimal => new NumberValue(Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        ulong u when u > long.MaxValue => new NumberValue(u),
        sbyte or byte or short or ushort or int or uint or long or ulong => new IntegerValue(
            Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>A constant of a type: a named member where the type is an enumeration.</summary>
    public static Value? Of(ITypeSymbol? type, object? constant)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration || constant is null) return Of(constant);
        long number = Number(constant);
        return ParameterReader.Members(enumeration).FirstOrDefault(m => m.Number == number)
            ?? new EnumValue(enumeration.ToDisplayString(), Text.Invariant(number), number);
    }

    public static Value? Of(IFieldSymbol field) =>
        field.ContainingType is { TypeKind: TypeKind.Enum } type
            ? new EnumValue(type.ToDisplayString(), field.Name, Number(field.ConstantValue))
            : Of(field.Type, field.ConstantValue);

    /// <summary>What an element of an array is where none is written; null for a type that isn't known.</summary>
    public static Value? Default(ITypeSymbol? type) => type switch
    {
        { IsReferenceType: true } => new NullValue(),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => Of(type, 0),
        { SpecialType: SpecialType.System_Boolean } => new BooleanValue(false),
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new NumberValue(0),
        { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 } => new IntegerValue(0),
        _ => null,
    };

    /// <summary>The number of an enumeration's member; one of an unsigned enumeration beyond 64 bits keeps its bits.</summary>
    public static long Number(object? constant) =>
        constant is ulong bits ? unchecked((long)bits) : Convert.ToInt64(constant, CultureInfo.InvariantCulture);
}
