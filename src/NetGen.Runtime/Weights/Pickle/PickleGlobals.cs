using NetGen.Files;

namespace NetGen.Pickle;

/// <summary>The only names that a pickle may refer to, and what we make of each. No name is ever looked up anywhere but here.</summary>
internal static class PickleGlobals
{
    private const string OrderedDict = "collections.OrderedDict";

    private static readonly Dictionary<string, Func<PickleMachine, object?[], object>> s_functions = new()
    {
        [OrderedDict] = (m, a) => a is [] ? new PickleDictionary() : throw Arguments(m, OrderedDict, "none", a),
        // storage, storage_offset, size, stride, requires_grad, backward_hooks[, metadata]
        ["torch._utils._rebuild_tensor_v2"] = (m, a) =>
            a is [TorchStorage storage, long offset, PickleTuple size, PickleTuple stride, bool, ..] && a.Length <= 7
                ? Tensor(m, storage, offset, Integers(m, size), Integers(m, stride))
                : throw Arguments(m, "_rebuild_tensor_v2", "storage, offset, size, stride, requires_grad, backward_hooks", a),
        // data, requires_grad, backward_hooks
        ["torch._utils._rebuild_parameter"] = (m, a) =>
            a is [TorchTensor data, bool, _] ? data : throw Arguments(m, "_rebuild_parameter", "data, requires_grad, backward_hooks", a),
        // the same, and the attributes that somebody gave it
        ["torch._utils._rebuild_parameter_with_state"] = (m, a) =>
            a is [TorchTensor data, bool, _, _]
                ? data
                : throw Arguments(m, "_rebuild_parameter_with_state", "data, requires_grad, backward_hooks, state", a),
    };

    /// <summary>A name, if it's in the list.</summary>
    /// <exception cref="WeightsException">It's not.</exception>
    public static PickleGlobal Find(PickleMachine machine, string module, string name)
    {
        string full = $"{module}.{name}";
        return s_functions.ContainsKey(full) || StorageType(full) is not null
            ? new(full)
            : throw machine.Refuse(
                "tensors, dictionaries, lists, tuples, numbers, texts, truth values and None",
                $"the global '{Quoted.Name(full)}', which loading would have to execute");
    }

    public static object Call(PickleMachine machine, PickleGlobal function, object?[] arguments) =>
        s_functions.TryGetValue(function.FullName, out var call)
            ? call(machine, arguments)
            : throw machine.Refuse("a function", Quoted.Name(function.FullName));

    /// <summary>The persistent id of a storage: ("storage", class, key, device, number of elements). Where it was doesn't matter.</summary>
    public static TorchStorage Storage(PickleMachine machine, PickleTuple id) =>
        id.Items is ["storage", PickleGlobal kind, string key, string, long count] && StorageType(kind.FullName) is { } type && count >= 0
            ? new(key, type, count)
            : throw machine.Refuse(
                "('storage', class, key, device, number of elements)",
                $"({string.Join(", ", id.Items.Take(6).Select(PickleText.Describe))})");

    private static ElementType? StorageType(string fullName) =>
        fullName.StartsWith("torch.", StringComparison.Ordinal) ? ElementType.OfStorage(fullName["torch.".Length..]) : null;

    /// <summary>A view must lie inside its storage, whatever its numbers multiply to.</summary>
    private static TorchTensor Tensor(PickleMachine machine, TorchStorage storage, long offset, long[] shape, long[] strides)
    {
        if (shape.Length != strides.Length || shape.Length > Shape.MaxRank)
        {
            throw machine.Refuse(
                $"as many strides as sizes, at most {Shape.MaxRank}",
                $"{shape.Length} sizes and {strides.Length} strides");
        }

        if (offset < 0 || strides.Any(s => s < 0))
            throw machine.Refuse("an offset and strides of at least 0", $"offset {offset}, strides {Shape.Text(strides)}");
        if (Shape.Count(shape) is not { } count) throw machine.Refuse("sizes of at least 0 whose product is below 2^63", Shape.Text(shape));
        Int128 end = offset;
        if (count > 0) end += 1 + shape.Zip(strides, (size, stride) => (Int128)(size - 1) * stride).Aggregate((Int128)0, (a, b) => a + b);
        if (end > storage.Count)
        {
            throw machine.Refuse(
                $"a tensor within the {storage.Count} elements of its storage",
                $"offset {offset}, sizes {Shape.Text(shape)}, strides {Shape.Text(strides)}");
        }

        return new(storage, offset, shape, strides);
    }

    private static long[] Integers(PickleMachine machine, PickleTuple tuple) =>
        Array.ConvertAll(tuple.Items, item => item is long number ? number : throw machine.Refuse("integers", PickleText.Describe(item)));

    private static WeightsException Arguments(PickleMachine machine, string function, string expected, object?[] found) =>
        machine.Refuse($"arguments ({expected}) for {function}", $"({string.Join(", ", found.Take(8).Select(PickleText.Describe))})");
}
