using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Costs;

/// <summary>
/// Which rules about costs, and which advice, anybody will see: a build that prints warnings alone needn't work them out.
/// </summary>
internal sealed class CostSettings(Compilation compilation, AnalyzerOptions options, DiagnosticSeverity minimum)
{
    private static readonly string[] s_bulkKeys =
    [
        "dotnet_analyzer_diagnostic.severity",
        "dotnet_analyzer_diagnostic.category-NetGen.Costs.severity",
        "dotnet_analyzer_diagnostic.category-NetGen.Advice.severity",
    ];

    private readonly ConcurrentDictionary<(Rule, SyntaxTree), bool> _known = new();

    /// <summary>Whether a rule is shown for a file: by its default severity, or by what the options or an .editorconfig say.</summary>
    public bool Wants(Rule rule, SyntaxTree tree) => _known.GetOrAdd((rule, tree), pair => Find(pair.Item1, pair.Item2));

    private bool Find(Rule rule, SyntaxTree tree)
    {
        var configured = compilation.Options.SyntaxTreeOptionsProvider;
        if (configured is not null && configured.TryGetDiagnosticValue(tree, rule.Id, CancellationToken.None, out var severity))
            return IsShown(rule, severity);
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out severity)) return IsShown(rule, severity);
        if (configured is not null && configured.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out severity))
            return IsShown(rule, severity);
        // A severity for all rules or a category: Roslyn applies it after us.
        var own = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return s_bulkKeys.Any(key => own.TryGetValue(key, out _)) || IsShown(rule, ReportDiagnostic.Default);
    }

    private bool IsShown(Rule rule, ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => false,
        ReportDiagnostic.Hidden => minimum <= DiagnosticSeverity.Hidden,
        ReportDiagnostic.Info => minimum <= DiagnosticSeverity.Info,
        ReportDiagnostic.Warn or ReportDiagnostic.Error => true,
        _ => Descriptors.Of(rule).DefaultSeverity >= minimum,
    };
}
