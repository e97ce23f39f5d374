namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// Tests that limit time: in parallel with others, which make the runtime compile their code, ours would stay unoptimized.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class MeasuredAlone
{
    public const string Name = "measured alone";
}
