using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>Compilations as a project with the NetGen package has them, the generator and the analyzers.</summary>
internal static class GeneratorHarness
{
    /// <summary>What the package's props and the SDK's implicit usings bring into every file.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NetGen;
        global using static NetGen.Constants;
        global using static NetGen.ResidualKind;
        global using static NetGen.Initialization;
        """;

    /// <summary>The C# of a project for .NET 8, the oldest that the package is for: what is generated must compile as that.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>
    /// As a library of ours is compiled: nullable, warnings as errors, deterministic; only that tests document their classes isn't asked.
    /// </summary>
    public static CSharpCompilationOptions Options { get; } =
        new(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            // Every warning wave, as the SDK asks for.
            warningLevel: 9999,
            // The SDK sets NoWarn to 1701 and 1702 in every project: TorchSharp is built against .NET 8, and a newer framework takes its
            // place.
            specificDiagnosticOptions:
            [
                .. new[] { "CS1591", "CS1701", "CS1702" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)),
            ],
            deterministic: true);

    /// <summary>The framework, NetGen.Runtime, TorchSharp and, where it is built, NetGen.Models. The same objects every time.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [.. FrameworkFiles().Concat(OurFiles()).Select(f => MetadataReference.CreateFromFile(f))];

    /// <summary>NetGen.Onnx and ONNX Runtime: references of compilations whose texts name NetGen.Onnx.</summary>
    public static ImmutableArray<MetadataReference> OnnxReferences { get; } =
    [.. new[] { "NetGen.Onnx.dll", "Microsoft.ML.OnnxRuntime.dll" }
        .Select(f => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, f)))];

    /// <summary>Every generator of NetGen.Generator.</summary>
    public static IEnumerable<ISourceGenerator> Generators => Made<IIncrementalGenerator>().Select(g => g.AsSourceGenerator());

    /// <summary>Every analyzer and suppressor of NetGen.Generator.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers => [.. Made<DiagnosticAnalyzer>()];

    /// <summary>A compilation of these texts with implicit usings; the files are called <c>Test0.cs</c>, <c>Test1.cs</c>...</summary>
    public static CSharpCompilation Compile(params string[] sources) =>
        Compile(sources, true, sources.Any(s => s.Contains("NetGen.Onnx", StringComparison.Ordinal)) ? OnnxReferences : null);

    /// <summary>A compilation of these texts.</summary>
    /// <param name="sources">One text for each file.</param>
    /// <param name="implicitUsings">Whether <see cref="ImplicitUsings"/> are in a file of their own.</param>
    /// <param name="more">Additional references.</param>
    /// <param name="name">The assembly's name.</param>
    public static CSharpCompilation Compile(
        IEnumerable<string> sources,
        bool implicitUsings,
        IEnumerable<MetadataReference>? more = null,
        string name = "Tests")
    {
        var trees = sources.Select((text, k) => Parse(text, $"Test{k}.cs"));
        if (implicitUsings) trees = trees.Prepend(Parse(ImplicitUsings, "Tests.GlobalUsings.g.cs"));
        return CSharpCompilation.Create(name, trees, References.Concat(more ?? []), Options);
    }

    public static SyntaxTree Parse(string text, string path, CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(text, options ?? ParseOptions, path, System.Text.Encoding.UTF8);

    /// <summary>A driver with step tracking that has not run yet.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? options = null) =>
        CSharpGeneratorDriver.Create(
            Generators,
            parseOptions: options ?? ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once.</summary>
    public static GeneratorRun Generate(CSharpCompilation compilation) => Generate(compilation, Driver());

    /// <summary>Runs a driver, which may have run on an earlier compilation.</summary>
    public static GeneratorRun Generate(CSharpCompilation compilation, GeneratorDriver driver)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(ran, (CSharpCompilation)output);
    }

    /// <summary>Compiles these texts with implicit usings and runs the generator.</summary>
    public static GeneratorRun Generate(params string[] sources) => Generate(Compile(sources));

    private static IEnumerable<T> Made<T>() =>
        typeof(Rules)
            .Assembly.GetTypes()
            .Where(t => typeof(T).IsAssignableFrom(t) && !t.IsAbstract)
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!);

    private static IEnumerable<string> FrameworkFiles()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(f => Path.GetDirectoryName(f) == folder);
    }

    private static IEnumerable<string> OurFiles() => new[] { "NetGen.Runtime.dll", "NetGen.Models.dll", "TorchSharp.dll" }
        .Select(f => Path.Combine(AppContext.BaseDirectory, f)).Where(File.Exists);
}
