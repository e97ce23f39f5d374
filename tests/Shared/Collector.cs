using System.Diagnostics;

namespace NetGen.Testing;

/// <summary>
/// Allocates and collects on another thread for half of the time until it is disposed: what nothing holds is finalized soon.
/// In a process with many objects a collection takes milliseconds, during which nothing else runs.
/// </summary>
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
            long start = Stopwatch.GetTimestamp();
            GC.Collect(n % 50 == 0 ? 1 : 0, GCCollectionMode.Forced, blocking: true);
            var taken = Stopwatch.GetElapsedTime(start);
            while (Stopwatch.GetElapsedTime(start) < 2 * taken && !_isDisposed) Thread.SpinWait(100);
        }
    }
}
