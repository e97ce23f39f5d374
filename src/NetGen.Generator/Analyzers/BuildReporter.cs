using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Checks;

namespace NetGen.Generator.Analyzers;

/// <summary>
/// Reports the errors that the analyzers of a build won't: they are switched off, or the compiler ends before them. The compiler always
/// shows what a generator reports, and ends after the declarations then, so that no analyzer says it again.
/// </summary>
/// <remarks>
/// Only builds ask for it, by an option that the package's targets give. In an editor nothing flows here, and a keystroke costs nothing.
/// </remarks>
[Generator]
public sealed class BuildReporter : IIncrementalGenerator
{
    /// <summary>The option of a build: <see cref="WithAnalyzers"/> or <see cref="Alone"/>.</summary>
    internal const string Option = "build_property.NetGenReports";

    /// <summary>Analyzers run, if the compiler gets that far.</summary>
    internal const string WithAnalyzers = "early";

    /// <summary>Analyzers don't run.</summary>
    internal const string Alone = "all";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var build = context.AnalyzerConfigOptionsProvider.SelectMany(static (options, _) =>
            options.GlobalOptions.TryGetValue(Option, out string? value) && value is WithAnalyzers or Alone
                ? ImmutableArray.Create((options, IsAlone: value == Alone))
                : []);
        var files = context.AdditionalTextsProvider.Where(static file => LockReporter.IsLock(file.Path)).Collect();
        context.RegisterSourceOutput(
            build.Combine(files).Combine(context.CompilationProvider),
            static (output, all) =>
            {
                var (((options, isAlone), additional), compilation) = all;
                var project = new AnalyzerOptions(additional, options);
                foreach (var error in EarlyErrors.Find((CSharpCompilation)compilation, project, isAlone, output.CancellationToken))
                    output.ReportDiagnostic(error);
            });
    }
}
