using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One pass over a data set: batches are prepared in order, by as many threads as the loader has workers.</summary>
internal static class BatchEnumerator
{
    public static IEnumerator<S> Over<T, S>(DataLoader<T, S> loader)
    {
        var ahead = new Queue<Task<Batch<S>>>();
        Batch<S>? current = null;
        using var indices = loader.sampler.GetEnumerator();
        try
        {
            while (true)
            {
                // One worker is the calling thread, which has nothing to gain from preparing ahead.
                while (ahead.Count < (loader.num_workers == 1 ? 0 : loader.num_workers) && Next(indices, loader) is { } coming)
                    ahead.Enqueue(Task.Run(() => Make(loader, coming)));
                Batch<S> batch;
                if (ahead.TryDequeue(out var task)) batch = task.GetAwaiter().GetResult();
                else if (loader.num_workers == 1 && Next(indices, loader) is { } now) batch = Make(loader, now);
                else break;
                current?.Dispose();
                current = loader.DisposeBatch ? batch : null;
                if (!loader.DisposeBatch) CurrentDisposeScope?.Attach(batch.Owned);
                yield return batch.Value;
            }
        }
        finally
        {
            current?.Dispose();
            // A pass that ends early has batches on their way.
            foreach (var task in ahead)
                task.ContinueWith(t => { if (t.IsCompletedSuccessfully) t.Result.Dispose(); }, TaskScheduler.Default).Wait();
        }
    }

    private static long[]? Next<T, S>(IEnumerator<long> indices, DataLoader<T, S> loader)
    {
        var result = new List<long>(loader.batch_size);
        while (result.Count < loader.batch_size && indices.MoveNext()) result.Add(indices.Current);
        return result.Count == 0 || result.Count < loader.batch_size && loader.drop_last ? null : result.ToArray();
    }

    private static Batch<S> Make<T, S>(DataLoader<T, S> loader, long[] indices)
    {
        // What GetTensor creates is disposed here; what it only looks up (made outside of this scope) stays.
        using var examples = NewDisposeScope();
        var items = indices.Select(loader.dataset.GetTensor).ToList();
        using var collated = NewDisposeScope();
        var value = loader.collate_fn(items, loader.Device);
        var owned = collated.DisposablesView.ToArray();
        collated.Detach(owned);
        return new(value, owned);
    }

    private sealed record Batch<S>(S Value, IDisposable[] Owned) : IDisposable
    {
        public void Dispose()
        {
            foreach (var tensor in Owned) tensor.Dispose();
        }
    }
}
