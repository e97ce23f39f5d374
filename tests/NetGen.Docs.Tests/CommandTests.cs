using System.Text.RegularExpressions;

namespace NetGen.Docs.Tests;

/// <summary>Every command in README.md's bash blocks works.</summary>
public sealed class CommandTests
{
    /// <summary>
    /// What the page says | what is run. Commands that take long are run in a short form; a test run inside this test run, or
    /// one that changes the machine or the choice of torch, is only looked up in the script's help.
    /// </summary>
    private static readonly (string Says, string? Runs)[] ShortForms =
    [
        (@"\./build\.sh test\b.*", null),
        (@"\./build\.sh setup\b.*", null),
        (@"\./build\.sh bench\b.*", "./build.sh bench --list flat"),
    ];

    public static TheoryData<string> Commands() => [.. MarkdownPage.Blocks("README.md").Where(block => block.Language == "bash").SelectMany(CommandsOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_of_the_readme_work(string command)
    {
        var run = ShortForms.FirstOrDefault(row => Regex.IsMatch(command, $"^{row.Says}$"), (Says: command, Runs: command)).Runs;
        var result = run is null
            ? Command.Run("bash", ["build.sh", "help"])
            : Command.Run("bash", ["-c", run]);
        Assert.True(result.Status == 0, $"{run}\n{result.Output}");
        if (run is null)
        {
            Assert.Contains($"\n  {command.Split(' ')[1]} ", result.Output);
        }
    }

    // One command a line; comments and empty lines are the reader's.
    private static IEnumerable<string> CommandsOf(FencedBlock block) => block.Text.Split('\n')
        .Select(line => Regex.Replace(line, @"(^|\s)#.*", "").Trim()).Where(line => line.Length > 0);
}
