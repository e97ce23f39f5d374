using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator;

/// <summary>Asks whether the compiler itself reports errors in a class's attributes.</summary>
internal static class CompilerErrors
{
    /// <summary>Whether the attributes of any of these classes have errors of C#: names, arguments, types. Only asked when there is something to report.</summary>
    public static bool Any(Compilation compilation, IEnumerable<SourcePart> parts, CancellationToken cancel) => parts.Any(p => Any(compilation, p, cancel));

    private static bool Any(Compilation compilation, SourcePart part, CancellationToken cancel)
    {
        var lists = part.Syntax.AttributeLists;
        if (lists.Count == 0) return false;
        if (lists.Any(l => l.ContainsDiagnostics)) return true;
        var span = TextSpan.FromBounds(lists[0].SpanStart, lists[lists.Count - 1].Span.End);
        var model = compilation.GetSemanticModel(part.Syntax.SyntaxTree);
        return model.GetDeclarationDiagnostics(span, cancel).Any(d => d.DefaultSeverity == DiagnosticSeverity.Error && d.Location.SourceSpan.IntersectsWith(span));
    }
}
