namespace NetGen;

/// <summary>
/// A weights file that can't be used: missing, damaged, of another format, or of another network. The message says which file, where in it,
/// what was expected, what was found, and what to do; the network is as it was.
/// </summary>
/// <param name="message">Which file, where, expected, found, what to do.</param>
/// <param name="cause">The failure below, if any.</param>
public sealed class WeightsException(string message, Exception? cause = null) : Exception(message, cause);
