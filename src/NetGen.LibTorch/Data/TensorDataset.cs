using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>A data set of whole tensors: an example is one entry of the first dimension of each.</summary>
public class TensorDataset : IterableDataset
{
    private readonly Tensor[] _tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        if (tensors.Length == 0) throw new ArgumentException("A TensorDataset needs at least one tensor.", nameof(tensors));
        if (tensors.Any(t => t.dim() == 0 || t.shape[0] != tensors[0].shape[0]))
            throw new ArgumentException($"All tensors must have the same first dimension; got {string.Join(", ", tensors.Select(t => $"[{string.Join(" x ", t.shape)}]"))}.", nameof(tensors));
        // The data set outlives the scope that it was made in.
        _tensors = tensors.Select(t => t.alias().DetachFromDisposeScope()).ToArray();
    }

    /// <summary>The common first dimension.</summary>
    public override long Count => _tensors[0].shape[0];

    /// <summary>One entry of each tensor.</summary>
    public IList<Tensor> this[long index] => GetTensor(index);

    /// <summary>One entry of each tensor.</summary>
    public override IList<Tensor> GetTensor(long index) => _tensors.Select(t => t.select(0, index)).ToList();

    /// <summary>Disposes the tensors.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing) foreach (var tensor in _tensors) tensor.Dispose();
        base.Dispose(disposing);
    }
}
