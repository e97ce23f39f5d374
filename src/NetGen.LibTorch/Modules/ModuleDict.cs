using System.Collections;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules under names, in order of insertion.</summary>
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
{
    private readonly OrderedDict<string, T> _dict = new();

    /// <summary>An empty dictionary.</summary>
    public ModuleDict() : base(nameof(ModuleDict<T>)) { }

    /// <summary>The module of a name.</summary>
    public T this[string key]
    {
        get => _dict[key];
        set => Change(() => _dict[key] = value);
    }

    /// <summary>The entry at a position.</summary>
    public (string, T) this[int index]
    {
        get => _dict[index];
        set => Change(() => _dict[index] = value);
    }

    /// <summary>The names in order.</summary>
    public ICollection<string> Keys => _dict.Keys;

    /// <summary>The modules in order.</summary>
    public ICollection<T> Values => _dict.Values;

    /// <summary>How many modules there are.</summary>
    public int Count => _dict.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names in order.</summary>
    public IEnumerable<string> keys() => _dict.keys();

    /// <summary>The modules in order.</summary>
    public IEnumerable<T> values() => _dict.values();

    /// <summary>The entries in order.</summary>
    public IEnumerator<(string, T)> items() => _dict.items();

    /// <summary>Adds a module under a new name.</summary>
    public void Add(string key, T value)
    {
        register_module(key, value);
        _dict.Add(key, value);
    }

    /// <inheritdoc cref="Add(string, T)"/>
    public void Add((string, T) item) => Add(item.Item1, item.Item2);

    /// <inheritdoc cref="Add(string, T)"/>
    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    /// <summary>Inserts an entry.</summary>
    public void Insert(int index, (string, T) item) => Change(() => _dict.Insert(index, item));

    /// <summary>Takes a name out; false where it isn't there.</summary>
    public bool Remove(string key)
    {
        var there = _dict.ContainsKey(key);
        if (there) Change(() => _dict.Remove(key));
        return there;
    }

    /// <inheritdoc cref="Remove(string)"/>
    public bool Remove((string, T) item) => _dict.Contains(item) && Remove(item.Item1);

    /// <inheritdoc cref="Remove(string)"/>
    public bool Remove(KeyValuePair<string, T> item) => _dict.Contains(item) && Remove(item.Key);

    /// <summary>Takes the entry at a position out.</summary>
    public void RemoveAt(int index) => Change(() => _dict.RemoveAt(index));

    /// <summary>Takes all entries out.</summary>
    public void Clear() => Change(_dict.Clear);

    /// <inheritdoc cref="Clear"/>
    public void clear() => Clear();

    /// <summary>Is the name there?</summary>
    public bool ContainsKey(string key) => _dict.ContainsKey(key);

    /// <summary>Is the entry there?</summary>
    public bool Contains((string, T) item) => _dict.Contains(item);

    /// <summary>Is the entry there?</summary>
    public bool Contains(KeyValuePair<string, T> item) => _dict.Contains(item);

    /// <summary>The module of a name, where it is there.</summary>
    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) => _dict.TryGetValue(key, out value);

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((string, T) item) => _dict.IndexOf(item);

    /// <summary>Copies the entries.</summary>
    public void CopyTo((string, T)[] array, int arrayIndex) => _dict.CopyTo(array, arrayIndex);

    /// <summary>Copies the entries.</summary>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _dict.CopyTo(array, arrayIndex);

    /// <summary>Enumerates the entries.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => _dict.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_dict).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Change(Action change)
    {
        change();
        ClearModules();
        foreach (var (name, module) in _dict) register_module(name, module);
    }
}
