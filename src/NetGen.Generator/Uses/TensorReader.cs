using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator;

/// <summary>Reads from an expression which dimensions its tensor has: literal creations, what is done to them, and variables that are assigned once.</summary>
internal sealed class TensorReader(SemanticModel model, CancellationToken cancel)
{
    /// <summary>An expression is followed so far.</summary>
    private const int MaxDepth = 32;

    /// <summary>Functions of torch that make a tensor of the size they are given.</summary>
    private static readonly HashSet<string> s_creations = new(StringComparer.Ordinal) { "randn", "rand", "zeros", "ones", "empty", "full", "randint" };

    /// <summary>Their parameters for sizes: all at once, or one by one.</summary>
    private static readonly HashSet<string> s_sizes = new(StringComparer.Ordinal) { "size", "sizes", "rows", "columns", "dim0", "dim1", "dim2", "dim3" };

    private readonly SingleAssignment _variables = new(model, cancel);

    /// <summary>The dimensions, or null where they aren't certain.</summary>
    public TensorSize? Read(IOperation? operation) => Read(operation, 0);

    private TensorSize? Read(IOperation? operation, int depth) => depth > MaxDepth ? null : operation switch
    {
        IConversionOperation conversion => Read(conversion.Operand, depth + 1),
        ILocalReferenceOperation local => Read(_variables.ValueOf(local.Local), depth + 1),
        IInvocationOperation call => Read(call, depth + 1),
        IBinaryOperation { OperatorMethod: not null } binary => Arithmetic(binary, depth + 1),
        IUnaryOperation { OperatorMethod: not null } unary => Read(unary.Operand, depth + 1),
        _ => null,
    };

    private TensorSize? Read(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.ContainingNamespace is not { Name: "TorchSharp" }) return null;
        var arguments = call.Arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0).ToList();
        if (call.Instance is { } instance) return IsTensor(instance.Type) && TensorMethods.Knows(method.Name) ? Apply(method.Name, Read(instance, depth), arguments) : null;
        if (method.ContainingType is { Name: "torch" } && s_creations.Contains(method.Name)) return Created(arguments);
        if (method is { Name: "arange", ContainingType.Name: "torch" }) return TensorSize.Of([Range([.. arguments.Where(a => a.Parameter!.Type.Name == "Scalar").Select(a => Number(a.Value))])]);
        // torch.reshape(x, ...) and extension methods: the tensor is the first argument.
        return arguments is [{ Parameter: { } first } tensor, ..] && IsTensor(first.Type) && TensorMethods.Knows(method.Name) ? Apply(method.Name, Read(tensor.Value, depth), [.. arguments.Skip(1)]) : null;
    }

    private TensorSize? Apply(string method, TensorSize? size, List<IArgumentOperation> arguments) =>
        size is null ? null : TensorMethods.Apply(method, size, arguments.Exists(a => IsTensor(Unconverted(a.Value).Type)), Integers(arguments));

    // Every one of the parameters for sizes, and no other.
    private TensorSize? Created(List<IArgumentOperation> arguments) =>
        Integers([.. arguments.Where(a => s_sizes.Contains(a.Parameter!.Name))]) is { Count: > 0 } sizes && !sizes.Any(s => s < 0) ? TensorSize.Of(sizes) : null;

    private IReadOnlyList<long?>? Integers(List<IArgumentOperation> arguments)
    {
        var numbers = new List<long?>();
        foreach (var argument in arguments)
        {
            if (IsInteger(argument.Parameter!.Type)) numbers.Add(Number(argument.Value));
            else if (List(argument.Value) is { } list) numbers.AddRange(list.Select(Number));
            else return null;
        }

        return numbers;
    }

    private static IEnumerable<IOperation>? List(IOperation value) => Unconverted(value) switch
    {
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
        ICollectionExpressionOperation { Elements: var elements } when !elements.Any(e => e is ISpreadOperation) => elements,
        _ => null,
    };

    private TensorSize? Arithmetic(IBinaryOperation binary, int depth)
    {
        var (left, right) = (Unconverted(binary.LeftOperand), Unconverted(binary.RightOperand));
        if (IsTensor(left.Type) != IsTensor(right.Type)) return Read(IsTensor(left.Type) ? left : right, depth);
        // Two tensors broadcast, unless they are alike.
        return Read(left, depth) is { } size && size == Read(right, depth) && !size.Dims.Contains(null) ? size : null;
    }

    private static long? Range(IReadOnlyList<long?> ends) => ends switch
    {
        [{ } stop] => Math.Max(0, stop),
        [{ } start, { } stop] => Math.Max(0, stop - start),
        [{ } start, { } stop, > 0 and { } step] => Math.Max(0, (stop - start + step - 1) / step),
        _ => null,
    };

    private long? Number(IOperation value)
    {
        value = Unconverted(value);
        if (value is ILocalReferenceOperation { ConstantValue.HasValue: false } local && _variables.ValueOf(local.Local) is { } assigned) value = Unconverted(assigned);
        return value.ConstantValue is { HasValue: true, Value: int or long or short or byte } constant ? Convert.ToInt64(constant.Value) : null;
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }

    private static bool IsInteger(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type).SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32;

    private static bool IsTensor(ITypeSymbol? type) => type is { Name: "Tensor", ContainingType: { Name: "torch", ContainingNamespace.Name: "TorchSharp" } };
}
