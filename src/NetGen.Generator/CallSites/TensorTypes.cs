using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.CallSites;

/// <summary>The element types of tensors, by torch's names (<c>Int64</c>), as far as they are certain.</summary>
internal static class TensorTypes
{
    private const string Scalar = "ScalarType";

    /// <summary>Methods that keep the type, whatever their arguments are.</summary>
    private static readonly HashSet<string> s_same = new(StringComparer.Ordinal)
    {
        "cuda",
        "cpu",
        "clone",
        "detach",
        "contiguous",
        "alias",
        "requires_grad_",
        "with_requires_grad",
        "MoveToOuterDisposeScope",
        "DetachFromDisposeScope",
    };

    /// <summary>Methods that are named after the type they convert to.</summary>
    private static readonly Dictionary<string, string> s_conversions = new(StringComparer.Ordinal)
    {
        ["float"] = "Float32",
        ["double"] = "Float64",
        ["half"] = "Float16",
        ["bfloat16"] = "BFloat16",
        ["int"] = "Int32",
        ["long"] = "Int64",
        ["byte"] = "Byte",
    };

    private static readonly Dictionary<SpecialType, string> s_elements = new()
    {
        [SpecialType.System_Byte] = "Byte",
        [SpecialType.System_SByte] = "Int8",
        [SpecialType.System_Int16] = "Int16",
        [SpecialType.System_Int32] = "Int32",
        [SpecialType.System_Int64] = "Int64",
        [SpecialType.System_Boolean] = "Bool",
    };

    /// <summary>Of a new tensor; null where it is torch's default or not certain.</summary>
    public static string? OfCreated(string function, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault(a => a.Parameter?.Name == "dtype") is { ArgumentKind: ArgumentKind.Explicit } given)
            return Named(given.Value);
        return function switch
        {
            "randint" => "Int64",
            "tensor" => arguments.FirstOrDefault()?.Parameter?.Type is var type
            && Element(type) is { } element
            && s_elements.TryGetValue(element.SpecialType, out string? name)
                ? name
                : null,
            _ => null,
        };
    }

    /// <summary>After a method that leaves the dimensions as they are.</summary>
    public static string? After(string method, string? before, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (s_same.Contains(method)) return before;
        if (s_conversions.TryGetValue(method, out string? converted)) return converted;
        if (method is not ("to" or "to_type" or "type")) return null;
        if (arguments.FirstOrDefault(a => a.Parameter is { Type.Name: Scalar }) is { } type) return Named(type.Value);
        // To a device; or like another tensor.
        return arguments.Any(a => a.Parameter?.Name is "device" or "deviceType") ? before : null;
    }

    private static ITypeSymbol? Element(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => null,
    };

    /// <summary>The fields of torch that hold a type: <c>torch.int64</c>.</summary>
    private static readonly Dictionary<string, string> s_fields = new(StringComparer.Ordinal)
    {
        ["uint8"] = "Byte",
        ["int8"] = "Int8",
        ["int16"] = "Int16",
        ["int32"] = "Int32",
        ["int64"] = "Int64",
        ["bool"] = "Bool",
        ["float16"] = "Float16",
        ["half"] = "Float16",
        ["float32"] = "Float32",
        ["float64"] = "Float64",
        ["bfloat16"] = "BFloat16",
    };

    private static string? Named(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value is IFieldReferenceOperation { Field: { ContainingType.Name: "torch", Name: var field } })
            return s_fields.TryGetValue(field, out string? named) ? named : null;
        return value.Type is INamedTypeSymbol { Name: Scalar } type && value.ConstantValue is { HasValue: true, Value: { } constant }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => constant.Equals(f.ConstantValue))?.Name
            : null;
    }
}
