using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>Facts travel as values from the checks to the fixes: nothing reads a message, and a problem is found by its place.</summary>
public class TypedFactsTests
{
    /// <summary>What reads a message, or packs facts into texts and takes them out by position.</summary>
    private static readonly Regex s_forbidden =
        new(@"GetMessage|MessageFormat|\bMessages\.|\.(Message|Texts|Words|Summary)\b|\bArgument\(\d|Properties\[");

    public static TheoryData<string> Ids() => [.. Rules.All.Select(r => r.Id)];

    [Fact]
    public void The_fix_tests_show_fixes_no_message_but_the_id()
    {
        foreach (string id in Rules.All.Select(r => r.Id))
        {
            var page = RulePage.Of(id);
            var run = GeneratorHarness.Generate([.. page.Sources]) with { Options = page.Options };
            foreach (var diagnostic in run.Analyze(compilerToo: true))
            {
                var reworded = FixHarness.Reworded(diagnostic);
                Assert.Equal((diagnostic.Id, diagnostic.Id, diagnostic.Location), (reworded.Id, reworded.GetMessage(), reworded.Location));
                Assert.Equal(diagnostic.Properties, reworded.Properties);
            }
        }
    }

    [Fact]
    public void No_fix_reads_a_message_or_an_argument_by_its_position()
    {
        string[] files = Directory.GetFiles(Repository.PathOf("src/NetGen.CodeFixes"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(f => File.ReadLines(f).Where(l => s_forbidden.IsMatch(l)).Select(l => $"{f}: {l.Trim()}")));
    }

    [Fact]
    public void One_place_writes_messages()
    {
        string[] files = Directory.GetFiles(Repository.PathOf("src/NetGen.Generator"), "*.cs", SearchOption.AllDirectories);
        var readers = files.Where(f => File.ReadAllText(f).Contains("MessageFormat", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(["Descriptors.cs", "Messages.cs", "Rule.cs"], readers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_of_a_class_has_a_place_of_its_own(string id)
    {
        var page = RulePage.Of(id);
        foreach (var problems in ProblemsOf(page))
        {
            Assert.All(problems, problem =>
            {
                var reported = Diagnostic.Create(Descriptors.Of(problem.Rule), Location.None, ProblemIdentity.Of(problem));
                Assert.Same(problem, ProblemIdentity.Find(problems, reported));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_found_twice_is_equal(string id)
    {
        var page = RulePage.Of(id);
        NetworkAnalysis.Forget();
        var first = ProblemsOf(page);
        NetworkAnalysis.Forget();
        var second = ProblemsOf(page);
        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), pair =>
        {
            Assert.Equal<IEnumerable<Problem>>(pair.First, pair.Second);
            Assert.Equal(pair.First.Select(p => p.GetHashCode()), pair.Second.Select(p => p.GetHashCode()));
        });
    }

    /// <summary>The problems and the advice of each network, and the problems of each block.</summary>
    private static List<IReadOnlyList<Problem>> ProblemsOf(RulePage page)
    {
        var source = NetworkSource.Read(GeneratorHarness.Compile([.. page.Sources]), default);
        var found = new List<IReadOnlyList<Problem>>();
        foreach (var part in source.Networks)
        {
            if (source.Close(part.Class) is not { } network) continue;
            var analysis = NetworkAnalysis.Of(network);
            found.Add(analysis.Inferred is { } inferred
                ? [.. BudgetReporter.Find(inferred, network), .. Adviser.Find(inferred, network, _ => true)]
                : analysis.Problems);
            found.AddRange(network.Blocks.Select(b => BlockChecker.Check(b, source.Catalogue)));
        }

        return found;
    }
}
