using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.CallSites;

/// <summary>Judges constant coefficients of compound scaling as the constructor of NetGen.CompoundScaling does when it runs.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 3.3, formula 3: alpha, beta and gamma are 1 or more, and alpha beta² gamma² is about 2.
/// </remarks>
internal static class ScalingCheck
{
    // NetGen.CompoundScaling.Tolerance; a test compares the two.
    private const double Tolerance = 0.1;

    private const string TypeName = "CompoundScaling";

    private static readonly string[] s_names = ["alpha", "beta", "gamma"];

    public static void Check(SyntaxNodeAnalysisContext context)
    {
        // Syntax decides first: nothing else is bound.
        var syntax = (BaseObjectCreationExpressionSyntax)context.Node;
        if (syntax.ArgumentList?.Arguments.Count != s_names.Length) return;
        if (syntax is ObjectCreationExpressionSyntax { Type: var type } && NameOf(type) != TypeName) return;
        if (context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not IObjectCreationOperation creation) return;
        if (creation.Type?.ToDisplayString() != "NetGen." + TypeName) return;
        var arguments = s_names.Select(name => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)).ToList();
        double?[] values =
            [.. arguments.Select(a => a?.Value.ConstantValue is { HasValue: true, Value: double value } ? value : (double?)null)];
        for (int k = 0; k < values.Length; k++)
        {
            if (values[k] is { } value && !(value >= 1))
                Report(context, arguments[k]!.Value.Syntax, Invariant($"be 1 or more, but {s_names[k]} is {value}"));
        }

        if (values is not [{ } alpha, { } beta, { } gamma] || !(alpha >= 1 && beta >= 1 && gamma >= 1)) return;
        double growth = alpha * beta * beta * gamma * gamma;
        if (Math.Abs(growth - 2) <= Tolerance) return;
        string sum = Invariant($"{alpha}, {beta} and {gamma} make {growth:0.###}");
        string about = Invariant($"make alpha beta² gamma² about 2 (within {Tolerance})");
        Report(context, syntax.ArgumentList, $"{about}, so that the cost grows as 2^phi, but {sum}");
    }

    private static string? NameOf(TypeSyntax type) =>
        (type is QualifiedNameSyntax { Right: var right } ? right : type as SimpleNameSyntax)?.Identifier.ValueText;

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode at, string must) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(Rules.WrongScaling), at.GetLocation(), must));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
