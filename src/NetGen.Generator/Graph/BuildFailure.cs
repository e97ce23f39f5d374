using NetGen.Generator.Pipeline;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>
/// Leaves the attribute that is being expanded; <see cref="Expander"/> and <see cref="GraphBuilder"/> note it and go on after it.
/// <see cref="Problem"/> is null where the mistake is reported elsewhere: by the compiler, or by an earlier problem.
/// </summary>
internal sealed class BuildFailure(Problem? problem) : Exception(problem?.Rule.Title)
{
    public Problem? Problem { get; } = problem;

    /// <summary>The same at these characters of a text.</summary>
    public BuildFailure At(string text, int start, int length) =>
        Problem is { } problem && length > 0 ? new(problem with { Characters = new(text, start, length) }) : this;

    /// <summary>The same about tensors that other attributes made; null is the network's input.</summary>
    public BuildFailure About(params IEnumerable<Origin?> makers) =>
        Problem is { } problem ? new(problem with { Makers = makers.OfType<Origin>().Distinct().ToEquatableArray() }) : this;

    /// <summary>A failure that follows from a mistake which is reported elsewhere.</summary>
    public static BuildFailure Consequence() => new(null);
}
