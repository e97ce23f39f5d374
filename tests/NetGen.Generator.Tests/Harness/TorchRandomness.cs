namespace NetGen.Generator.Tests;

/// <summary>
/// Tests that draw the same random numbers twice: torch has one generator for all threads, so nothing else may run in parallel.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class TorchRandomness
{
    public const string Name = "torch's random numbers";
}
