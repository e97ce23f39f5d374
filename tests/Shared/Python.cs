namespace NetGen.Testing;

/// <summary>Runs Python with PyTorch, the other program that tests compare with.</summary>
internal static class Python
{
    // Debian's own: another Python on the path has other packages.
    private const string Program = "/usr/bin/python3";

    /// <summary>Runs a script and returns what it printed.</summary>
    /// <param name="folder">Its working directory, and where it's written to.</param>
    /// <param name="script">The script.</param>
    /// <exception cref="InvalidOperationException">Python or a module is missing, or the script failed.</exception>
    public static string Run(TemporaryFolder folder, string script)
    {
        var file = folder.Write($"script-{Guid.NewGuid():N}.py", script);
        if (!File.Exists(Program)) throw new InvalidOperationException($"This test needs {Program} with PyTorch: sudo apt-get install --no-install-recommends python3-torch python3-torchvision");
        var result = Command.Run(Program, ["-W", "ignore", file], folder.FullName);
        if (result.Output.Contains("ModuleNotFoundError", StringComparison.Ordinal))
            throw new InvalidOperationException($"This test needs Python's torch and torchvision: sudo apt-get install --no-install-recommends python3-torch python3-torchvision\n{result.Output}");
        return result.Status == 0 ? result.Output : throw new InvalidOperationException($"Python failed:\n{result.Output}");
    }
}
