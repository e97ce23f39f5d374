namespace NetGen.Docs.Tests;

/// <summary>
/// A machine for build.sh to run on: a copy of the scripts, and a path that holds nothing but coreutils and the programs that a
/// test scripts. Every scripted program writes its name, arguments and Debian frontend to a log before it does anything else.
/// </summary>
internal sealed class FakeMachine : IDisposable
{
    private static readonly string[] s_realPrograms =
    [
        "bash", "env", "sed", "awk", "cat", "cp", "mv", "rm", "mkdir", "mktemp", "dirname", "basename", "readlink", "grep",
        "timeout", "uname", "paste", "cut",
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>An x86-64 Linux with a working SDK, root rights and apt, on which no package is installed.</summary>
    public FakeMachine()
    {
        Directory.CreateDirectory(_folder.PathOf("bin"));
        foreach (string name in s_realPrograms)
        {
            File.CreateSymbolicLink(_folder.PathOf($"bin/{name}"), FindProgram(name));
        }

        foreach (string file in (string[])["build.sh", "global.json", "Directory.Packages.props", .. Scripts()])
        {
            _folder.Write($"tree/{file}", File.ReadAllText(Repository.PathOf(file)));
        }

        Program("uname", """[[ $1 == -s ]] && echo Linux || echo x86_64""");
        Program("id", "echo 0");
        Program("dotnet", """[[ $1 == --version ]] && echo 10.0.100""");
        Program("apt-get", """[[ " $* " == *" install "* ]] && printf '%s\n' "$@" >>"$STATE/installed"; exit 0""");
        Program("dpkg-query", """grep -qx -- "${!#}" "$STATE/installed" 2>/dev/null && printf installed""");
    }

    /// <summary>What the scripted programs were called with, one call a line: <c>apt-get[noninteractive] -qq ...</c>.</summary>
    public string[] Log => File.Exists(_folder.PathOf("log")) ? File.ReadAllLines(_folder.PathOf("log")) : [];

    /// <summary>The calls of one program.</summary>
    public string[] Calls(string program) => [.. Log.Where(call => call.StartsWith(program + "[", StringComparison.Ordinal))];

    /// <summary>A path in the copy of the checkout.</summary>
    public string PathOf(string relative) => _folder.PathOf("tree/" + relative);

    /// <summary>Puts a file into the copy of the checkout.</summary>
    public void Write(string relative, string text) => _folder.Write("tree/" + relative, text);

    /// <summary>Replaces a program by a few lines of bash; the folder <c>$STATE</c> keeps what they remember.</summary>
    public void Program(string name, string body)
    {
        string path = _folder.PathOf($"bin/{name}");
        File.Delete(path);
        File.WriteAllText(path, $"""
            #!{FindProgram("bash")}
            printf '%s\n' "{name}[$DEBIAN_FRONTEND] $*" >>"$STATE/log"
            {body}
            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Takes a program away.</summary>
    public void Remove(string name) => File.Delete(_folder.PathOf($"bin/{name}"));

    /// <summary>Runs build.sh with these arguments on this machine.</summary>
    public CommandResult Build(params string[] arguments) => Build(arguments, null);

    /// <summary>Runs build.sh with these arguments and one more environment variable.</summary>
    public CommandResult Build(string[] arguments, (string Name, string Value)? variable)
    {
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = _folder.PathOf("bin"),
            ["STATE"] = _folder.FullName,
            ["HOME"] = _folder.FullName,
            ["CI"] = null,
            ["DEBIAN_FRONTEND"] = null,
        };
        if (variable is { } set)
        {
            environment[set.Name] = set.Value;
        }

        return Command.Run(FindProgram("bash"), [PathOf("build.sh"), .. arguments], _folder.FullName, environment, minutes: 1);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Scripts() =>
        Directory.GetFiles(Repository.PathOf("eng"), "*.sh").Select(path => "eng/" + Path.GetFileName(path));

    private static string FindProgram(string name) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, name)).First(File.Exists);
}
