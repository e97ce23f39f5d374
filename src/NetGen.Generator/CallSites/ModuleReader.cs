using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.CallSites;

/// <summary>
/// Reads from an expression which generated modules it runs: a network, a member of one, or several in torch's Sequential.
/// </summary>
internal sealed class ModuleReader(UsedNetworks networks, SemanticModel model, CancellationToken cancel)
{
    /// <summary>An expression is followed so far.</summary>
    private const int MaxDepth = 32;

    /// <summary>What gives back the module it is called on.</summary>
    private static readonly HashSet<string> s_same = new(StringComparer.Ordinal) { "to", "cuda", "cpu" };

    private readonly SingleAssignment _variables = new(model, cancel);

    /// <summary>
    /// The modules in the order in which they run; none where the first isn't certain to be generated, and no further than where that is
    /// certain.
    /// </summary>
    public IReadOnlyList<UsedModule> Read(IOperation? operation) => Read(operation, 0);

    private IReadOnlyList<UsedModule> Read(IOperation? operation, int depth)
    {
        if (operation is null || depth > MaxDepth) return [];
        if (networks.Find(operation.Type, cancel) is { } network) return [network];
        return operation switch
        {
            IConversionOperation conversion => Read(conversion.Operand, depth + 1),
            // Members of a class that we generated: in a network, or in a class nested in one.
            IPropertyReferenceOperation { Instance: { } owner, Property: { ContainingType: { } type } property }
                when networks.IsGenerated(type, cancel) => Read(owner, depth + 1) is [var module]
            && module.Member(property.Name) is { } member
                ? [member]
                : [],
            IInvocationOperation call when call.TargetMethod.ContainingNamespace is { Name: "TorchSharp" } => Read(call, depth + 1),
            _ => Read(_variables.ValueOf(operation), depth + 1),
        };
    }

    private IReadOnlyList<UsedModule> Read(IInvocationOperation call, int depth)
    {
        if (call.TargetMethod is { Name: "Sequential", ContainingType.Name: "nn" }) return Sequence(call.Arguments, depth);
        if (!s_same.Contains(call.TargetMethod.Name)) return [];
        return Read(call.Instance ?? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value, depth);
    }

    // As far as the modules are ours: what follows another one gets a tensor of unknown size.
    private IReadOnlyList<UsedModule> Sequence(IEnumerable<IArgumentOperation> arguments, int depth)
    {
        var all = new List<UsedModule>();
        foreach (var item in arguments.SelectMany(a => TensorReader.List(a.Value) ?? [a.Value]))
        {
            var value = item;
            while (value is IConversionOperation conversion) value = conversion.Operand;
            var modules = Read(value is ITupleOperation { Elements: [_, var named] } ? named : value, depth);
            if (modules.Count == 0) break;
            all.AddRange(modules);
        }

        return all;
    }
}
