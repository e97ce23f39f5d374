using System.Text.RegularExpressions;
using NetGen.FashionMnist.Tests;

namespace NetGen.Docs.Tests;

/// <summary>Every command in README.md's bash blocks works.</summary>
public sealed class CommandTests
{
    /// <summary>
    /// What the page says | what is run. Commands that take long are run in a short form ({folder} is an empty one, {data} a data
    /// set of 256 images; a server is ended). A test run inside this test run, and what changes the machine, is only looked
    /// up in the script's help.
    /// </summary>
    private static readonly (string Says, string? Runs)[] s_shortForms =
    [
        (@"\./build\.sh test\b.*", null),
        (@"\./build\.sh setup\b.*", null),
        (@"\./build\.sh zoo\b.*", "./build.sh zoo lenet5"),
        (@"\./build\.sh bench\b.*", "./build.sh bench --list flat"),
        (@"\./build\.sh demo( --(epochs|batch|seed|threads) \d+)*", "./build.sh demo --data {data} --output {folder} --epochs 1"),
        (@"\./build\.sh serve\b.*", $"./build.sh demo --data {{data}} --output {{folder}} --epochs 1 && {Served}"),
    ];

    /// <summary>A server runs until it is ended: this one as soon as it listens, and its status is the command's.</summary>
    private const string Served = """
        {
            ./build.sh serve --from {folder} --urls http://127.0.0.1:0 >{folder}/log &
            until grep -q "Now listening" {folder}/log; do kill -0 $! || break; sleep 0.2; done
            kill $!
            wait $!
        }
        """;

    public static TheoryData<string> Commands() =>
        [.. MarkdownPage.Blocks("README.md").Where(block => block.Language == "bash").SelectMany(CommandsOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_of_the_readme_work(string command)
    {
        string? run = s_shortForms.FirstOrDefault(row => Regex.IsMatch(command, $"^{row.Says}$"), (Says: command, Runs: command)).Runs;
        if (run is null)
        {
            Assert.Contains($"\n  {command.Split(' ')[1]} ", Succeed("./build.sh help"));
            return;
        }

        using var folder = new TemporaryFolder();
        if (run.Contains("{data}"))
        {
            Idx.WriteDataSet(folder.PathOf("data"), training: 256, test: 64);
        }

        Succeed(run.Replace("{data}", folder.PathOf("data")).Replace("{folder}", folder.PathOf("output")));
    }

    private static string Succeed(string command)
    {
        var result = Command.Run("bash", ["-c", command]);
        Assert.True(result.Status == 0, $"{command}\n{result.Output}");
        return result.Output;
    }

    // One command a line; comments and empty lines are the reader's.
    private static IEnumerable<string> CommandsOf(FencedBlock block) => block.Text.Split('\n')
        .Select(line => Regex.Replace(line, @"(^|\s)#.*", "").Trim()).Where(line => line.Length > 0);
}
