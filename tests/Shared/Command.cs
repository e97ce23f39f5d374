using System.Diagnostics;
using System.Text;

namespace NetGen.Testing;

/// <summary>What a program printed and the status that it ended with.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">Both streams, as they came: a line of one may overtake a line of the other.</param>
/// <param name="Results">The output stream alone, in its order.</param>
internal sealed record CommandResult(int Status, string Output, string Results);

/// <summary>Runs another program to its end, within a time limit.</summary>
internal static class Command
{
    /// <summary>Runs <paramref name="program"/> without input and with a clean build environment.</summary>
    /// <param name="program">The program, found on the path, or a full path.</param>
    /// <param name="arguments">Its arguments, passed without quoting.</param>
    /// <param name="folder">The working directory; the checkout unless given.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null.</param>
    /// <param name="minutes">After this long the program and all it started are ended, and the call throws.</param>
    public static CommandResult Run(string program, IEnumerable<string> arguments, string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null, double minutes = 10)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanBuildVariables(start.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        var results = new StringBuilder();
        using var process = new Process { StartInfo = start };
        void Append(object sender, DataReceivedEventArgs e)
        {
            lock (output)
            {
                output.AppendLine(e.Data);
            }
        }

        process.OutputDataReceived += Append;
        process.OutputDataReceived += (_, e) => results.AppendLine(e.Data);
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(minutes)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end within {minutes} minutes:\n{output}");
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.ToString(), results.ToString());
    }

    // A test host hands on settings of the build that started it, which a nested build must not see; and a build server
    // that outlives the nested build would keep its output open forever.
    private static void CleanBuildVariables(IDictionary<string, string?> variables)
    {
        string[] prefixes = ["MSBUILD", "VSTEST", "DOTNET_HOST_PATH", "TESTINGPLATFORM"];
        foreach (string name in variables.Keys.ToArray())
        {
            if (prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                variables.Remove(name);
            }
        }

        variables["MSBUILDDISABLENODEREUSE"] = "1";
        variables["UseSharedCompilation"] = "false";
    }
}
