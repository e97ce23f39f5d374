using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using NetGen.Testing;

namespace NetGen.Live.Tests;

/// <summary>The sample, opened once for all tests. Solutions never change, so that each test edits its own from here on.</summary>
public sealed class OpenSample : IAsyncLifetime, IDisposable
{
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create(
        new Dictionary<string, string> { ["Configuration"] = Built("Configuration") });
    private readonly List<string> _failures = [];

    /// <summary>What MSBuild couldn't do.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The sample's project from the disk.</summary>
    public Project Project { get; private set; } = null!;

    /// <summary>What its states show when they are compiled from nothing.</summary>
    internal FreshReports Fresh { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _workspace.WorkspaceFailed += (_, e) => _failures.Add(e.Diagnostic.Message);
        Project = await _workspace.OpenProjectAsync(Repository.PathOf("samples/FashionMnist/FashionMnist.csproj"));
        Fresh = new(Project);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _workspace.Dispose();

    private static string Built(string name) =>
        typeof(OpenSample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
}
