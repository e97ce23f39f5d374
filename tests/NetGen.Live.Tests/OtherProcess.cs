using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Live.Tests;

/// <summary>Loads NetGen once more, as another process would: it shares no cache with what the workspace loaded.</summary>
internal sealed class OtherProcess : IAnalyzerAssemblyLoader
{
    public const string NetGen = "NetGen.Generator";

    private readonly AssemblyLoadContext _context = new(nameof(OtherProcess));

    /// <summary>NetGen's own reference among a project's, loaded again.</summary>
    public static IReadOnlyList<AnalyzerReference> Load(Project project) =>
        [new AnalyzerFileReference(project.AnalyzerReferences.Single(r => r.Display == NetGen).FullPath!, new OtherProcess())];

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);
}
