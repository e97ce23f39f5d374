using static TorchSharp.torch;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Random networks written twice, as attributes and as straight calls of torch. With one fault planted, exactly its rule fires at exactly
/// its characters, and torch throws; without, nothing fires and both compute the same.
/// </summary>
[Collection(TorchRandomness.Name)]
public class PlantedFaultTests
{
    private const int PerFault = 6, Valid = 40;

    /// <summary>Faults of the language alone: torch has no attributes, names or expressions to get wrong.</summary>
    private static readonly string[] s_language =
    [
        "an unknown variable",
        "a broken expression",
        "half a channel",
        "a division by nothing",
        "a name twice",
        "a name with a dot",
        "one path",
        "nothing to close",
    ];

    public static TheoryData<string> Faults() => [.. StraightDrawer.Faults];

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_planted_fault_is_reported_and_torch_throws(string fault)
    {
        for (int seed = 0; seed < PerFault; seed++)
        {
            var network = StraightDrawer.Draw(seed, fault);
            // Exactly one error, and at the mark.
            Assert.Single(Marked.Verify(network.Source));
            if (s_language.Contains(fault)) continue;
            using var scope = NewDisposeScope();
            using var reference = new Reference(network.Steps);
            Assert.True(Throws(reference), $"torch runs\n{network.Source}");
        }
    }

    [Fact]
    public void Without_fault_nothing_is_reported_and_torch_computes_the_same()
    {
        var networks = Enumerable.Range(1000, Valid).Select(StraightDrawer.Draw).ToList();
        var run = GeneratorHarness.Generate([
            .. networks.Select((n, k) => n.Source.Replace("class Net;", $"class Net{k};", StringComparison.Ordinal)),
        ]);
        var assembly = run.AssertCompiles().Load();
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        for (int k = 0; k < networks.Count; k++)
        {
            using var reference = new Reference(networks[k].Steps);
            using var real = new RealNetwork(assembly.GetType($"Net{k}", true)!);
            var input = randn(2, StraightNetwork.Channels, StraightNetwork.Size, StraightNetwork.Size);
            reference.Run(input);
            foreach (var (to, from) in real.Module.parameters().Zip(reference.Parameters, (a, b) => (a, b)))
            {
                Assert.Equal(from.shape, to.shape);
                to.copy_(from);
            }

            Assert.Equal(reference.Parameters.Count(), real.Module.parameters().Count());
            real.Module.eval();
            Assert.True(real.Call(input)[0].Value!.allclose(reference.Run(input), 1e-4, 1e-5), networks[k].Source);
        }
    }

    private static bool Throws(Reference reference)
    {
        try
        {
            reference.Run(randn(2, StraightNetwork.Channels, StraightNetwork.Size, StraightNetwork.Size));
            return false;
        }
        catch (Exception e)
            when (e
                    is System.Runtime.InteropServices.ExternalException
                        or ArgumentException
                        or InvalidOperationException
                        or KeyNotFoundException)
        {
            return true;
        }
    }
}
