using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What is neither a tensor nor a layer.</summary>
    public static partial class utils
    {
        /// <summary>Data sets, and loaders that make batches of them.</summary>
        public static partial class data
        {
            /// <summary>Examples by number.</summary>
            /// <typeparam name="T">One example.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>Nothing to set up.</summary>
                protected Dataset() { }

                /// <summary>How many examples there are.</summary>
                public abstract long Count { get; }

                /// <summary>The example of a number, from 0 to <see cref="Count"/> - 1.</summary>
                /// <remarks>A loader with several workers calls this on several threads, and disposes what it creates.</remarks>
                public abstract T GetTensor(long index);

                /// <summary>Disposes what the data set holds.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <inheritdoc cref="Dispose()"/>
                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Examples of named tensors, such as an image and its label.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
                /// <summary>Nothing to set up.</summary>
                protected Dataset() { }
            }

            /// <summary>Examples of several tensors in order.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>
            {
                /// <summary>Nothing to set up.</summary>
                protected IterableDataset() { }
            }

            /// <summary>A data set of whole tensors, which it takes over: an example is one entry of the first dimension of each.</summary>
            /// <exception cref="ArgumentException">There is no tensor, or the first dimensions differ.</exception>
            public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);

            /// <summary>Batches in the data set's order, or shuffled.</summary>
            /// <param name="dataset">The data set.</param>
            /// <param name="batchSize">Examples of a batch.</param>
            /// <param name="shuffle">Whether to shuffle, anew at every enumeration (the same way if there is a seed).</param>
            /// <param name="device">Where the batches are put.</param>
            /// <param name="seed">The seed of the shuffling; null takes a random one.</param>
            /// <param name="num_worker">How many threads prepare batches ahead; at 1 the calling thread does it.</param>
            /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
            /// <param name="disposeBatch">Whether a batch is disposed when the next is asked for.</param>
            /// <param name="disposeDataset">Whether the data set is disposed with the loader.</param>
            public static DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>Batches in a given order of indices.</summary>
            public static DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <inheritdoc cref="DataLoader(Dataset, int, bool, Device, int?, int, bool, bool, bool)"/>
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <inheritdoc cref="DataLoader(Dataset, int, IEnumerable{long}, Device, int, bool, bool, bool)"/>
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);
        }
    }
}
