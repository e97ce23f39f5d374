using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>Costs are worked out where an .editorconfig, an option or the host says that somebody will see them.</summary>
public class CostSettingsTests
{
    private const string Source = "[Network(3, 16, 16), Conv(8, 3)] public sealed partial class Net;";

    /// <summary>Severities as an .editorconfig gives them, read by Roslyn.</summary>
    private sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
            (AnalyzerConfig[])[AnalyzerConfig.Parse($"root = true\n[*.cs]\n{text}\n", "/.editorconfig")]);

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree,
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }

    private static ImmutableArray<Diagnostic> Analyze(string editorConfig)
    {
        var compilation = GeneratorHarness.Compile(Source);
        return GeneratorHarness
            .Generate(
                compilation.WithOptions(
                    compilation
                        .Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                        .WithSyntaxTreeOptionsProvider(new EditorConfig(editorConfig))))
            .Analyze();
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Hidden)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = silent", DiagnosticSeverity.Hidden)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = warning", DiagnosticSeverity.Warning)]
    public void One_line_shows_the_costs_of_layers(string line, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Analyze(line), d => d.Id == "NETGEN2004").Severity);

    [Fact]
    public void One_line_hides_the_costs_of_networks()
    {
        Assert.Contains(Analyze(""), d => d.Id == "NETGEN2001");
        Assert.DoesNotContain(Analyze("dotnet_diagnostic.NETGEN2001.severity = none"), d => d.Id == "NETGEN2001");
    }

    // What a build for warnings alone needs: nothing, but what is a warning there.
    [Theory]
    [InlineData("", DiagnosticSeverity.Hidden, true)]
    [InlineData("", DiagnosticSeverity.Info, false)]
    [InlineData("", DiagnosticSeverity.Warning, false)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = suggestion", DiagnosticSeverity.Info, true)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = suggestion", DiagnosticSeverity.Warning, false)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = warning", DiagnosticSeverity.Warning, true)]
    [InlineData("dotnet_diagnostic.NETGEN2004.severity = none", DiagnosticSeverity.Hidden, false)]
    public void What_nobody_sees_is_not_worked_out(string line, DiagnosticSeverity minimum, bool isWanted)
    {
        var compilation = GeneratorHarness.Compile(Source);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(line)));
        Assert.Equal(isWanted, new CostSettings(compilation, new([]), minimum).Wants(Rules.LayerCosts, compilation.SyntaxTrees.Last()));
    }

    [Fact]
    public void Options_of_the_project_count_too()
    {
        var compilation = GeneratorHarness.Compile(Source);
        compilation = compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions([
                new("NETGEN2001", ReportDiagnostic.Suppress),
                new("NETGEN2004", ReportDiagnostic.Warn),
            ]));
        var settings = new CostSettings(compilation, new([]), DiagnosticSeverity.Warning);
        Assert.False(settings.Wants(Rules.Costs, compilation.SyntaxTrees.Last()));
        Assert.True(settings.Wants(Rules.LayerCosts, compilation.SyntaxTrees.Last()));
    }

    // Roslyn applies a severity for all rules or a category after us: what it would show must be there.
    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-NetGen.Costs.severity")]
    public void A_severity_for_many_rules_counts_too(string key)
    {
        var compilation = GeneratorHarness.Compile(Source);
        var settings = new CostSettings(compilation, new([], new Options(key)), DiagnosticSeverity.Warning);
        Assert.True(settings.Wants(Rules.LayerCosts, compilation.SyntaxTrees.Last()));
    }

    private sealed class Options(string key) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new One("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new One(key);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new One("");

        private sealed class One(string key) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string name, out string value)
            {
                value = "warning";
                return name == key;
            }
        }
    }
}
