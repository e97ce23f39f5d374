namespace NetGen.Training;

/// <summary>
/// A checkpoint or a weights file that can't be used: damaged, truncated, or of another network or run.
/// The message says what differs and what to do.
/// </summary>
/// <param name="message">Which file, what was expected, what was found, what to do.</param>
/// <param name="cause">The failure below, if any.</param>
public sealed class CheckpointException(string message, Exception? cause = null) : Exception(message, cause);
