namespace FashionMnist.Data;

/// <summary>Data that can't be used. The message names the file, what was expected, what was found and what to do.</summary>
public sealed class DataException(string message, Exception? cause = null) : Exception(message, cause);
