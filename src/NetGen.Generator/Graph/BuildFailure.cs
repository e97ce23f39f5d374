namespace NetGen.Generator;

/// <summary>
/// Leaves the attribute that is being expanded; <see cref="Expander"/> and <see cref="GraphBuilder"/> note it and go on behind it.
/// <see cref="Problem"/> is null where the mistake is reported elsewhere: by the compiler, or by an earlier problem.
/// </summary>
internal sealed class BuildFailure(Problem? problem) : Exception(problem?.Rule.Title)
{
    public Problem? Problem { get; } = problem;

    /// <summary>A failure that follows from a mistake which is reported elsewhere.</summary>
    public static BuildFailure Consequence() => new(null);
}
