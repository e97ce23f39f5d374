namespace NetGen.FashionMnist.Tests;

/// <summary>
/// Runs in this process that are compared with each other: torch's random numbers and number of threads are those of the process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class TorchRandomness
{
    /// <summary>The collection's name.</summary>
    public const string Name = "torch's random numbers";
}
