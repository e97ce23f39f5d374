using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Serve.Tests;

/// <summary>The server in a process of its own, as a user starts it.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private ServerProcess(Process process) => _process = process;

    public static string Program { get; } = Repository.PathOf("artifacts/bin/Serve/release/Serve.dll");

    public HttpClient Client { get; private set; } = new();

    public string Url => Client.BaseAddress!.ToString();

    /// <summary>Starts it on a free port and returns when it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string model, params string[] options)
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["exec", Program, "--urls", "http://127.0.0.1:0", "--Serve:Model", model, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ServerProcess server = new(Process.Start(start)!);
        server._process.ErrorDataReceived += (_, e) => server._log.AppendLine(e.Data);
        server._process.BeginErrorReadLine();
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is not { Success: true } match) continue;
            SocketsHttpHandler handler = new() { MaxConnectionsPerServer = 1024 };
            server.Client = new(handler) { BaseAddress = new(match.Groups[1].Value), Timeout = TimeSpan.FromMinutes(1) };
            _ = server._process.StandardOutput.ReadToEndAsync();
            return server;
        }

        throw new InvalidOperationException($"The server ended before it listened:\n{server._log}");
    }

    /// <summary>Forgets the largest memory so far.</summary>
    /// <returns>The memory in use, in bytes.</returns>
    public long ResetPeak()
    {
        File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        return Memory("VmRSS");
    }

    /// <summary>The largest memory that was in use since <see cref="ResetPeak"/>, in bytes.</summary>
    public long Peak() => Memory("VmHWM");

    /// <summary>The files of libraries that the process has loaded.</summary>
    public IEnumerable<string> Libraries() =>
        File.ReadLines($"/proc/{_process.Id}/maps").Where(line => line.Contains(".so", StringComparison.Ordinal));

    /// <summary>Sends SIGTERM, as systemd and containers do.</summary>
    public void Terminate()
    {
        // bash's own kill: not every machine has the program.
        using var kill = Process.Start("bash", ["-c", $"kill -TERM {_process.Id}"])!;
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private long Memory(string row)
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status").Single(l => l.StartsWith(row + ":", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Address();
}
