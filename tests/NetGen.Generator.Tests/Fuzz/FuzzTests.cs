using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// 10,000 random declarations: never an exception, never more than <see cref="Cost"/> allows for one network,
/// and every place lies in the text.
/// </summary>
[Collection(MeasuredAlone.Name)]
public class FuzzTests
{
    private const int Parts = 10, Batches = 6, PerBatch = 125;

    public static TheoryData<int> All() => [.. Enumerable.Range(0, Parts)];

    private static string[] Sources(int batch) => [.. Enumerable.Range(batch * PerBatch, PerBatch).Select(Declarations.Draw)];

    [Theory]
    [MemberData(nameof(All))]
    public void Random_declarations_cost_little(int part)
    {
        for (int batch = 0; batch < Batches; batch++)
            Assert.Empty(Pipeline.Run(GeneratorHarness.Compile(Sources(part * Batches + batch))).Select(c => c.Complaint).OfType<string>());
    }

    // The compiler binds ten times what NetGen reads: a sample shows what generator and analyzers do inside of it.
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Random_declarations_do_no_harm(int batch)
    {
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(Sources(batch)));
        Assert.Empty(run.Result.Results.Select(r => r.Exception?.ToString()).OfType<string>());
        foreach (var diagnostic in run.Analyze())
        {
            Assert.False(diagnostic.Id is "AD0001", diagnostic.ToString());
            Assert.All(
                diagnostic.AdditionalLocations.Prepend(diagnostic.Location),
                place => Assert.InRange(place.SourceSpan.End, 0, place.SourceTree?.Length ?? 0));
        }
    }
}
