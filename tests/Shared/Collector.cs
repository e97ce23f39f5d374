namespace NetGen.Testing;

/// <summary>Allocates and collects on another thread until it is disposed: what nothing holds is finalized as soon as it can be.</summary>
internal sealed class Collector : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _isDisposed;
    private byte[]? _last;

    public Collector()
    {
        _thread = new(Run) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _isDisposed = true;
        _thread.Join();
    }

    private void Run()
    {
        for (int n = 0; !_isDisposed; n++)
        {
            for (int k = 0; k < 20; k++) _last = new byte[1000];
            GC.Collect(n % 50 == 0 ? 1 : 0, GCCollectionMode.Forced, blocking: true);
        }
    }
}
