using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator;

/// <summary>What the compiler itself reports about a class's attributes: names, arguments, types, syntax.</summary>
/// <param name="Attributes">Indices of the attributes with errors.</param>
/// <param name="HasSyntaxErrors">Attributes may be missing: whatever opens or closes a section is in doubt.</param>
internal sealed record CompilerErrors(IReadOnlyCollection<int> Attributes, bool HasSyntaxErrors)
{
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
        var places = model.GetDeclarationDiagnostics(span, cancel).Where(IsError)
            .Concat(isSyntax ? lists.SelectMany(l => l.GetDiagnostics().Where(IsError)) : [])
            .Select(d => d.Location.SourceSpan).Where(s => s.IntersectsWith(span)).ToList();
        if (places.Count == 0) return isSyntax ? new([], true) : s_none;
        var attributes = SyntaxReader.AttributesOf(part.Syntax).Select((a, index) => (a.Span, index));
        return new([.. attributes.Where(a => places.Exists(p => p.IntersectsWith(a.Span))).Select(a => a.index)], isSyntax);
    }

    /// <summary>Whether a problem says again, or follows from, what the compiler says.</summary>
    public bool Explain(Problem problem)
    {
        // That a block takes no expressions is why the compiler finds no constructor.
        if (problem.Rule == Rules.NoExpressionConstructor) return false;
        if (HasSyntaxErrors && (SectionParser.Unbalanced.Contains(problem.Rule) || problem.Rule == Rules.NoLayers)) return true;
        return problem.Origin.Links.Count > 0 && Attributes.Contains(problem.Origin.Links[0].Attribute);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
