using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.CallSites;

/// <summary>
/// Reads from an expression which dimensions its tensor has: literal creations, what is done to them, and variables that are assigned once.
/// </summary>
internal sealed class TensorReader(UsedNetworks networks, SemanticModel model, CancellationToken cancel)
{
    /// <summary>An expression is followed so far.</summary>
    private const int MaxDepth = 32;

    /// <summary>Functions of torch that make a tensor of the size they are given.</summary>
    private static readonly HashSet<string> s_creations = new(StringComparer.Ordinal)
    {
        "randn",
        "rand",
        "zeros",
        "ones",
        "empty",
        "full",
        "randint",
    };

    /// <summary>Their parameters for sizes: all at once, or one by one.</summary>
    private static readonly HashSet<string> s_sizes = new(StringComparer.Ordinal)
    {
        "size",
        "sizes",
        "rows",
        "columns",
        "dim0",
        "dim1",
        "dim2",
        "dim3",
    };

    /// <summary>Methods that run a module.</summary>
    private static readonly HashSet<string> s_runs = new(StringComparer.Ordinal) { "call", "forward" };

    private readonly SingleAssignment _variables = new(model, cancel);
    private readonly ModuleReader _modules = new(networks, model, cancel);

    /// <summary>The dimensions, or null where they aren't certain.</summary>
    public TensorSize? Read(IOperation? operation) => Read(operation, 0);

