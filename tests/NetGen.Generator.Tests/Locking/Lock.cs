using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>Lock files as a build writes them.</summary>
internal static class Lock
{
    /// <summary>The lock file that a build with NetGenUpdateLock writes for these sources.</summary>
    public static string Of(params string[] sources)
    {
        var driver = CSharpGeneratorDriver.Create(
            GeneratorHarness.Generators,
            parseOptions: GeneratorHarness.ParseOptions,
            optionsProvider: ProjectOptions.Provider(("NetGenUpdateLock", "true")));
        string source = GeneratorHarness.Generate(GeneratorHarness.Compile(sources), driver).Texts["netgen.lock.g.cs"];
        // What NetGen.targets does.
        return System.Text.RegularExpressions.Regex.Replace(source.TrimEnd(), "(?m)^// ?", "") + "\n";
    }

    public static AnalyzerOptions Options(string text) => ProjectOptions.With(("/project/netgen.lock", text));

    /// <summary>What is reported in the lock file itself.</summary>
    public static IReadOnlyList<Diagnostic> Reported(string text, params string[] sources) =>
        [
            .. (GeneratorHarness.Generate(sources) with { Options = Options(text) })
                .Analyze()
                .Where(d => d.Location.Kind == LocationKind.ExternalFile),
        ];
}
