using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>What a run of the generator made.</summary>
/// <param name="Driver">After the run; give it to the next run to see what is recomputed.</param>
/// <param name="Output">The compilation with the generated files.</param>
internal sealed record GeneratorRun(GeneratorDriver Driver, CSharpCompilation Output)
{
    private byte[]? _image;

    public GeneratorDriverRunResult Result => Driver.GetRunResult();

    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        Result
            .Results.SelectMany(r => r.GeneratedSources)
            .ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The generated text when there is exactly one.</summary>
    public string Text => Assert.Single(Texts).Value;

    /// <summary>The compiler's errors and warnings (hidden and info left out), generated files included.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics =>
        [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Steps of a tracking name with the reasons of their outputs, over all generators.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string trackingName) =>
        [
            .. Result
                .Results.SelectMany(r => r.TrackedSteps.TryGetValue(trackingName, out var steps) ? steps : [])
                .SelectMany(s => s.Outputs)
                .Select(o => o.Reason),
        ];

    /// <summary>Additional files and build properties that the analyzers see.</summary>
    public AnalyzerOptions Options { get; init; } = new([]);

    /// <summary>What our analyzers report, and what the compiler reports if asked; suppressed ones are marked so.</summary>
    public ImmutableArray<Diagnostic> Analyze(bool compilerToo = false)
    {
        var options = new CompilationWithAnalyzersOptions(
            Options,
            null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var analysis = Output.WithAnalyzers(GeneratorHarness.Analyzers, options);
        return (compilerToo ? analysis.GetAllDiagnosticsAsync() : analysis.GetAnalyzerDiagnosticsAsync()).GetAwaiter().GetResult();
    }

    /// <summary>Whether a mistake of the language is expected: then the network's stub is compiled.</summary>
    public bool MayBeBroken { get; init; }

    /// <summary>Fails with every error and warning of the compiler and of ours, if there is one that isn't suppressed.</summary>
    public GeneratorRun AssertCompiles()
    {
        var wrong = Analyze(compilerToo: true)
            .Where(d =>
                d.Severity >= DiagnosticSeverity.Warning
                && !d.IsSuppressed
                && !(MayBeBroken && d.Id.StartsWith("NETGEN", StringComparison.Ordinal)))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong) + "\n\n" + string.Join("\n", Texts.Values));
        return this;
    }

    /// <summary>The compiled assembly's bytes.</summary>
    public byte[] Image => _image ??= Emit();

    /// <summary>Loads the compiled assembly.</summary>
    public Assembly Load() => new AssemblyLoadContext(Output.AssemblyName, isCollectible: true).LoadFromStream(new MemoryStream(Image));

    /// <summary>The compiled assembly as a reference for another compilation.</summary>
    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Image);

    private byte[] Emit()
    {
        AssertCompiles();
        using var stream = new MemoryStream();
        // The suppressor's work is done by AssertCompiles: emitting alone knows no analyzers.
        var lenient = Output.WithOptions(Output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        var result = lenient.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return stream.ToArray();
    }
}
