using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.CallSites;
using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Analyzers;

/// <summary>
/// Reports where a network is used as it can't be: with a tensor that doesn't fit its input, or with a file of weights that doesn't fit its
/// state; and coefficients that it can't be scaled by.
/// </summary>
/// <remarks>
/// Syntax decides first: only calls of these methods are bound at all, and only where a network is called more is worked out.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what to write after the argument.</summary>
    public const string AppendProperty = "append";

    /// <summary>The property that says what to write in place of the argument's last call.</summary>
    public const string InsteadProperty = "instead";

    /// <summary>The property that says which height and width to resize an image to.</summary>
    public const string SizeProperty = "size";

    /// <summary>The properties that say which network could be declared for another size, and for which.</summary>
    public const string NetworkProperty = "network", DeclareProperty = "declare";

    /// <summary>The property that says which of WeightsOptions helps, as it is written.</summary>
    public const string OptionProperty = "option";

    /// <summary>Methods that run a network, all of them with a parameter for its input.</summary>
    private static readonly HashSet<string> s_runs = new(StringComparer.Ordinal)
    {
        "call",
        GeneratedMembers.Forward.Name,
        GeneratedMembers.TrainingStep.Name,
    };

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
            var weights = start
                .Options.AdditionalFiles.Where(f => f.Path.EndsWith(WeightsHeader.Extension, StringComparison.Ordinal))
                .ToList();
            start.RegisterSyntaxNodeAction(node => Check(node, networks, weights), SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(
                ScalingCheck.Check,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, UsedNetworks networks, IReadOnlyList<AdditionalText> weights)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (syntax.ArgumentList.Arguments.Count == 0 || NameOf(syntax) is not { } name) return;
        bool isLoad = name == Load && weights.Count > 0;
        if (!isLoad && !s_runs.Contains(name)) return;
        if (context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation call) return;
        if (new ModuleReader(networks, context.SemanticModel, context.CancellationToken).Read(ReceiverOf(call))
            is not { Count: > 0 } modules)
        {
            return;
        }

        if (!isLoad) CheckInput(context, call, networks, modules);
        else if (modules is [var module]) CheckWeights(context, call, module, weights);
    }

    private static void CheckWeights(
        SyntaxNodeAnalysisContext context,
        IInvocationOperation call,
        UsedModule network,
        IReadOnlyList<AdditionalText> weights)
    {
        if (call.TargetMethod is not { ContainingType: { Name: "WeightsExtensions", ContainingNamespace.Name: "NetGen" } }) return;
        if (LoadingOptions.Read(call, context.SemanticModel, context.CancellationToken) is not var (path, options)) return;
        // Two files that the path may mean: either could be the one.
        var files = weights
            .Select(f => WeightsHeader.Of(f, context.CancellationToken))
            .OfType<WeightsHeader>()
            .Where(h => h.Is(path))
            .ToList();
        if (files is not [var file]) return;
        var at = call.Arguments.First(a => a.Parameter?.Name == "path").Value.Syntax.GetLocation();
        if (file.Error is { } error)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.BadWeights), at, file.Name, error));
        }
        else if (WeightsCheck.Find(
                network,
                file,
                options,
                new SingleAssignment(context.SemanticModel, context.CancellationToken).IsAsMade(ReceiverOf(call)))
            is var (why, option))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Descriptors.Of(Rules.WrongWeights),
                    at,
                    option is null
                        ? ImmutableDictionary<string, string?>.Empty
                        : ImmutableDictionary<string, string?>.Empty.Add(OptionProperty, option),
                    file.Name,
                    network.Name,
                    why));
        }
    }

    private static void CheckInput(
        SyntaxNodeAnalysisContext context,
        IInvocationOperation call,
        UsedNetworks networks,
        IReadOnlyList<UsedModule> modules)
    {
        if (call.Arguments.FirstOrDefault(a => s_inputs.Contains(a.Parameter?.Name ?? "")) is not { IsImplicit: false } argument) return;
        var reader = new TensorReader(networks, context.SemanticModel, context.CancellationToken);
        var (value, size) = (argument.Value, reader.Read(argument.Value));
        if (size is not null && InputCheck.FindType(modules[0], size) is { } type)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Descriptors.Of(type.Rule), value.Syntax.GetLocation(), Properties(type), [.. type.Arguments]));
        }

        bool isFirst = true;
        // The modules of a Sequential run one after another, each on what the one before it gives.
        foreach (var module in modules)
        {
            if (size is null) return;
            var last =
                isFirst && reader.LastChange(value) is var (before, change) ? (before, TextOf(change)) : default((TensorSize, string)?);
            if (InputCheck.Find(module, size, last, context.CancellationToken) is { } problem)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Descriptors.Of(problem.Rule),
                        value.Syntax.GetLocation(),
                        isFirst ? Properties(problem) : ImmutableDictionary<string, string?>.Empty,
                        [.. problem.Arguments]));
                return;
            }

            size = TensorReader.Run([module], size, context.CancellationToken);
            isFirst = false;
        }
    }

    private static ImmutableDictionary<string, string?> Properties(InputProblem problem)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (problem.Append is { } append) properties = properties.Add(AppendProperty, append);
        if (problem.Instead is { } instead) properties = properties.Add(InsteadProperty, instead);
        if (problem.Size is { } size) properties = properties.Add(SizeProperty, size);
        return problem.Declare is var (network, declared)
            ? properties.Add(NetworkProperty, network).Add(DeclareProperty, declared)
            : properties;
    }

    // .permute(0, 2, 3, 1) of images.permute(0, 2, 3, 1)
    private static string TextOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax
            ? syntax.ToString().Substring(access.OperatorToken.SpanStart - syntax.SpanStart)
            : "";

    // An extension method's receiver is its first argument, converted to what the method takes.
    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance
        ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
