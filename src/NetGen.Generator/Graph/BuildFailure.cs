namespace NetGen.Generator;

/// <summary>Ends the expansion of a broken network; caught by <see cref="GraphBuilder"/> alone. <see cref="Problem"/> is null where the compiler has reported it.</summary>
internal sealed class BuildFailure(Problem? problem) : Exception(problem?.Rule.Title)
{
    public Problem? Problem { get; } = problem;
}
