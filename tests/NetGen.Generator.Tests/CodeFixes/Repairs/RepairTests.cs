using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>
/// One mistake of every kind, planted wherever it can be in healthy networks: after any fix that is offered there are fewer errors,
/// every comment is where it was, and of each kind at least the stated share is repaired altogether.
/// </summary>
public class RepairTests
{
    /// <summary>At most this many places of a network, and networks of those that have such places, are tried; the seed chooses.</summary>
    private const int Places = 1, Networks = 5, Seed = 20;

    // Most fixes give back what was there before.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> s_errors = new();

    public static TheoryData<string> Faults => [.. Fault.All.Select(f => f.Name)];

    [Fact]
    public void The_networks_are_healthy() => Assert.All(Healthy.All, n => Assert.Empty(Marked.Verify(n.Source)));

    [Theory, MemberData(nameof(Faults))]
    public void Every_fix_repairs(string name)
    {
        var fault = Fault.All.Single(f => f.Name == name);
        var random = new Random(Seed);
        int planted = 0, repaired = 0;
        var complaints = new List<string>();
        foreach (var (network, source) in Healthy.All.OrderBy(_ => random.Next()))
        {
            if (planted >= Networks) break;
            foreach (string broken in fault.Plant(source).Where(b => b != source).OrderBy(_ => random.Next()).Take(Places))
            {
                var fixes = FixHarness.FixEvery(broken, out var errors);
                if (errors.Count == 0) continue;
                planted++;
                bool isMended = false;
                foreach (var (title, after) in fixes)
                {
                    var left = s_errors.GetOrAdd(after, a => FixHarness.Errors(a));
                    isMended |= left.Count == 0;
                    if (left.Count >= errors.Count)
                    {
                        complaints.Add(
                            $"'{title}' leaves {left.Count} of {errors.Count} "
                                + $"errors:\n{string.Join('\n', errors)}\n->\n{string.Join('\n', left)}\n{after}");
                    }

                    if (!Comments(after).SequenceEqual(Comments(broken))) complaints.Add($"'{title}' loses a comment:\n{after}");
                    if (Changed(broken, after) > 8) complaints.Add($"'{title}' changes {Changed(broken, after)} lines:\n{after}");
                }

                if (isMended)
                {
                    repaired++;
                }
                else
                {
                    string tried = fixes.Count == 0 ? "any fix" : string.Join(", ", fixes.Select(f => f.Title));
                    complaints.Add($"{network} isn't repaired by {tried}:\n{string.Join('\n', errors)}\n{broken}");
                }
            }
        }

        Assert.True(planted > 0, "no such mistake was planted");
        Assert.True(
            repaired >= fault.Repaired * planted && complaints.TrueForAll(c => c.Contains("isn't repaired")),
            $"{repaired} of {planted} repaired\n{string.Join("\n\n", complaints)}");
    }

    private static IEnumerable<string> Comments(string source) =>
        Outside.Comments(CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot());

    /// <summary>Lines of one text that the other lacks, whichever has more of them.</summary>
    private static int Changed(string before, string after)
    {
        string[] was = before.Split('\n'), now = after.Split('\n');
        return Math.Max(was.Except(now).Count(), now.Except(was).Count());
    }
}
