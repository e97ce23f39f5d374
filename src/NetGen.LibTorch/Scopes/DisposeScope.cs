namespace TorchSharp;

/// <summary>Disposes, when it ends, all tensors made on its thread since it began, except those moved or detached from it.</summary>
public sealed partial class DisposeScope : IDisposable
{
    private readonly HashSet<IDisposable> _members = new(System.Collections.Generic.ReferenceEqualityComparer.Instance);
    private readonly DisposeScopeManager _manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (_manager, Outer) = (manager, outer);

    internal DisposeScope? Outer { get; }

    /// <summary>What the scope will dispose.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. _members];

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => _members.Count;

    /// <summary>Whether the scope will dispose this object.</summary>
    public bool Contains(IDisposable disposable) => _members.Contains(disposable);

    internal void Add(IDisposable disposable)
    {
        _members.Add(disposable);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = this;
    }

    /// <summary>Takes an object in, out of the scope it was in, if any.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is torch.Tensor { OwningDisposeScope: { } owner }) owner._members.Remove(disposable);
        else _manager.Count(disposable).AttachedToScopeCount++;
        Add(disposable);
    }

    /// <summary>Takes objects in.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects in, and gives them back as a list.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var list = disposables.ToList();
        list.ForEach(Attach);
        return list;
    }

    /// <summary>Notes that an object of this scope was disposed.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _manager.Count(disposable).DisposedInScopeCount++;
        _members.Remove(disposable);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = null;
    }

    /// <summary>Disposes what is in the scope now; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    /// <summary>Disposes what is in the scope now, except <paramref name="inKeep"/>.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = new HashSet<IDisposable>(inKeep, System.Collections.Generic.ReferenceEqualityComparer.Instance);
        var gone = new IDisposable[_members.Count];
        _members.CopyTo(gone);
        foreach (var disposable in gone)
        {
            if (keep.Contains(disposable)) continue;
            _members.Remove(disposable);
            // A tensor finds no owner any more: count here, not in its Dispose.
            if (disposable is torch.Tensor tensor) tensor.DisposeByScope();
            else disposable.Dispose();
            _manager.Count(disposable).DisposedInScopeCount++;
        }
    }

    /// <summary>Disposes what is in the scope now, except <paramref name="keep"/>.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes what is in the scope now, except <paramref name="keep"/>, which is given back.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <summary>Disposes what is in the scope now, except two objects, which are given back.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Disposes what is in the scope now, except three objects, which are given back.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Ends the scope and disposes what is in it.</summary>
    public void Dispose()
    {
        DisposeEverything();
        _manager.Leave(this);
    }
}
