using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules, registered under their indices.</summary>
public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    private readonly List<T> _list = [];

    /// <summary>Of given modules.</summary>
    public ModuleList(params T[] modules) : base(nameof(ModuleList<T>))
    {
        extend(modules);
    }

    /// <summary>The module at a position.</summary>
    public T this[int index]
    {
        get => _list[index];
        set => Change(() => _list[index] = value);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>Adds a module at the end.</summary>
    public void Add(T item)
    {
        register_module($"{Count}", item);
        _list.Add(item);
    }

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules)
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>Inserts a module; those after it move up by one.</summary>
    public void Insert(int index, T item) => Change(() => _list.Insert(index, item));

    /// <summary>Takes a module out; false where it isn't there.</summary>
    public bool Remove(T item)
    {
        var there = _list.Contains(item);
        if (there) Change(() => _list.Remove(item));
        return there;
    }

    /// <summary>Takes the module at a position out.</summary>
    public void RemoveAt(int index) => Change(() => _list.RemoveAt(index));

    /// <summary>Takes all modules out.</summary>
    public void Clear() => Change(_list.Clear);

    /// <summary>Is the module there?</summary>
    public bool Contains(T item) => _list.Contains(item);

    /// <summary>The position of a module, or -1.</summary>
    public int IndexOf(T item) => _list.IndexOf(item);

    /// <summary>Copies the modules.</summary>
    public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <summary>Enumerates the modules.</summary>
    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Indices are names: whatever moves an element registers all of them anew.
    private void Change(Action change)
    {
        change();
        ClearModules();
        for (var i = 0; i < _list.Count; i++) register_module($"{i}", _list[i]);
    }
}
