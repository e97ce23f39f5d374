using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>The analyzers that the .NET SDK gives to every project (rules CAxxxx), of the SDK that runs this.</summary>
internal static class SdkAnalyzers
{
    // In the order of loading: the second needs the first.
    private static readonly string[] s_names =
    [
        "Microsoft.CodeAnalysis.NetAnalyzers.dll",
        "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll",
    ];

    private static readonly string s_sdks = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk"));

    // The newest SDK; a preview counts as its version.
    private static readonly string? s_folder = Directory.Exists(s_sdks)
        ? Directory
            .EnumerateDirectories(s_sdks)
            .OrderByDescending(d => Version.TryParse(Path.GetFileName(d).Split('-')[0], out var version) ? version : new())
            .Select(d => Path.Combine(d, "Sdks", "Microsoft.NET.Sdk", "analyzers"))
            .FirstOrDefault(d => Array.TrueForAll(s_names, n => File.Exists(Path.Combine(d, n))))
        : null;

    /// <summary>Why they can't be measured; null where they can.</summary>
    public static string? Missing =>
        s_folder is null
            ? $"The SDK's analyzers are left out: no {s_names[0]} below {s_sdks}. They come with a .NET SDK, not with a runtime."
            : null;

    /// <summary>All of them for C#.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All() =>
        [
            .. s_names
                .Select(n => AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(s_folder!, n)))
                .ToList()
                .SelectMany(a => a.GetTypes())
                .Where(t =>
                    !t.IsAbstract && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t, nonPublic: true)!),
        ];
}
