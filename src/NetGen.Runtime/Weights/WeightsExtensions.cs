using NetGen.Safetensors;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>Loads and saves the weights of any network, in the formats that others read and write.</summary>
public static class WeightsExtensions
{
    // Names that promise a format that SaveWeights doesn't write.
    private static readonly string[] s_foreignExtensions = [".pth", ".pt", ".dat", ".ckpt", ".onnx", ".h5"];

    /// <summary>
    /// Loads a network's parameters and buffers from a file: safetensors, PyTorch's <c>torch.save</c> (zip files, since PyTorch 1.6)
    /// or TorchSharp's
    /// <c>Module.save</c>; its content tells which. Nothing in a file is executed. The network's element types and devices stay as they
    /// are.
    /// </summary>
    /// <param name="network">The network; unchanged when the file is rejected. A module of it works, too:
    /// <c>net.Backbone.LoadWeights(...)</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Which of the file's entries go where; without, its keys must be exactly the network's.</param>
    /// <returns>What was loaded, and what was not.</returns>
    /// <exception cref="WeightsException">
    /// The file is missing, damaged, hostile or of another network; the message lists all missing, unexpected and mismatched keys.
    /// </exception>
    public static WeightsReport LoadWeights(this nn.Module network, string path, WeightsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return WeightsLoader.Load(network, path, options ?? new());
    }

    /// <summary>
    /// Saves a network's parameters and buffers as a safetensors file, keys in state-dict order.
    /// The file is moved into place when it's complete. PyTorch reads it with <c>safetensors.torch.load_file(path)</c>.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, named <c>.safetensors</c> by custom.</param>
    /// <param name="metadata">Texts for the file's <c>__metadata__</c>; <c>format</c> is <c>pt</c> (PyTorch's layout of weights)
    /// unless given.</param>
    /// <exception cref="WeightsException">A tensor's type has no name in safetensors, or the file's name promises another
    /// format.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void SaveWeights(this nn.Module network, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (s_foreignExtensions.Contains(extension))
        {
            throw new WeightsException(
                $"{path} can't be written: SaveWeights writes safetensors, and {extension} promises another format. "
                    + $"Call it {Path.ChangeExtension(path, ".safetensors")}.");
        }

        var texts = new Dictionary<string, string>(metadata ?? new Dictionary<string, string>());
        // Libraries that load files into PyTorch ask for it.
        texts.TryAdd("format", "pt");
        SafetensorsWriter.Write(path, [.. network.state_dict().Select(e => (e.Key, e.Value))], texts);
    }
}
