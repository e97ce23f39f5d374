using static TorchSharp.torch;

namespace NetGen.Onnx;

/// <summary>Writes networks as ONNX, for ONNX Runtime and everything else that reads it.</summary>
public static class OnnxExtensions
{
    /// <summary>
    /// Writes the network as it evaluates: its outputs without auxiliary heads and dropout, weights under their state-dict names as
    /// float32, the batch free, and height and width free where the declaration leaves them open. Nothing runs and nothing is traced.
    /// </summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="path">The file, named <c>.onnx</c> by custom. It is moved into place when it is complete.</param>
    /// <param name="options">How it is written; null for the defaults.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="OnnxException">A layer has no operators in ONNX; the message names all such layers.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static OnnxReport SaveOnnx(this INetwork network, string path, OnnxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (network is not nn.Module module)
        {
            throw new ArgumentException(
                $"{network.GetType()} isn't a TorchSharp module: it isn't a network that NetGen wrote.",
                nameof(network));
        }

        options ??= new();
        var model = OnnxModel.Of(network.Graph, module, options);
        var report = OnnxReport.Of(model);
        OnnxFile.Write(model, path, options);
        return report;
    }
}
