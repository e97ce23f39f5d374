using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>
/// The zoo's own sources with a slip at a random place, drawn by a seed: after any fix that is offered there are strictly fewer errors or
/// none, and nothing but attributes has changed.
/// </summary>
public class ZooRepairTests
{
    /// <summary>
    /// Networks of more source than this, or of hundreds of layers, take long to compile:
    /// their blocks are those of their smaller relatives.
    /// </summary>
    private const int LongestSource = 8000;

    private const int SlipsPerTest = 3, Trials = 4, Draws = 60;

    // Different fixes, and fixes of different slips, give the same text.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> s_errors = new(
        ZooSource.All.Select(z => KeyValuePair.Create<string, IReadOnlyList<Diagnostic>>(z.Source, [])));

    private static readonly IReadOnlyList<ZooSource> s_networks =
    [
        .. ZooSource.All.Where(z =>
            z.Source.Length <= LongestSource
            && !z.Name.Contains("10")
            && !z.Name.Contains("B1")
            && !z.Name.Contains("164")
            && !z.Name.Contains("V4")),
    ];

    public static TheoryData<string> Slips => [.. Slip.All.Select(s => s.Name)];

    [Fact]
    public void Every_network_is_whole_by_itself() =>
        Assert.All(s_networks.Take(8), n => Assert.Empty(FixHarness.Errors(n.Source, models: false)));

    [Fact]
    public void The_zoo_is_whole() =>
        Assert.Equal(
            typeof(Models.AlexNet)
                .Assembly.GetTypes()
                .Where(t => t.GetField("ParameterCount") is not null)
                .Select(t => t.Name)
                .Order(StringComparer.Ordinal),
            ZooSource.All.Select(z => z.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Slips))]
    public void Every_fix_leaves_fewer_errors(string name)
    {
        var slip = Slip.All.Single(s => s.Name == name);
        int broken = 0, planted = 0;
        for (int k = 0; k < Draws && broken < SlipsPerTest && planted < Trials; k++)
        {
            var random = new Random(HashOf(name) + k);
            var network = s_networks[random.Next(s_networks.Count)];
            if (slip.Plant(network.Source, random) is not { } source || source == network.Source) continue;
            planted++;
            var fixes = FixHarness.FixEvery(source, out var errors, models: false);
            if (errors.Count == 0) continue;
            broken++;
            // A slip that makes a network or block wrong is no reason to throw, nor for errors in what is generated.
            Assert.DoesNotContain(errors, e => e.Id == "AD0001");
            Assert.All(errors, e => Assert.Equal("Test0.cs", e.Location.SourceTree?.FilePath));
            foreach (var (title, after) in fixes)
            {
                var left = s_errors.GetOrAdd(after, a => FixHarness.Errors(a, models: false));
                Assert.True(
                    left.Count < errors.Count,
                    $"{network.Name}: '{title}' leaves {left.Count} of {errors.Count} "
                        + $"errors:\n{string.Join('\n', errors)}\n->\n{string.Join('\n', left)}\n{after}");
                Assert.Equal(Outside.Of(source), Outside.Of(after));
            }
        }

        Assert.True(planted > 0, "no such slip was planted");
    }

    // string.GetHashCode differs from run to run.
    private static int HashOf(string name) => name.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)) & 0xffffff;
}
