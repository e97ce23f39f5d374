using System.ComponentModel;
using TorchSharp;

namespace NetGen;

/// <summary>The tensors that a generated <c>forward</c> has made and not yet disposed when one of its statements throws.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Intermediates
{
    /// <summary>Disposes tensors.</summary>
    /// <param name="tensors">Those that were made; null for those that weren't. A tensor that is disposed already stays so.</param>
    public static void Dispose(params torch.Tensor?[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        foreach (var tensor in tensors) tensor?.Dispose();
    }
}
