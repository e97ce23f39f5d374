using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Analyzers;

namespace NetGen.Benchmarks;

/// <summary>What part of the project is analyzed after an edit.</summary>
public enum Scope
{
    /// <summary>The file that was edited: what an editor does at each keystroke.</summary>
    File,

    /// <summary>All files: what a build does, and an editor that is set to analyze the whole project in the background.</summary>
    Project,
}

/// <summary>
/// What NetGen's analyzers cost after a keystroke, compared with those that come with the .NET SDK, on the same compilation
/// (20 networks, 80 plain classes): read the ratios, not the times. Every step analyzes a compilation that is new but for the one edited
/// file, on one thread. Symbols and types that analyzers ask for are worked out by the compiler in that time;
/// <see cref="Compiler"/> is the compiler alone.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(4)]
[IterationCount(8)]
public class AnalyzerBenchmarks
{
    private static bool s_isWarm;

    private ImmutableArray<DiagnosticAnalyzer> _sdk;
    private readonly ImmutableArray<DiagnosticAnalyzer> _own = [new NetworkAnalyzer(), new UseAnalyzer(), new BlockParameterSuppressor()];
    private readonly List<Exception> _thrown = [];
    private Keystrokes _keystrokes = null!;
    private (Compilation Compilation, SyntaxTree Open) _now;

    [Params(Edit.Network, Edit.Block, Edit.Unrelated, Edit.Broken)]
    public Edit Edit { get; set; }

    [Params(Scope.File, Scope.Project)]
    public Scope Scope { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sdk = SdkAnalyzers.Missing is null ? SdkAnalyzers.All() : [];
        _keystrokes = new(Edit);
        Type();
        bool isFound = NetGen().Any(d => d.Severity == DiagnosticSeverity.Error);
        if (isFound != (Edit == Edit.Broken))
            throw new InvalidOperationException($"An edit of {Edit} should {(isFound ? "not " : "")}be an error.");
        WarmUp();
        Check();
    }

    // All three before any is measured: else the first one would pay for the just-in-time compiler, for the others too.
    private void WarmUp()
    {
        if (s_isWarm) return;
        s_isWarm = true;
        for (int k = 0; k < 8; k++)
        {
            Type();
            Sdk();
            NetGen();
            Compiler();
            // Better code is made on another thread, when the calls pause.
            Thread.Sleep(200);
        }
    }

    /// <summary>An analyzer or a generator that fails would be fast.</summary>
    [GlobalCleanup]
    public void Check()
    {
        if (_thrown.Count > 0) throw new InvalidOperationException("An analyzer failed: what was measured is worth nothing.", _thrown[0]);
    }

    /// <summary>The next digit, parsed and generated: not measured.</summary>
    [IterationSetup]
    public void Type() => _now = _keystrokes.Next();

    /// <summary>The SDK's analyzers, as a project has them that says nothing about rules.</summary>
    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> Sdk() => Analyze(_sdk);

    /// <summary>NetGen's, as an editor runs them: with costs and advice.</summary>
    [Benchmark]
    public ImmutableArray<Diagnostic> NetGen() => Analyze(_own);

    /// <summary>The compiler's own errors and warnings, without any analyzer: what it works out here, it must for analyzers too.</summary>
    [Benchmark]
    public ImmutableArray<Diagnostic> Compiler()
    {
        // A clone knows nothing yet, as the one that an analysis makes.
        var compilation = _now.Compilation.Clone();
        return Scope == Scope.File ? compilation.GetSemanticModel(_now.Open).GetDiagnostics() : compilation.GetDiagnostics();
    }

    private ImmutableArray<Diagnostic> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // On one thread, so that time is work; an editor uses more.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (e, _, _) => _thrown.Add(e),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var analysis = _now.Compilation.WithAnalyzers(analyzers, options);
        var found =
            Scope == Scope.File
                ? analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(_now.Open), null, default)
                : analysis.GetAnalyzerDiagnosticsAsync();
        return found.GetAwaiter().GetResult();
    }
}
