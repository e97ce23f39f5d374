using Microsoft.ML.OnnxRuntime;
using TorchSharp;

namespace NetGen.Onnx;

/// <summary>Opens a network's file in ONNX Runtime.</summary>
internal static class SessionFile
{
    /// <summary>The session of a file whose inputs and outputs are the network's.</summary>
    /// <exception cref="OnnxException">It can't be opened, or is another network's.</exception>
    public static InferenceSession Open(NetworkGraph graph, string path, Action<SessionOptions>? configure)
    {
        if (!File.Exists(path))
            throw new OnnxException($"There is no file {path}. Write it with SaveOnnx, or with 'netgen export {graph.Name}'.");
        var session = Make(graph, path, configure);
        try
        {
            var differences = SessionDifferences.Between(graph, session);
            if (differences.Count == 0) return session;
            throw new OnnxException(
                $"{path} isn't a file of {graph.Name}: {string.Join("; ", differences)}. "
                    + "Open it with the network that it was written from, or write it again with SaveOnnx.");
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static InferenceSession Make(NetworkGraph graph, string path, Action<SessionOptions>? configure)
    {
        try
        {
            using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            Configure(options, configure);
            return new(path, options);
        }
        catch (OnnxRuntimeException cause)
        {
            throw new OnnxException(
                $"{path} can't be opened as ONNX: {cause.Message} Write it again with SaveOnnx, or with 'netgen export {graph.Name}'. "
                    + $"A file of large weights, {Path.GetFileName(path)}.data, must stay next to it.",
                cause);
        }
        catch (Exception cause) when (cause is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new OnnxException(
                "ONNX Runtime's native library isn't there. Add the package Microsoft.ML.OnnxRuntime to the program's project, or the one "
                    + $"that has the execution provider that you want. {(cause.InnerException ?? cause).Message}",
                cause);
        }
    }

    private static void Configure(SessionOptions options, Action<SessionOptions>? configure)
    {
        try
        {
            configure?.Invoke(options);
        }
        catch (Exception cause) when (cause is OnnxRuntimeException or EntryPointNotFoundException)
        {
            throw new OnnxException(
                $"ONNX Runtime refuses the options: {cause.Message} An execution provider is in a package of its own, such as "
                    + "Microsoft.ML.OnnxRuntime.Gpu, which takes the place of Microsoft.ML.OnnxRuntime.",
                cause);
        }
    }
}
