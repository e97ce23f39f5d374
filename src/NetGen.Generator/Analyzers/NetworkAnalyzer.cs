using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Checks;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Analyzers;

/// <summary>Reports what is wrong with networks and blocks, and what they cost: the generator's own steps, on the same source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A network's class has a generated part, and networks in generated files are generated too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        var minimum = context.MinimumReportedSeverity;
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypesByMetadataName("NetGen.LayerAttribute").IsEmpty) return;
            var compilation = start.Compilation;
            object gate = new();
            ClassChecker? checker = null;
            var locked = LockReporter.Of(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(symbol => Check(symbol, Checker), SymbolKind.NamedType);
            if (locked is not null)
            {
                start.RegisterAdditionalFileAction(file =>
                {
                    if (locked.Is(file.AdditionalFile))
                        locked.ReportFile(() => Checker(file.CancellationToken).NetworkNames, file.ReportDiagnostic);
                });
            }

            // Made when the first annotated class is met: most compilations have none in most files.
            ClassChecker Checker(CancellationToken cancel)
            {
                lock (gate)
                {
                    return checker ??= new(compilation, NetworkSource.Read(compilation, cancel), new(compilation, start.Options, minimum))
                    {
                        Lock = locked,
                    };
                }
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, Func<CancellationToken, ClassChecker> checker)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class) return;
        var parts = type
            .DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        if (parts.Exists(p => p.AttributeLists.Count > 0 || SyntaxReader.IsCandidate(p)))
            checker(context.CancellationToken).Check(type, parts, context.ReportDiagnostic, context.CancellationToken);
    }
}
