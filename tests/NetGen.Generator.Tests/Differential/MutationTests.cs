using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Random networks with mistakes: whatever a person writes, NetGen neither crashes nor writes code that doesn't compile.</summary>
public class MutationTests
{
    private const int Count = 75;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mistakes_give_diagnostics_alone(int part)
    {
        var networks = Enumerable.Range(10_000 + part * Count, Count).Select(seed => Mutation.Of(NetworkDrawer.Draw(seed), seed)).ToList();
        var compilation = GeneratorHarness.Compile([.. networks.Select(n => n.Source)]);
        var run = GeneratorHarness.Generate(compilation);
        Assert.Empty(run.Result.Results.Select(r => r.Exception).OfType<Exception>());
        var reported = run.Analyze();
        Assert.DoesNotContain(reported.Concat(run.Result.Diagnostics), d => d.Id is "AD0001" or "CS8785" or "CS8784");

        // Where C# itself is wrong its compiler says so, in the file as written; what NetGen wrote must be right in any case.
        var wrong = run.CompilerDiagnostics.Where(d => d.Id.StartsWith("CS", StringComparison.Ordinal)).ToLookup(d => Network(networks, d));
        foreach (var network in networks)
        {
            Assert.DoesNotContain(wrong[network], d => !IsWritten(networks, d));
            bool isCSharp = wrong[network].All(d => d.Id == "CS9113");
            bool isSound = Inference.Inferred.AllOf([network.Source]) is [not null];
            if (isCSharp && !isSound)
            {
                Assert.True(
                    reported.Any(d => d.Severity == DiagnosticSeverity.Error && Network(networks, d) == network),
                    $"no error is reported for\n{network.Source}");
            }
        }
    }

    private static bool IsWritten(List<DrawnNetwork> networks, Diagnostic diagnostic) =>
        networks.Any(n => n.Source == diagnostic.Location.SourceTree?.ToString());

    /// <summary>The network whose declaration or generated file a diagnostic is in.</summary>
    private static DrawnNetwork? Network(List<DrawnNetwork> networks, Diagnostic diagnostic)
    {
        string? text = diagnostic.Location.SourceTree?.ToString(), file = Path.GetFileName(diagnostic.Location.SourceTree?.FilePath);
        return networks.FirstOrDefault(n => n.Source == text)
            ?? networks.FirstOrDefault(n =>
                file?.StartsWith(n.Name + ".", StringComparison.Ordinal) == true
                || file?.StartsWith(n.Name + "B", StringComparison.Ordinal) == true);
    }
}
