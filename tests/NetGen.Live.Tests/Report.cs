using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Live.Tests;

/// <summary>What an IDE shows of a project in one state of its text: every file that was generated, and every diagnostic.</summary>
/// <param name="Generated">Texts by file name.</param>
/// <param name="Diagnostics">Where, what and how severe, in a fixed order.</param>
/// <param name="Crashes">Exceptions of analyzers and generators.</param>
internal sealed record Report(
    IReadOnlyDictionary<string, string> Generated,
    IReadOnlyList<string> Diagnostics,
    IReadOnlyList<string> Crashes)
{
    /// <summary>The diagnostics themselves.</summary>
    public required IReadOnlyList<Diagnostic> Found { get; init; }

    private static readonly string[] s_crashes = ["AD0001", "CS8784", "CS8785"];

    /// <summary>The project as the workspace has it: with all that it kept from the states before.</summary>
    /// <param name="files">Files whose diagnostics are wanted, as an IDE asks for those of the open ones; null for the whole project,
    /// generated files too.</param>
    public static async Task<Report> OfAsync(Project project, IReadOnlyCollection<string>? files = null)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync())!;
        var generated = new Dictionary<string, string>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync())
            generated[document.HintName] = (await document.GetTextAsync()).ToString();
        return await OfAsync(
            compilation,
            generated,
            project.AnalyzerReferences.Where(r => r.Display == OtherProcess.NetGen),
            project.AnalyzerOptions,
            [],
            files);
    }

    /// <summary>The same text as if it had always been so: parsed, generated and analyzed from nothing.</summary>
    public static async Task<Report> FreshAsync(
        Project project,
        IEnumerable<AnalyzerReference> analyzers,
        IReadOnlyCollection<string>? files = null)
    {
        var trees = new List<SyntaxTree>();
        foreach (var document in project.Documents)
        {
            trees.Add(
                CSharpSyntaxTree.ParseText(
                    (await document.GetTextAsync()).ToString(),
                    (CSharpParseOptions)project.ParseOptions!,
                    document.FilePath ?? document.Name));
        }

        var old = (CSharpCompilation)(await project.GetCompilationAsync())!;
        var references = analyzers.ToList();
        var compilation = CSharpCompilation.Create(old.AssemblyName, trees, old.References, old.Options);
        var driver = CSharpGeneratorDriver
            .Create(
                references.SelectMany(a => a.GetGenerators(LanguageNames.CSharp)),
                parseOptions: (CSharpParseOptions)project.ParseOptions!,
                optionsProvider: project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
                additionalTexts: project.AnalyzerOptions.AdditionalFiles)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var results = driver.GetRunResult().Results;
        var generated = results.SelectMany(r => r.GeneratedSources).ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        return await OfAsync(
            (CSharpCompilation)output,
            generated,
            references,
            project.AnalyzerOptions,
            results.Where(r => r.Exception is not null).Select(r => r.Exception!.ToString()),
            files);
    }

    private static async Task<Report> OfAsync(
        CSharpCompilation compilation,
        Dictionary<string, string> generated,
        IEnumerable<AnalyzerReference> references,
        AnalyzerOptions options,
        IEnumerable<string> crashes,
        IReadOnlyCollection<string>? files)
    {
        var thrown = crashes.ToList();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. references.SelectMany(a => a.GetAnalyzers(LanguageNames.CSharp))];
        var analysis = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                options,
                (exception, analyzer, _) => thrown.Add($"{analyzer}: {exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));
        List<Diagnostic> found = files is null ? [.. await analysis.GetAllDiagnosticsAsync()] : [];
        foreach (var model in compilation
                .SyntaxTrees.Where(t => files?.Contains(Path.GetFileName(t.FilePath)) == true)
                .Select(t => compilation.GetSemanticModel(t)))
        {
            found.AddRange(model.GetDiagnostics());
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, default));
        }

        thrown.AddRange(found.Where(d => s_crashes.Contains(d.Id)).Select(d => d.ToString()));
        thrown.AddRange(
            found
                .SelectMany(d => d.AdditionalLocations.Prepend(d.Location), (d, place) => (d, place))
                .Where(p => !IsInside(p.place, compilation))
                .Select(p => $"a place outside the text: {p.d} at {p.place}"));
        return new(generated, [.. found.Select(Text).Order(StringComparer.Ordinal)], thrown) { Found = found };
    }

    /// <summary>Lines of the one that the other lacks, both ways; empty for equal reports.</summary>
    public static string Difference(Report live, Report fresh)
    {
        var lines = live
            .Diagnostics.Except(fresh.Diagnostics)
            .Select(d => $"stale:   {d}")
            .Concat(fresh.Diagnostics.Except(live.Diagnostics).Select(d => $"missing: {d}"));
        if (live.Diagnostics.Count != fresh.Diagnostics.Count)
            lines = lines.Append($"{live.Diagnostics.Count} diagnostics instead of {fresh.Diagnostics.Count}");
        var files = live
            .Generated.Keys.Union(fresh.Generated.Keys)
            .Where(f => live.Generated.GetValueOrDefault(f) != fresh.Generated.GetValueOrDefault(f))
            .Select(f => $"another generated {f}");
        return string.Join("\n", lines.Concat(files));
    }

    private static string Text(Diagnostic d)
    {
        string more = string.Concat(d.AdditionalLocations.Select(l => $" <{Place(l)}>"));
        string properties = string.Join(";", d.Properties.OrderBy(p => p.Key, StringComparer.Ordinal));
        return $"{(d.IsSuppressed ? "suppressed " : "")}{d.Severity} {d.Id} {Place(d.Location)}: {d.GetMessage()}{more} {properties}";
    }

    private static string Place(Location place) => $"{Path.GetFileName(place.SourceTree?.FilePath)}{place.SourceSpan}";

    private static bool IsInside(Location place, Compilation compilation) => !place.IsInSource
        || (compilation.ContainsSyntaxTree(place.SourceTree) && place.SourceSpan.End <= place.SourceTree.Length);
}
