using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.FashionMnist.Tests;

/// <summary>
/// What a run of the program left: exit code and all it wrote. (libtorch's own notes on processors that its NNPACK doesn't know are left
/// out.)
/// </summary>
public sealed record Result(int Code, string Output, string Error);

/// <summary>Runs the program in a process of its own.</summary>
internal static partial class FashionProcess
{
    [GeneratedRegex(@"^\[W\d+ [\d:.]+ NNPACK\.cpp.*\n", RegexOptions.Multiline)]
    private static partial Regex NnpackNote();

    public static Task<Result> Run(params string[] arguments) => Run(arguments, until: null);

    /// <param name="arguments">The command line.</param>
    /// <param name="until">A line that contains this makes the test send the signal.</param>
    /// <param name="signal">The signal's name.</param>
    /// <param name="fileLimit">Largest size of a file, in KiB; more fails as on a full disk.</param>
    public static async Task<Result> Run(string[] arguments, string? until = null, string signal = "KILL", int? fileLimit = null)
    {
        // Without the ignored signal the kernel would end the process before the write could fail. The runtime's double mapping of code
        // is a huge file of its own, and is switched off under the limit.
        string limit = fileLimit is { } kib
            ? $"trap '' XFSZ; ulimit -f {kib}; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; "
            : "";
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        string program = typeof(global::FashionMnist.CommandLine).Assembly.Location;
        foreach (string argument in (string[])["-c", $"{limit}exec dotnet exec \"$@\"", "bash", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (until is not null && line.Contains(until, StringComparison.Ordinal))
            {
                // bash's own kill: not every machine has the program.
                using var kill = Process.Start("bash", ["-c", $"kill -{signal} {process.Id}"])!;
                until = null;
            }
        }

        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToString(), NnpackNote().Replace(await error, ""));
    }
}
