namespace TorchSharp;

/// <summary>The scopes of a thread, innermost last, and what happened to the objects made on it.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager? t_current;
    private readonly List<DisposeScope> _scopes = [];
    private readonly ThreadDisposeScopeStatistics _statistics = new();

    /// <summary>A manager without scopes; each thread has one of its own.</summary>
    public DisposeScopeManager() { }

    /// <summary>What happened to the objects made on this thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => Current._statistics;

    internal static DisposeScopeManager Current => t_current ??= new();

    internal DisposeScope? Innermost => _scopes.Count == 0 ? null : _scopes[^1];

    internal LifetimeStatistics Count(IDisposable disposable) => disposable is torch.Tensor ? _statistics.TensorStatistics : _statistics.PackedSequenceStatistics;

    internal DisposeScope Enter()
    {
        var scope = new DisposeScope(this, Innermost);
        _scopes.Add(scope);
        return scope;
    }

    internal void Leave(DisposeScope scope) => _scopes.Remove(scope);

    internal void Register(torch.Tensor tensor, DisposeScope? scope)
    {
        if (scope is not null)
        {
            _statistics.TensorStatistics.CreatedInScopeCount++;
            scope.Add(tensor);
        }
        else
        {
            _statistics.TensorStatistics.CreatedOutsideScopeCount++;
        }
    }
}

public static partial class torch
{
    /// <summary>Begins a scope that disposes the tensors made on this thread until it is disposed.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.Current.Enter();

    /// <summary>The innermost scope of this thread, if any.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.Current.Innermost;

    /// <summary>Computes in a scope of its own and gives the result to the scope around it.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
