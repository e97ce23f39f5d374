using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.CallSites;

/// <summary>The options of a call of LoadWeights that say which keys go where, as NetGen.WeightsOptions has them.</summary>
internal sealed record LoadingOptions(string Prefix, IReadOnlyList<string> Only, IReadOnlyList<string> Except, bool IsStrict)
{
    /// <summary>Whether the file's types are converted to the network's; true where that isn't known.</summary>
    public bool Converts { get; init; }

    private static readonly LoadingOptions s_none = new("", [], [], true);

    /// <summary>Whether the network's key is loaded.</summary>
    public bool Takes(string key) => (Only.Count == 0 || Begins(key, Only)) && !Begins(key, Except);

    /// <summary>The path and the options of a call; null where one of them isn't certain.</summary>
    public static (string Path, LoadingOptions Options)? Read(IInvocationOperation call, SemanticModel model, CancellationToken cancel)
    {
        var variables = new SingleAssignment(model, cancel);
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "path")?.Value is not { } path
            || PathOf(path, variables) is not { } text)
        {
            return null;
        }

        return Read(call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "options")?.Value, variables) is { } options
            ? (text, options)
            : null;
    }

    private static string? PathOf(IOperation value, SingleAssignment variables)
    {
        value = Value(value, variables);
        if (value.ConstantValue is { HasValue: true, Value: string text }) return text;
        // Path.Combine(folder, "weights", "resnet.safetensors"): its constant end.
        if (value is not IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType.Name: "Path" } } combine)
            return null;
        var parts = combine
            .Arguments.SelectMany(a => a.ArgumentKind == ArgumentKind.Explicit ? [a.Value] : Items(a.Value) ?? [])
            .Select(a => a.ConstantValue is { HasValue: true, Value: string part } ? part : null)
            .ToList();
        var end = parts.Skip(parts.LastIndexOf(null) + 1).ToList();
        return end.Count > 0 ? string.Join("/", end) : null;
    }

    private static LoadingOptions? Read(IOperation? value, SingleAssignment variables)
    {
        if (value is null || value.ConstantValue is { HasValue: true, Value: null }) return s_none;
        if (Value(value, variables) is { ConstantValue: { HasValue: true, Value: null } }) return s_none;
        if (Value(value, variables) is not IObjectCreationOperation { Arguments.Length: 0 } creation) return null;
        var options = s_none;
        foreach (var member in creation.Initializer?.Initializers ?? [])
        {
            if (member
                is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var given })
            {
                return null;
            }

            if (With(options, name, given) is not { } next) return null;
            options = next;
        }

        return options;
    }

    private static LoadingOptions? With(LoadingOptions options, string name, IOperation value) => name switch
    {
        "Prefix" => value.ConstantValue is { HasValue: true, Value: string prefix } ? options with { Prefix = prefix } : null,
        "Strict" => value.ConstantValue is { HasValue: true, Value: bool strict } ? options with { IsStrict = strict } : null,
        "Only" => Texts(value) is { } only ? options with { Only = only } : null,
        "Except" => Texts(value) is { } except ? options with { Except = except } : null,
        "ConvertTypes" => options with { Converts = value.ConstantValue is not { HasValue: true, Value: false } },
        _ => null,
    };

    private static IReadOnlyList<string>? Texts(IOperation value)
    {
        var items = Items(value)?.Select(i => i.ConstantValue is { HasValue: true, Value: string text } ? text : null).ToList();
        return items is null || items.Contains(null) ? null : [.. items.Select(i => i!)];
    }

    private static IEnumerable<IOperation>? Items(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation { Elements: var elements } => elements.Select(e => e is IConversionOperation c ? c.Operand : e),
            _ => null,
        };
    }

    private static IOperation Value(IOperation value, SingleAssignment variables)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value is not ILocalReferenceOperation { ConstantValue.HasValue: false } local
            || variables.ValueOf(local.Local) is not { } assigned)
        {
            return value;
        }

        while (assigned is IConversionOperation conversion) assigned = conversion.Operand;
        return assigned;
    }

    private static bool Begins(string key, IReadOnlyList<string> prefixes) =>
        prefixes.Any(p => key.StartsWith(p, StringComparison.Ordinal));
}
