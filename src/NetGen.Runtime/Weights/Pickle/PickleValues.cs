using NetGen.Files;

namespace NetGen.Pickle;

// The values that a pickle may hold: null, bool, long, BigInteger, double, string and the classes here. Classes, not records:
// a record's ToString and Equals would follow a structure that contains itself for ever.

/// <summary>A name of Python's that the pickle refers to; one of <see cref="PickleGlobals"/>.</summary>
internal sealed class PickleGlobal(string fullName)
{
    public string FullName => fullName;
}

internal sealed class PickleTuple(object?[] items)
{
    public object?[] Items => items;
}

internal sealed class PickleList
{
    public List<object?> Items { get; } = [];
}

/// <summary>A dictionary in order of insertion. Keys that are no text are counted and forgotten: no state dict has them.</summary>
internal sealed class PickleDictionary
{
    private readonly Dictionary<string, object?> _values = [];

    public List<string> Keys { get; } = [];

    public int OtherKeys { get; private set; }

    public object? this[string key] => _values[key];

    public bool Contains(string key) => _values.ContainsKey(key);

    /// <summary>Adds a value; false where the key is taken.</summary>
    public bool Add(object? key, object? value)
    {
        if (key is not string name)
        {
            OtherKeys++;
            return true;
        }

        Keys.Add(name);
        return _values.TryAdd(name, value);
    }
}

/// <summary>A storage of PyTorch's: a run of elements in a file of its own next to the pickle.</summary>
internal sealed record TorchStorage(string Key, ElementType Type, long Count);

/// <summary>A tensor of PyTorch's: a view of a storage.</summary>
internal sealed record TorchTensor(TorchStorage Storage, long Offset, long[] Shape, long[] Strides);

/// <summary>What messages call a value.</summary>
internal static class PickleText
{
    public static string Describe(object? value) => value switch
    {
        null => "None",
        bool => "a truth value",
        string => "a text",
        long or double or System.Numerics.BigInteger => "a number",
        PickleTuple tuple => $"a tuple of {tuple.Items.Length}",
        PickleList list => $"a list of {list.Items.Count}",
        PickleDictionary dictionary => $"a dictionary of {dictionary.Keys.Count + dictionary.OtherKeys}",
        PickleGlobal global => $"the name {Quoted.Name(global.FullName)}",
        TorchStorage => "a storage",
        _ => "a tensor",
    };
}