    private TensorSize? Read(IOperation? operation, int depth) => depth > MaxDepth ? null : operation switch
    {
        null => null,
        IConversionOperation conversion => Read(conversion.Operand, depth + 1),
        IInvocationOperation call => Read(call, depth + 1),
        IConditionalOperation { WhenFalse: { } other } either => Read(either.WhenTrue, depth + 1) is { } size
        && size == Read(other, depth + 1)
            ? size
            : null,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: var arguments }
            when IsTensor(instance.Type) => arguments.All(a =>
            a.Parameter!.Type
                is { SpecialType: SpecialType.System_Int64 }
                    or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Int64 })
            ? Apply(TensorMethods.Index, Read(instance, depth + 1), [.. arguments])
            : null,
        IPropertyReferenceOperation { Instance: { } result } property when property.Instance.Type?.TypeKind == TypeKind.Struct =>
            Output(Unconverted(_variables.ValueOf(result) ?? result) as IInvocationOperation, property.Property.Name, depth + 1),
        IBinaryOperation { OperatorMethod: not null } binary => Arithmetic(binary, depth + 1),
        IUnaryOperation { OperatorMethod: not null } unary => Read(unary.Operand, depth + 1),
        _ => Read(_variables.ValueOf(operation), depth + 1),
    };

    /// <summary>
    /// What the last method that changed dimensions was called on: its size, and the call; null where the expression is no such call.
    /// </summary>
    public (TensorSize Before, IInvocationOperation Call)? LastChange(IOperation argument) =>
        Unconverted(argument) is IInvocationOperation { Instance: { } instance } call
        && IsTensor(instance.Type)
        && TensorMethods.Changes(call.TargetMethod.Name)
        && Read(instance) is { } size
            ? (size, call)
            : null;

    /// <summary>What running modules one after another gives; null where one of them doesn't work, or the size isn't certain.</summary>
    public static TensorSize? Run(IEnumerable<UsedModule> modules, TensorSize input, CancellationToken cancel)
    {
        TensorSize? size = input;
        foreach (var module in modules)
        {
            if (size is null
                || module.Outputs.Count > 0
                || InputCheck.Actual(module, size) is not { } actual
                || module.On(actual, cancel).Output is not { } output)
            {
                return null;
            }

            size = TensorSize.Of(size.Dims[0], output);
        }

        return size;
    }

    // A result of a network that has several.
    private TensorSize? Output(IInvocationOperation? call, string name, int depth) =>
        call is { Instance: { } receiver, TargetMethod.Name: var method, Arguments: [var argument, ..] }
        && s_runs.Contains(method)
        && _modules.Read(receiver) is [UsedNetwork network]
        && network.Outputs.Any(o => o.Name == name)
        && Read(argument.Value, depth) is { } size
        && InputCheck.Actual(network, size) is { } actual
        && network.Output(name, actual, cancel) is { } shape
            ? TensorSize.Of(size.Dims[0], shape)
            : null;

    private TensorSize? Read(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (s_runs.Contains(method.Name)
            && call is { Instance: { } module, Arguments: [var input, ..] }
            && _modules.Read(module) is { Count: > 0 } modules)
        {
            return Read(input.Value, depth) is { } found ? Run(modules, found, cancel) : null;
        }

        if (method.ContainingNamespace is not { Name: "TorchSharp" }) return null;
        var arguments = call.Arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0).ToList();
        if (call.Instance is { } instance)
        {
            return IsTensor(instance.Type) && TensorMethods.Knows(method.Name)
                ? Apply(method.Name, Read(instance, depth), arguments)
                : null;
        }

        if (method.ContainingType is { Name: "torch" } && s_creations.Contains(method.Name))
            return Created(arguments) is { } created ? created with { Type = TensorTypes.OfCreated(method.Name, arguments) } : null;
        if (method.ContainingType is { Name: "torch" or "functional" } && Joined(method.Name, arguments, depth) is { } joined)
            return joined;
        if (method is { Name: "arange", ContainingType.Name: "torch" })
            return TensorSize.Of([Range([.. arguments.Where(a => a.Parameter!.Type.Name == "Scalar").Select(a => Number(a.Value))])]);
        // torch.reshape(x, ...) and extension methods: the tensor is the first argument.
        return arguments is [{ Parameter: { } first } tensor, ..] && IsTensor(first.Type) && TensorMethods.Knows(method.Name)
            ? Apply(method.Name, Read(tensor.Value, depth), [.. arguments.Skip(1)])
            : null;
    }

    // Functions of several tensors, and such whose arguments aren't a list of sizes.
    private TensorSize? Joined(string name, List<IArgumentOperation> arguments, int depth) => name switch
    {
        "cat"
        or "concat"
        or "concatenate"
        or "stack"
            when arguments is [{ Value: var list }, { Value: var dim }]
                && List(list) is { } items
                && Number(dim) is { } axis
                && items.Select(i => Read(i, depth)).ToList() is var sizes
                && !sizes.Contains(null) => name == "stack"
            ? TensorMethods.Stack(sizes!, axis)
            : TensorMethods.Concatenate(sizes!, axis),
        "interpolate"
            when arguments is [{ Value: var tensor }, { Value: var size }, ..]
                && Read(tensor, depth) is { Rank: 4 } before
                && List(size)?.Select(Number).ToList() is [var height, var width] => TensorSize.Of([
            before.Dims[0],
            before.Dims[1],
            height,
            width,
        ]),
        "tensor" => arguments.Find(a => a.Parameter!.Name == "dimensions") is { } given
            ? List(given.Value)?.Select(Number) is { } dims
                ? TensorSize.Of(dims) with
                {
                    Type = TensorTypes.OfCreated(name, arguments),
                }
                : null
            : Created(arguments) is { } created
                ? created with
                {
                    Type = TensorTypes.OfCreated(name, arguments),
                }
                : null,
        _ => null,
    };

    private TensorSize? Apply(string method, TensorSize? size, List<IArgumentOperation> arguments) =>
        // A dimension that isn't known is another thing than none.
        size is null
        || arguments.Exists(a =>
            a is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            && IsInteger(a.Parameter.Type)
            && Number(a.Value) is null)
            ? null
        : TensorMethods.Apply(method, size, arguments.Exists(a => IsTensor(Unconverted(a.Value).Type)), Integers(arguments)) is { } after
            ? after with
            {
                Type = TensorMethods.Changes(method) ? size.Type : TensorTypes.After(method, size.Type, arguments),
            }
        : null;

    // Every one of the parameters for sizes, and no other.
    private TensorSize? Created(List<IArgumentOperation> arguments) =>
        Integers([.. arguments.Where(a => s_sizes.Contains(a.Parameter!.Name))]) is { Count: > 0 } sizes && !sizes.Any(s => s < 0)
            ? TensorSize.Of(sizes)
            : null;

    private IReadOnlyList<long?>? Integers(List<IArgumentOperation> arguments)
    {
        var numbers = new List<long?>();
        foreach (var argument in arguments)
        {
            if (argument.Parameter!.Name == "isImplicit") continue;
            if (IsInteger(argument.Parameter!.Type)) numbers.Add(Number(argument.Value));
            else if (List(argument.Value) is { } list) numbers.AddRange(list.Select(Number));
            else return null;
        }

        return numbers;
    }

    /// <summary>The items of a list that is written out; null where it isn't.</summary>
    public static IEnumerable<IOperation>? List(IOperation value) => Unconverted(value) switch
    {
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
        ICollectionExpressionOperation { Elements: var elements } when !elements.Any(e => e is ISpreadOperation) => elements,
        _ => null,
    };

    private TensorSize? Arithmetic(IBinaryOperation binary, int depth)
    {
        var (left, right) = (Unconverted(binary.LeftOperand), Unconverted(binary.RightOperand));
        if (IsTensor(left.Type) != IsTensor(right.Type))
            return Read(IsTensor(left.Type) ? left : right, depth) is { } scaled ? scaled with { Type = null } : null;
        // Two tensors broadcast, unless they are alike.
        return Read(left, depth) is { } size && size.Dims.Equals(Read(right, depth)?.Dims) && !size.Dims.Contains(null)
            ? TensorSize.Of(size.Dims)
            : null;
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
        if (!value.ConstantValue.HasValue && _variables.ValueOf(value) is { } assigned) value = Unconverted(assigned);
        return value.ConstantValue is { HasValue: true, Value: int or long or short or byte } constant
            ? Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture)
            : null;
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }

    private static bool IsInteger(ITypeSymbol type) =>
        (
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                ? inner
                : type).SpecialType
            is SpecialType.System_Int64
                or SpecialType.System_Int32;

    private static bool IsTensor(ITypeSymbol? type) =>
        type is { Name: "Tensor", ContainingType: { Name: "torch", ContainingNamespace.Name: "TorchSharp" } };
}
