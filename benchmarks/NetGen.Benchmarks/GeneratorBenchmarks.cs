using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks;

/// <summary>
/// What a generator costs on 100 annotated classes, compared with those that come with the .NET SDK: read the ratios, not the times.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _cold = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>Which generator, on classes of its own kind.</summary>
    [ParamsSource(nameof(Names))]
    public string Generator { get; set; } = Subject.All[0].Name;

    public static IEnumerable<string> Names => Subject.All.Select(s => s.Name);

    [GlobalSetup]
    public void Setup()
    {
        var subject = Subject.All.Single(s => s.Name == Generator);
        _compilation = Subject.Compile(subject.Sources(100));
        var last = _compilation.SyntaxTrees[^1];
        _edited = _compilation.ReplaceSyntaxTree(
            last,
            Subject.Parse(last.ToString().Replace("x + x", "2 * x", StringComparison.Ordinal), last.FilePath));
        // Declarations are bound once here, so that no generator pays for what the compiler needs anyway.
        _compilation.GetDeclarationDiagnostics();
        _edited.GetDeclarationDiagnostics();
        _cold = CSharpGeneratorDriver.Create(subject.Generators(), parseOptions: Subject.ParseOptions);
        _warm = _cold.RunGenerators(_compilation);
        if (_warm.GetRunResult().Results.Any(r => r.Exception is not null || r.GeneratedSources.IsEmpty))
            throw new InvalidOperationException($"{Generator} wrote nothing.");
    }

    /// <summary>All 100 classes, from nothing.</summary>
    [Benchmark]
    public GeneratorDriver FirstRun()
    {
        // Otherwise it would have to collect the garbage of other benchmarks.
        NetGen.Generator.NetworkAnalysis.Forget();
        return _cold.RunGenerators(_compilation);
    }

    /// <summary>A keystroke in a file without annotated classes.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedKeystroke() => _warm.RunGenerators(_edited);
}
