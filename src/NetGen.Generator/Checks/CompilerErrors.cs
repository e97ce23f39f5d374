using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Checks;

/// <summary>What the compiler itself reports about a class's attributes: names, arguments, types, syntax.</summary>
/// <param name="Attributes">Indices of the attributes with errors.</param>
/// <param name="HasSyntaxErrors">Attributes may be missing: whatever opens or closes a section is in doubt.</param>
internal sealed record CompilerErrors(IReadOnlyCollection<int> Attributes, bool HasSyntaxErrors)
{
    private const string UnknownType = "CS0246";

    private static readonly string[] s_structure =
    [
        .. Vocabulary.Structure.Concat(Vocabulary.Merges.Keys).Select(n => n.Substring(Vocabulary.Namespace.Length + 1)).Distinct(),
    ];

    private static readonly CompilerErrors s_none = new([], false);

    public bool Any => Attributes.Count > 0 || HasSyntaxErrors;

    /// <summary>The errors in one class. Only asked when there is something to report: binding attributes is dear.</summary>
    public static CompilerErrors Of(Compilation compilation, SourcePart part, CancellationToken cancel)
    {
        var lists = part.Syntax.AttributeLists;
        if (lists.Count == 0) return s_none;
        bool isSyntax = lists.Any(l => l.ContainsDiagnostics && l.GetDiagnostics().Any(IsError));
        var span = TextSpan.FromBounds(lists[0].SpanStart, lists[lists.Count - 1].Span.End);
        var model = compilation.GetSemanticModel(part.Syntax.SyntaxTree);
        var declared = model.GetDeclarationDiagnostics(span, cancel).Where(IsError).ToList();
        var places = declared
            .Concat(isSyntax ? lists.SelectMany(l => l.GetDiagnostics().Where(IsError)) : [])
            .Select(d => d.Location.SourceSpan).Where(s => s.IntersectsWith(span)).ToList();
        if (places.Count == 0) return isSyntax ? new([], true) : s_none;
        var wrong = SyntaxReader
            .AttributesOf(part.Syntax)
            .Select((a, index) => (a, index))
            .Where(a => places.Exists(p => p.IntersectsWith(a.a.Span)))
            .ToList();
        return new([.. wrong.Select(a => a.index)], isSyntax)
        {
            MayBeStructure =
                wrong.Exists(a =>
                    declared.Exists(d => d.Id == UnknownType && a.a.Name.Span.Contains(d.Location.SourceSpan))
                    && !IsNearLayer(ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(a.a.Name))))
                || wrong.Exists(a =>
                    places.Exists(p => p.IntersectsWith(a.a.Name.Span))
                    && Suggestion.For(ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(a.a.Name)), s_structure) is not null),
            Variables = [.. wrong.SelectMany(a => VariablesOf(a.a))],
        };
    }

    // A layer, misspelt, opens and closes nothing.
    private static bool IsNearLayer(string name)
    {
        var layers = LayerTable.All.Select(l => l.Name).ToList();
        return Suggestion.For(name, layers.Concat(s_structure)) is { } near && layers.Contains(near);
    }

    /// <summary>Whether a misspelt attribute may have opened or closed a section.</summary>
    private bool MayBeStructure { get; init; }

    /// <summary>Variables that the wrong attributes would have defined.</summary>
    private IReadOnlyCollection<string> Variables { get; init; } = [];

    private static IEnumerable<string> VariablesOf(AttributeSyntax attribute) =>
        ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(attribute.Name)) switch
        {
            "Network" => ["classes"],
            "Let" when attribute.ArgumentList is { Arguments: [var name, ..] } =>
            [
                name.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : name.Expression.ToString(),
            ],
            _ => [],
        };

    /// <summary>Whether a problem says again, or follows from, what the compiler says.</summary>
    public bool Explain(Problem problem)
    {
        // That a block takes no expressions is why the compiler finds no constructor.
        if (problem.Rule == Rules.NoExpressionConstructor) return false;
        if ((HasSyntaxErrors || MayBeStructure) && (SectionParser.Unbalanced.Contains(problem.Rule) || problem.Rule == Rules.NoLayers))
            return true;
        if (MayBeStructure && (problem.Rule == Rules.TooFewBranches || problem.Rule == Rules.UnknownTap)) return true;
        if (problem.Finding is UnknownVariable { Name: var unknown } && Variables.Contains(unknown)) return true;
        // What can't be read may be what joins it.
        if (problem.Rule == Rules.UnjoinedTap && Any) return true;
        return problem.Origin.Links.Count > 0 && Attributes.Contains(problem.Origin.Links[0].Attribute);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
