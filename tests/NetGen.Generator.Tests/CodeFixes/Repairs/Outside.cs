using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>What a fix of attributes must leave alone.</summary>
internal static class Outside
{
    /// <summary>
    /// All of a text but its attributes, in order: declarations and documentation, without white space; then every comment, sorted,
    /// as layers that move take theirs along.
    /// </summary>
    public static string Of(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot();
        var text = new StringBuilder();
        int at = 0;
        foreach (var list in root.DescendantNodes().OfType<AttributeListSyntax>())
        {
            text.Append(source, at, list.SpanStart - at);
            at = list.Span.End;
        }

        return Regex.Replace(text.Append(source, at, source.Length - at).ToString(), @"\s+", "") + "\n" + string.Join('\n', Comments(root));
    }

    /// <summary>In order of their texts.</summary>
    public static IEnumerable<string> Comments(SyntaxNode root) =>
        root.DescendantTrivia(descendIntoTrivia: false)
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.HasStructure)
            .Select(t => Regex.Replace(t.ToFullString(), @"\s+", " ").Trim())
            .Order(StringComparer.Ordinal);
}
