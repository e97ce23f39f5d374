namespace NetGen.Onnx;

/// <summary>A network can't be written as ONNX, or its file can't be opened; the message says why and what to do.</summary>
public sealed class OnnxException : Exception
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public OnnxException(string message) : base(message) { }

    /// <summary>An error with a message and its cause.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="cause">What was caught.</param>
    public OnnxException(string message, Exception cause) : base(message, cause) { }

    /// <summary>An error without a message.</summary>
    public OnnxException() { }
}
