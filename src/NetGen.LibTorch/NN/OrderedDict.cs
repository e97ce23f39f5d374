using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that remembers the order of insertion, as Python's <c>dict</c> does.</summary>
/// <remarks>State-dict keys, files and optimizer states are all written in this order.</remarks>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)> where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> _list = [];
    private readonly Dictionary<TKey, TValue> _dict = [];

    /// <summary>The value of a key; setting an unknown key appends it.</summary>
    /// <exception cref="KeyNotFoundException">The key is unknown.</exception>
    public TValue this[TKey key]
    {
        get => _dict[key];
        set
        {
            _dict[key] = value;
            var index = IndexOf(key);
            if (index < 0) _list.Add((key, value));
            else _list[index] = (key, value);
        }
    }

    /// <summary>The entry at a position.</summary>
    public (TKey, TValue) this[int index]
    {
        get => _list[index];
        set
        {
            var key = value.Item1;
            var known = IndexOf(key);
            if (known >= 0 && known != index) throw new ArgumentException($"An item with the same key has already been added. Key: {key}");
            _dict.Remove(_list[index].Key);
            _list[index] = value;
            _dict[key] = value.Item2;
        }
    }

    /// <summary>The keys in order.</summary>
    public ICollection<TKey> Keys => _list.Select(e => e.Key).ToList();

    /// <summary>The values in order.</summary>
    public ICollection<TValue> Values => _list.Select(e => e.Value).ToList();

    /// <summary>The number of entries.</summary>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys in order.</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>The values in order.</summary>
    public IEnumerable<TValue> values() => Values;

    /// <summary>The entries in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    /// <summary>Appends an entry.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value)
    {
        _dict.Add(key, value);
        _list.Add((key, value));
    }

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    /// <summary>Inserts an entry at a position.</summary>
    public void Insert(int index, (TKey, TValue) item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)_list.Count, nameof(index));
        _dict.Add(item.Item1, item.Item2);
        _list.Insert(index, item);
    }

    /// <summary>Removes the entry at a position.</summary>
    public void RemoveAt(int index)
    {
        _dict.Remove(_list[index].Key);
        _list.RemoveAt(index);
    }

    /// <summary>Removes a key; false where it is unknown.</summary>
    public bool Remove(TKey key)
    {
        var index = IndexOf(key);
        if (index >= 0) RemoveAt(index);
        return index >= 0;
    }

    /// <inheritdoc cref="Remove(TKey)"/>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <inheritdoc cref="Remove(TKey)"/>
    public bool Remove((TKey, TValue) item)
    {
        var index = IndexOf(item);
        if (index >= 0) RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        _dict.Clear();
        _list.Clear();
    }

    /// <inheritdoc cref="Clear"/>
    public void clear() => Clear();

    /// <summary>Is the key known?</summary>
    public bool ContainsKey(TKey key) => _dict.ContainsKey(key);

    /// <summary>Is the entry there, key and value?</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => IndexOf((item.Key, item.Value)) >= 0;

    /// <inheritdoc cref="Contains(KeyValuePair{TKey, TValue})"/>
    public bool Contains((TKey, TValue) item) => IndexOf(item) >= 0;

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((TKey, TValue) item) => _list.FindIndex(e =>
        EqualityComparer<TKey>.Default.Equals(e.Key, item.Item1) && EqualityComparer<TValue>.Default.Equals(e.Value, item.Item2));

    /// <summary>The value of a key, where it is known.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _dict.TryGetValue(key, out value);

    /// <summary>Copies the entries.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <summary>Copies the entries.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in _list) array[arrayIndex++] = new(key, value);
    }

    /// <summary>Enumerates the entries in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => _list.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        _list.Select(e => new KeyValuePair<TKey, TValue>(e.Key, e.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(TKey key) => _dict.ContainsKey(key) ? _list.FindIndex(e => EqualityComparer<TKey>.Default.Equals(e.Key, key)) : -1;
}
