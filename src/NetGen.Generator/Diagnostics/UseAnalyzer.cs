using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator;

/// <summary>Reports where a network is used as it can't be: with a tensor that doesn't fit its input, or with a file of weights that doesn't fit its state.</summary>
/// <remarks>Syntax decides first: only calls of these methods are bound at all, and only where a network is called more is worked out.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what to write behind the argument.</summary>
    public const string AppendProperty = "append";

    /// <summary>Methods that run a network, all of them with a parameter for its input.</summary>
    private static readonly HashSet<string> s_runs = new(StringComparer.Ordinal) { "call", "forward", "TrainingStep" };

    private const string Load = "LoadWeights";

    private static readonly HashSet<string> s_inputs = new(StringComparer.Ordinal) { "input", "input1", "x" };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Uses.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("NetGen.LayerAttribute") is null) return;
            var networks = new UsedNetworks(start.Compilation);
            var weights = start.Options.AdditionalFiles.Where(f => f.Path.EndsWith(WeightsHeader.Extension, StringComparison.Ordinal)).ToList();
            start.RegisterSyntaxNodeAction(node => Check(node, networks, weights), SyntaxKind.InvocationExpression);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, UsedNetworks networks, IReadOnlyList<AdditionalText> weights)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (syntax.ArgumentList.Arguments.Count == 0 || NameOf(syntax) is not { } name) return;
        bool isLoad = name == Load && weights.Count > 0;
        if (!isLoad && !s_runs.Contains(name)) return;
        if (context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation call) return;
        if (networks.Find(ReceiverOf(call), context.CancellationToken) is not { } network) return;
        if (isLoad) CheckWeights(context, call, network, weights);
        else CheckInput(context, call, network);
    }

    private static void CheckWeights(SyntaxNodeAnalysisContext context, IInvocationOperation call, UsedNetwork network, IReadOnlyList<AdditionalText> weights)
    {
        if (call.TargetMethod is not { ContainingType: { Name: "WeightsExtensions", ContainingNamespace.Name: "NetGen" } }) return;
        if (LoadingOptions.Read(call, context.SemanticModel, context.CancellationToken) is not var (path, options)) return;
        // Two files that the path may mean: either could be the one.
        var files = weights.Select(f => WeightsHeader.Of(f, context.CancellationToken)).OfType<WeightsHeader>().Where(h => h.Is(path)).ToList();
        if (files is not [var file]) return;
        var at = call.Arguments.First(a => a.Parameter?.Name == "path").Value.Syntax.GetLocation();
        if (file.Error is { } error) context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.BadWeights), at, file.Name, error));
        else if (WeightsCheck.Find(network, file, options) is { } why) context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.WrongWeights), at, file.Name, network.Name, why));
    }

    private static void CheckInput(SyntaxNodeAnalysisContext context, IInvocationOperation call, UsedNetwork network)
    {
        if (call.Arguments.FirstOrDefault(a => s_inputs.Contains(a.Parameter?.Name ?? "")) is not { IsImplicit: false } argument) return;
        if (new TensorReader(context.SemanticModel, context.CancellationToken).Read(argument.Value) is not { } size) return;
        if (InputCheck.Find(network, size) is not { } problem) return;
        var properties = problem.Append is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(AppendProperty, problem.Append);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Rule), argument.Value.Syntax.GetLocation(), properties, [.. problem.Arguments]));
    }

    // An extension method's receiver is its first argument, converted to what the method takes.
    private static ITypeSymbol? ReceiverOf(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        return receiver?.Type;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
