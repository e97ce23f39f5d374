using System.Text.RegularExpressions;

namespace NetGen.Docs.Tests;

public sealed partial class TestRunTests : IDisposable
{
    // Every test project answers with the counters that the test put into COUNTERS, and its number as status.
    private const string Dotnet = """
        [[ $1 == --version ]] && echo 10.0.100
        [[ $1 == msbuild ]] && exit "$(cat "$STATE/tree/build-status")"
        [[ $1 == test ]] || exit 0
        name=$(basename "$2" .dll)
        [[ -e $STATE/tree/tests/$name/counters ]] || exit 134
        read -r total executed passed failed status <"$STATE/tree/tests/$name/counters"
        mkdir -p "$4"
        printf '<TestRun>\n  <ResultSummary outcome="x">\n    <Counters total="%s" executed="%s" passed="%s" failed="%s" error="0" timeout="0" aborted="0" inconclusive="0" passedButRunAborted="0" notRunnable="0" notExecuted="0" />\n' \
            "$total" "$executed" "$passed" "$failed" >"$4/$name.trx"
        exit "$status"
        """;

    private readonly FakeMachine _machine = new();

    public TestRunTests()
    {
        _machine.Program("dotnet", Dotnet);
        _machine.Write("build-status", "0");
    }

    public void Dispose() => _machine.Dispose();

    [GeneratedRegex(@"^\d+ passed, \d+ failed(, \d+ skipped)?$", RegexOptions.Multiline)]
    private static partial Regex ClosingLine();

    private (int Status, string Line) Test(params string[] arguments)
    {
        var result = _machine.Build(["test", .. arguments]);
        string line = Assert.Single(ClosingLine().Matches(result.Output)).Value;
        Assert.EndsWith(line, result.Results.TrimEnd());
        return (result.Status, line);
    }

    private void Project(string name, string? counters)
    {
        _machine.Write($"tests/{name}/{name}.csproj", "");
        if (counters is not null)
        {
            _machine.Write($"tests/{name}/counters", counters + "\n");
        }
    }

    [Fact]
    public void Counts_of_all_projects_are_added_up()
    {
        Project("One.Tests", "3 3 3 0 0");
        Project("Two.Tests", "5 4 4 0 0");
        Assert.Equal((0, "7 passed, 0 failed, 1 skipped"), Test());
    }

    [Fact]
    public void A_failed_test_fails_the_run()
    {
        Project("One.Tests", "3 3 3 0 0");
        Project("Two.Tests", "5 5 3 2 1");
        Assert.Equal((1, "6 passed, 2 failed"), Test());
    }

    [Fact]
    public void A_crashed_test_host_counts_as_a_failure_with_and_without_results()
    {
        Project("One.Tests", "3 3 3 0 0");
        Project("Crashed.Tests", null);
        Project("Late.Tests", "2 2 2 0 139");
        Assert.Equal((1, "5 passed, 2 failed"), Test());
    }

    [Fact]
    public void A_run_without_tests_fails()
    {
        Project("One.Tests", "0 0 0 0 0");
        Assert.Equal((1, "0 passed, 0 failed"), Test());
    }

    [Fact]
    public void A_solution_that_does_not_build_fails_the_run()
    {
        Project("One.Tests", "3 3 3 0 0");
        _machine.Write("build-status", "1");
        Assert.Equal((1, "0 passed, 1 failed"), Test());
    }

    [Fact]
    public void Words_select_projects_and_options_go_to_dotnet_test()
    {
        Project("One.Tests", "3 3 3 0 0");
        Project("Two.Tests", "4 4 4 0 0");
        Assert.Equal((0, "4 passed, 0 failed"), Test("two", "--filter", "Name~x"));
        Assert.EndsWith("--filter Name~x", Assert.Single(_machine.Calls("dotnet"), call => call.StartsWith("dotnet[] test")));
    }
}
