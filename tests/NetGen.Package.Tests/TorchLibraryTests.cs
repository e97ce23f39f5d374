using System.Text;

namespace NetGen.Package.Tests;

/// <summary>The task that reads and changes native libraries, on libraries with planted needs.</summary>
public sealed class TorchLibraryTests : IDisposable
{
    private static readonly string s_native = Path.Combine(
        Consumer.RestoredPackages,
        "torchsharp",
        "0.107.0",
        "runtimes",
        "linux-x64",
        "native",
        "libLibTorchSharp.so");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>TorchSharp's library, with the name of a version that it needs replaced by one of the same length.</summary>
    private string Planted(string version, string name)
    {
        // Latin-1 keeps every byte.
        string text = File.ReadAllText(s_native, Encoding.Latin1);
        Assert.Contains($"\0{version}\0", text, StringComparison.Ordinal);
        File.WriteAllText(
            _folder.PathOf("planted.so"),
            text.Replace($"\0{version}\0", $"\0{name}\0", StringComparison.Ordinal),
            Encoding.Latin1);
        return _folder.PathOf("planted.so");
    }

    private CommandResult Run(string library, string output)
    {
        _folder.Write("task.proj", $"""
            <Project>
              <Import Project="{Repository.PathOf("src/NetGen.Package/build/NetGenTorch.targets")}" />
              <Target Name="Run"><NetGenTorchLibrary Libraries="{library}" {output} /></Target>
            </Project>
            """);
        return Command.Run("dotnet", ["msbuild", _folder.PathOf("task.proj"), "-t:Run", "-nologo", "-v:quiet"], _folder.FullName);
    }

    private string[] Report(string library)
    {
        var run = Run(library, $"""Report="{_folder.PathOf("report.txt")}" """);
        Assert.True(run.Status == 0, run.Output);
        return File.ReadAllLines(_folder.PathOf("report.txt"));
    }

    // operator delete(void*, std::size_t) and the like: every C++ library calls something of GLIBCXX_3.4.
    [Fact]
    public void A_version_of_which_something_is_called_is_a_symbol() =>
        Assert.Contains("symbol GLIBCXX_9.9 of libstdc++.so.6", Report(Planted("GLIBCXX_3.4", "GLIBCXX_9.9")));

    [Fact]
    public void A_version_of_which_nothing_is_called_is_a_marker()
    {
        string[] report = Report(Planted("GLIBCXX_3.4.32", "GLIBCXX_9.9.99"));
        Assert.Equal("marker GLIBCXX_9.9.99 of libstdc++.so.6", Assert.Single(report));
    }

    [Fact]
    public void A_copy_needs_nothing_of_which_nothing_is_called()
    {
        string planted = Planted("GLIBCXX_3.4.32", "GLIBCXX_9.9.99");
        var run = Run(planted, $"""Copy="{_folder.PathOf("copy.so")}" """);
        Assert.True(run.Status == 0, run.Output);
        Assert.Empty(Report(_folder.PathOf("copy.so")));
        Assert.Equal(
            ["copy.so", "planted.so", "report.txt", "task.proj"],
            Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a library")]
    [InlineData("\u007fELF\u0002\u0001\u0001 cut off")]
    public void What_is_no_library_is_refused_by_name(string content)
    {
        _folder.Write("planted.so", content);
        var run = Run(_folder.PathOf("planted.so"), $"""Copy="{_folder.PathOf("copy.so")}" """);
        Assert.NotEqual(0, run.Status);
        Assert.Contains(
            $"error NETGEN7001: {_folder.PathOf("planted.so")} is no ELF library for x86-64",
            run.Output,
            StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("copy.so")));
    }
}
