using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Tests;

/// <summary>
/// Finds tensors and Scalars that nothing holds while TorchSharp calls libtorch. TorchSharp reads the handle of an argument (or receiver)
/// and passes the bare pointer on; an object without another reference can be finalized, and what libtorch reads freed, during the call.
/// </summary>
internal sealed class LooseValues(Compilation compilation)
{
    /// <summary>Methods that give back the tensor that they were called on, without a call of libtorch.</summary>
    private static readonly HashSet<string> s_transparent =
        ["DetachFromDisposeScope", "MoveToOuterDisposeScope", "MoveToOtherDisposeScope"];

    /// <summary>Methods that keep a tensor, or give one that is kept.</summary>
    private static readonly HashSet<string> s_keepers = ["register_parameter", "register_buffer", "get_parameter", "get_buffer", "Dispose"];

    private readonly INamedTypeSymbol _tensor = compilation.GetTypeByMetadataName("TorchSharp.torch+Tensor")!;
    private readonly INamedTypeSymbol _scalar = compilation.GetTypeByMetadataName("TorchSharp.Scalar")!;
    private readonly INamedTypeSymbol _module = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module")!;
    private readonly INamedTypeSymbol _optimizer = compilation.GetTypeByMetadataName("TorchSharp.torch+optim+Optimizer")!;

    /// <summary>What is wrong, each with its place.</summary>
    public IEnumerable<string> Find() => compilation.SyntaxTrees.SelectMany(t => Find(compilation.GetSemanticModel(t), t)).Distinct();

    private IEnumerable<string> Find(SemanticModel model, SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is not (ExpressionSyntax or VariableDeclaratorSyntax) || model.GetOperation(node) is not { } operation) continue;
            if (Fault(operation) is not { } fault) continue;
            int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            yield return $"{Path.GetFileName(tree.FilePath)}({line}): {fault}: {node.ToString().ReplaceLineEndings(" ")}";
        }
    }

    private string? Fault(IOperation operation)
    {
        // An expression's own operation is the number; its conversion is the parent, with the same syntax.
        if (operation.Parent is IConversionOperation { OperatorMethod: not null } made && Derives(made.Type, _scalar) && IsConsumed(made))
            return "a number becomes a Scalar that nothing holds";
        if (Derives(operation.Type, _scalar) && operation is IInvocationOperation && IsConsumed(operation))
            return "a Scalar that nothing holds";
        if (MakesTensor(operation) && IsConsumed(operation)) return "a tensor that nothing holds";
        if (operation is IVariableDeclaratorOperation local) return LooseLocal(local);
        return Callee(operation) is { } callee && IsTorch(callee) ? LooseInside(callee, operation) : null;
    }

    /// <summary>What TorchSharp itself lets go in a method, or in the forward or step of the object that the method makes.</summary>
    private string? LooseInside(IMethodSymbol callee, IOperation operation)
    {
        IEnumerable<string> parameters = callee.Parameters.Select(p =>
            p.Type is IArrayTypeSymbol a ? a.ElementType.MetadataName + "[]" : p.Type.MetadataName);
        string name = $"{MetadataName(callee.ContainingType)}.{callee.MetadataName}({string.Join(",", parameters)})";
        if (LooseScalars.Has(name)) return $"{name} reads a Scalar that nothing holds";
        if (operation.Type is not INamedTypeSymbol made || !IsOf(_tensor.ContainingAssembly, made)) return null;
        string? step = Derives(made, _module) ? "forward" : Derives(made, _optimizer) ? "step" : null;
        bool isLoose = step is not null && LooseScalars.Has(MetadataName(made), step);
        return isLoose ? $"{made.Name}.{step} reads Scalars that nothing holds" : null;
    }

    /// <summary>A local variable without using that only calls read: the runtime knows its last use, and holds it no longer.</summary>
    private string? LooseLocal(IVariableDeclaratorOperation local)
    {
        if (!Derives(local.Symbol.Type, _tensor) && !Derives(local.Symbol.Type, _scalar)) return null;
        if (local.Symbol.IsUsing || local.Initializer?.Value is not { } value) return null;
        IOperation made = Inner(value);
        if (!MakesTensor(made) && made is not IConversionOperation { OperatorMethod: not null }) return null;
        IOperation body = local;
        while (body.Parent is { } parent) body = parent;
        var uses = body.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local.Symbol));
        return uses.All(IsConsumed) ? "a local variable that nothing holds after its last use" : null;
    }

    /// <summary>Whether an operation makes a tensor that nothing but its user can hold.</summary>
    private bool MakesTensor(IOperation operation) => Derives(operation.Type, _tensor) && operation switch
    {
        IInvocationOperation { TargetMethod: { Name: var name } method } =>
            IsOurs(method) && !name.EndsWith('_') && !s_transparent.Contains(name) && !s_keepers.Contains(name),
        IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => true,
        IPropertyReferenceOperation property => Derives(property.Property.ContainingType, _tensor),
        _ => false,
    };

    /// <summary>
    /// Whether a value is at once the receiver, an operand or an argument of a call that doesn't keep it, alone or as an element of a list.
    /// </summary>
    private bool IsConsumed(IOperation value)
    {
        IOperation at = value;
        while (at.Parent
                is IConversionOperation { OperatorMethod: null }
                    or IParenthesizedOperation
                    or ICoalesceOperation
                    or IConditionalOperation
                    or IArrayInitializerOperation
                    or IArrayCreationOperation
                    or ICollectionExpressionOperation
                    or ISpreadOperation)
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            IArgumentOperation { Parent: { } call } => Consumes(Callee(call)),
            IInvocationOperation call when ReferenceEquals(call.Instance, at) =>
                s_transparent.Contains(call.TargetMethod.Name) ? IsConsumed(call) : Consumes(call.TargetMethod),
            IPropertyReferenceOperation property when ReferenceEquals(property.Instance, at) => Derives(
                property.Property.ContainingType,
                _tensor),
            IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => true,
            IConditionalAccessOperation access when ReferenceEquals(access.Operation, at) => true,
            _ => false,
        };
    }

    private bool Consumes(IMethodSymbol? callee) =>
        callee is { MethodKind: not MethodKind.Constructor } && !s_keepers.Contains(callee.Name) && IsOurs(callee);

    /// <summary>Whether a method is TorchSharp's or ours: those of the framework keep what they are given.</summary>
    private bool IsOurs(IMethodSymbol method) =>
        IsTorch(method)
        || IsOf(compilation.Assembly, method)
        || method.ContainingAssembly.Name.StartsWith("NetGen", StringComparison.Ordinal);

    private bool IsTorch(IMethodSymbol method) => IsOf(_tensor.ContainingAssembly, method);

    private static bool IsOf(IAssemblySymbol assembly, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly);

    private static IMethodSymbol? Callee(IOperation operation) => (operation switch
    {
        IInvocationOperation call => call.TargetMethod.ReducedFrom ?? call.TargetMethod,
        IObjectCreationOperation made => made.Constructor,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IPropertyReferenceOperation property => property.Property.GetMethod,
        _ => null,
    })?.OriginalDefinition;

    private static IOperation Inner(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
        return value is IInvocationOperation { Instance: { } instance } call && s_transparent.Contains(call.TargetMethod.Name)
            ? Inner(instance)
            : value;
    }

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol wanted)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, wanted)) return true;
        }

        return false;
    }

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
